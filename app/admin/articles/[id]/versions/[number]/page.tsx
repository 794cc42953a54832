import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { findVersion } from '@/lib/articles/article.queries'
import { momentOf } from '@/lib/articles/dates.rules'
import { comparisonPath, versionNumber } from '@/lib/articles/version-address.rules'
import { findVersionedArticle } from '@/lib/articles/version-list.queries'
import { previewPath } from '@/lib/previews/preview.rules'
import { id } from '@/lib/typed-text.rules'
import { VersionView } from '../../../_components/version-view'
import '../../../editor.css'
import '../../../versions.css'

export const metadata: Metadata = { title: 'Version' }

export default async function VersionPage({ params }: { params: Promise<{ id: string; number: string }> }) {
  await requireStaff('write-articles')
  const asked = await params
  const [articleId, number] = [id.safeParse(asked.id), versionNumber.safeParse(asked.number)]
  if (!articleId.success || !number.success) notFound()
  const [version, article] = await Promise.all([
    findVersion(articleId.data, number.data),
    findVersionedArticle(articleId.data),
  ])
  if (!version || !article) notFound()
  const isLatest = version.number === article.latest
  return (
    <main className="newsroom-page">
      <div className="notice version-notice">
        <p>
          <strong>Version {version.number}</strong>, {momentOf(version.savedAt)}
          {version.savedBy && `, ${version.savedBy}`}
          {version.refused && '. Gardée à part\u202f: elle partait d’une version dépassée, et rien n’en est perdu'}
          {isLatest && '. C’est la version actuelle'}.
        </p>
        <p className="version-ways">
          <a href={`/admin/articles/${asked.id}/versions`}>Toutes les versions</a>
          <a href={previewPath(articleId.data, version.number)}>Aperçu sur toutes les largeurs</a>
          {!isLatest && (
            <>
              <a href={comparisonPath(articleId.data, version.number, article.latest)}>
                Comparer à la version actuelle
              </a>
              <a href={`/admin/articles/${asked.id}/versions/${version.number}/restaurer`}>Restaurer</a>
            </>
          )}
        </p>
      </div>
      <VersionView content={version.content} pictures={version.pictures} embeds={version.embeds} />
    </main>
  )
}
