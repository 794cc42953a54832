import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ourSections } from '@/app/_desk/newspaper'
import { readCursor } from '@/lib/articles/cursor.rules'
import { listInSection } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { ArticleList, PER_PAGE } from '../_components/article-list'
import { PageFrame } from '../_components/page-frame'

type Props = { params: Promise<{ section: string }>; searchParams: Promise<{ avant?: string | string[] }> }

async function sectionAt(params: Props['params']) {
  const { section: slug } = await params
  return (await ourSections()).find((section) => section.slug === slug) ?? notFound()
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, name, description } = await sectionAt(params)
  const { avant } = await searchParams
  const here = readCursor(avant) ? `/${slug}?avant=${avant}` : `/${slug}`
  return { title: name, description, alternates: { canonical: here, types: { 'application/rss+xml': '/rss.xml' } } }
}

export default async function SectionPage({ params, searchParams }: Props) {
  const section = await sectionAt(params)
  const after = readCursor((await searchParams).avant)
  const articles = await listInSection(section.id, PER_PAGE + 1, after)
  return (
    <PageFrame here={section.slug} className={`listing hue-${section.hue}`}>
      <header className="listing-header">
        <h1 className="section-name">{section.name}</h1>
        {section.description && <p>{typeset(section.description)}</p>}
      </header>
      <ArticleList articles={articles} path={`/${section.slug}`} named={false} first={!after} />
    </PageFrame>
  )
}
