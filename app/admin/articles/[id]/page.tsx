import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { findForEditing } from '@/lib/articles/article.queries'
import { listBylines } from '@/lib/bylines/byline.queries'
import { findDeskView } from '@/lib/desk/desk-view.queries'
import { handOf } from '@/lib/desk/stage.rules'
import { listSections } from '@/lib/sections/section.queries'
import { lineOf } from '@/lib/sections/section.rules'
import { id } from '@/lib/typed-text.rules'
import { Editor } from './editor.client'
import '../editor.css'
import '../desk.css'
import '../margin.css'
import '../writing.css'

export const metadata: Metadata = { title: 'Écrire' }

export default async function EditorPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff('write-articles')
  const wanted = id.safeParse((await params).id)
  const article = wanted.success ? await findForEditing(wanted.data) : null
  if (!article) notFound()
  const [desk, sections, bylines] = await Promise.all([findDeskView(article.id), listSections(), listBylines()])
  if (!desk) notFound()
  return (
    <Editor
      article={article}
      accountId={staff.accountId}
      desk={desk}
      hand={handOf(staff)}
      sections={sections.map(({ id: section, slug }) => ({
        id: section,
        name: lineOf(sections, section)
          .map(({ name }) => name)
          .join(' › '),
        slug,
      }))}
      bylines={bylines.map(({ id: byline, name, kind, retired }) => ({
        id: byline,
        name,
        part: kind === 'agency' ? 'agency' : 'text',
        retired,
      }))}
    />
  )
}
