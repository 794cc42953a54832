import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { listVersions } from '@/lib/articles/article.queries'
import { id } from '@/lib/typed-text.rules'

export const metadata: Metadata = { title: 'Versions' }

export default async function VersionsPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff('write-articles')
  const wanted = id.safeParse((await params).id)
  const versions = wanted.success ? await listVersions(wanted.data) : []
  if (!wanted.success || versions.length === 0) notFound()
  return (
    <main className="newsroom-page">
      <h1>Versions</h1>
      <p>
        <a href={`/admin/articles/${wanted.data}`}>Revenir à l’écriture</a>
      </p>
      <ol className="newsroom-list">
        {versions.map(({ number, savedAt, savedBy, refused, published }) => (
          <li key={number}>
            <a href={`/admin/articles/${wanted.data}/versions/${number}`}>Version {number}</a>, <Moment at={savedAt} />
            {savedBy && `, ${savedBy}`}
            {published && <strong> · en ligne</strong>}
            {refused && <strong> · gardée à part, enregistrée sur une version dépassée</strong>}
          </li>
        ))}
      </ol>
    </main>
  )
}
