import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { standingAt } from '@/app/_desk/article'
import { typeset } from '@/lib/articles/typography.rules'
import { findKeptForm } from '@/lib/forms/keep-form'
import { PageFrame } from '../../../_components/page-frame'
import { FaultSummary, GONE } from '../_components/fault-summary'
import { ReportForm, reportLabels } from './report-form'

export const metadata: Metadata = {
  title: 'Signaler une erreur',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

type Props = {
  params: Promise<{ section: string; slug: string }>
  searchParams: Promise<{ brouillon?: string | string[] }>
}

/** The form « Signaler une erreur » on a page of its own, empty or with what was sent and has to be mended. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { section, slug } = await params
  const { brouillon } = await searchParams
  const token = typeof brouillon === 'string' ? brouillon : null
  const standing = await standingAt(section, slug, `/signaler${token ? `?brouillon=${encodeURIComponent(token)}` : ''}`)
  if (standing.kind === 'taken-down') notFound()
  const { article } = standing
  const kept = token === null ? null : await findKeptForm(token, 'error-report')
  const summary = { labels: reportLabels, subject: 'Votre signalement' }
  return (
    <PageFrame here={article.section.slug} className="text-page">
      <h1>Signaler une erreur</h1>
      <p>
        Dans l’article <a href={article.path}>« {typeset(article.headline)} »</a>
      </p>
      <p>
        La rédaction lit chaque signalement. Toute erreur confirmée est corrigée dans l’article{'\u202f'}; quand la
        correction touche au fond, l’heure de mise à jour le dit.
      </p>
      {kept && <FaultSummary messages={kept.messages} {...summary} />}
      {token !== null && !kept && <FaultSummary messages={{ '': GONE }} {...summary} />}
      <ReportForm articleId={article.id} typed={kept?.typed} messages={kept?.messages} />
    </PageFrame>
  )
}
