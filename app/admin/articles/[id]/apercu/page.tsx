import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { momentOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { previewPath, previewQuestion } from '@/lib/previews/preview.rules'
import { listLinksOf } from '@/lib/previews/preview-link.queries'
import { findPreviewedVersion } from '@/lib/previews/previewed-version.queries'
import { id } from '@/lib/typed-text.rules'
import { said } from '../../../_components/said'
import { PreviewStage } from './preview-stage.client'
import { SharedLinks } from './shared-links'
import { SharingPanel } from './sharing-panel.client'
import '../../versions.css'
import '../../preview.css'

export const metadata: Metadata = { title: 'Aperçu' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A version as readers will see it, on any width; and the secret links by which others read it before it appears. */
export default async function PreviewPage({ params, searchParams }: Props) {
  await requireStaff('write-articles')
  const wanted = id.safeParse((await params).id)
  const asked = await searchParams
  const { version: number, largeur: width, lumiere: light } = previewQuestion.parse(asked)
  const version = wanted.success ? await findPreviewedVersion(wanted.data, number) : null
  if (!wanted.success || !version) notFound()
  const articleId = wanted.data
  const links = await listLinksOf(articleId)
  // a link that was just made is shown until one is withdrawn: it may be that one
  const withdrawn = links.filter(({ revokedAt }) => revokedAt).length
  const status = said(asked, { retire: 'Le lien est retiré : il n’ouvre plus rien.' })
  return (
    <main className="newsroom-page preview-page">
      <h1>Aperçu</h1>
      <p className="versions-of">
        <a href={`/admin/articles/${articleId}`}>{typeset(version.headline) || 'Sans titre'}</a>
      </p>
      <div className="notice version-notice">
        <p>
          <strong>Version {version.number}</strong>, {momentOf(version.savedAt)}
          {version.savedBy && `, ${version.savedBy}`}
          {version.refused && `. Gardée à part\u202f: elle partait d’une version dépassée`}
          {version.number === version.latest && '. C’est la version actuelle'}.
        </p>
        <p className="version-ways">
          <a href={`/admin/articles/${articleId}`}>Revenir à l’écriture</a>
          <a href={`/admin/articles/${articleId}/versions`}>Toutes les versions</a>
          {version.number !== version.latest && (
            <a href={previewPath(articleId, version.latest, { width, light })}>Aperçu de la version actuelle</a>
          )}
        </p>
      </div>
      <SharingPanel
        key={withdrawn}
        articleId={articleId}
        number={version.number}
        summary={sharingOf(links)}
        status={status}
      >
        <section aria-labelledby="liens">
          <h2 id="liens">Liens de cet article</h2>
          <SharedLinks articleId={articleId} number={version.number} links={links} now={new Date()} />
        </section>
      </SharingPanel>
      <PreviewStage
        key={`${version.number} ${light}`}
        articleId={articleId}
        number={version.number}
        asked={{ width, light }}
      />
    </main>
  )
}

/** « Relectures par lien (3) : 1 approuvée, 1 avec réserves », by the newest answer of each. */
function sharingOf(links: Awaited<ReturnType<typeof listLinksOf>>): string {
  if (links.length === 0) return 'Faire relire par un lien, hors de la rédaction'
  const last = links.flatMap(({ answers: [newest] }) => newest?.answer ?? [])
  const count = (answer: string) => last.filter((each) => each === answer).length
  const [approved, objected] = [count('approved'), count('objected')]
  const parts = [
    ...(approved > 0 ? [`${approved} ${approved > 1 ? 'approuvées' : 'approuvée'}`] : []),
    ...(objected > 0 ? [`${objected} avec réserves`] : []),
  ]
  const sum = `Relectures par lien (${links.length})`
  return parts.length > 0 ? `${sum}\u202f: ${parts.join(', ')}` : sum
}
