import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { findVersion } from '@/lib/articles/article.queries'
import { momentOf } from '@/lib/articles/dates.rules'
import { id } from '@/lib/typed-text.rules'
import { VersionView } from '../../../_components/version-view'
import '../../../editor.css'

export const metadata: Metadata = { title: 'Version' }

export default async function VersionPage({ params }: { params: Promise<{ id: string; number: string }> }) {
  await requireStaff('write-articles')
  const asked = await params
  const [article, number] = [id.safeParse(asked.id), id.max(2_000_000_000).safeParse(asked.number)]
  const version = article.success && number.success ? await findVersion(article.data, number.data) : null
  if (!version) notFound()
  return (
    <main className="newsroom-page">
      <p className="notice">
        Version {version.number}, {momentOf(version.savedAt)}
        {version.savedBy && `, ${version.savedBy}`}
        {version.refused && '. Gardée à part : enregistrée sur une version dépassée'}.{' '}
        <a href={`/admin/articles/${asked.id}/versions`}>Toutes les versions</a>
      </p>
      <VersionView content={version.content} pictures={version.pictures} embeds={version.embeds} />
    </main>
  )
}
