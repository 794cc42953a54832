import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { standingAt } from '@/app/_desk/article'
import { findInPlace } from '@/lib/comments/thread.queries'
import { findKeptForm } from '@/lib/forms/keep-form'
import { id as number } from '@/lib/typed-text.rules'
import { PageFrame } from '../../../../../_components/page-frame'
import { CommentText } from '../../../_components/comment-text'
import { FaultSummary, GONE } from '../../../_components/fault-summary'
import { NoticeForm, noticeLabels } from './notice-form'

export const metadata: Metadata = {
  title: 'Signaler un commentaire',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

type Props = {
  params: Promise<{ section: string; slug: string; id: string }>
  searchParams: Promise<{ brouillon?: string | string[] }>
}

/** The form by which a reader gives notice of a comment, empty or with what was sent and has to be mended. */
export default async function NoticePage({ params, searchParams }: Props) {
  const { section, slug, id } = await params
  const { brouillon } = await searchParams
  const standing = await standingAt(section, slug, `/commentaires/${id}/signaler`)
  const wanted = number.safeParse(id)
  if (standing.kind === 'taken-down' || !wanted.success) notFound()
  const found = await findInPlace(standing.article.id, wanted.data)
  const kept = typeof brouillon === 'string' ? await findKeptForm(brouillon, 'notice') : null
  if (!found?.comment.words && !kept) notFound()
  const { article } = standing
  const words = found?.comment.words
  return (
    <PageFrame here={article.section.slug} className="text-page">
      <h1>Signaler un commentaire</h1>
      {words && (
        <>
          <p>
            <a href={`${article.path}/commentaires/${id}`}>Le commentaire de {words.name}</a>, que voici{'\u202f'}:
          </p>
          <blockquote className="comment-quoted">
            <CommentText text={words.body} />
          </blockquote>
        </>
      )}
      {kept && <FaultSummary messages={kept.messages} labels={noticeLabels} subject="Votre signalement" />}
      {brouillon && !kept && <FaultSummary messages={{ '': GONE }} />}
      <NoticeForm commentId={wanted.data} typed={kept?.typed} messages={kept?.messages} />
    </PageFrame>
  )
}
