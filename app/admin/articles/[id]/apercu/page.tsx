import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { findVersion } from '@/lib/articles/article.queries'
import { id } from '@/lib/typed-text.rules'
import { VersionView } from '../../_components/version-view'
import '../../editor.css'

export const metadata: Metadata = { title: 'Aperçu' }

export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff('write-articles')
  const wanted = id.safeParse((await params).id)
  const article = wanted.success ? await findVersion(wanted.data) : null
  if (!article) notFound()
  return (
    <main className="newsroom-page">
      <p className="notice">
        Aperçu de la version {article.number}. <a href={`/admin/articles/${wanted.data}`}>Revenir à l’écriture</a>
      </p>
      <VersionView content={article.content} pictures={article.pictures} embeds={article.embeds} />
    </main>
  )
}
