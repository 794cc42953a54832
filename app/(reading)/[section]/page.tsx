import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ourSections } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { readCursor, writeCursor } from '@/lib/articles/cursor.rules'
import { listInSection } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { ArticleList, PER_PAGE } from '../_components/article-list'
import { PageFrame } from '../_components/page-frame'

type Props = { params: Promise<{ section: string }>; searchParams: Promise<{ avant?: string | string[] }> }

/** One page of a section, asked for once for the page and its metadata. `avant`: where it begins. */
const sectionPage = cache(async (slug: string, avant: string | undefined) => {
  const section = (await ourSections()).find((each) => each.slug === slug) ?? notFound()
  const after = readCursor(avant)
  return { section, after, articles: await listInSection(section.id, PER_PAGE + 1, after) }
})

const asked = async ({ params, searchParams }: Props) => {
  const [{ section }, { avant }] = await Promise.all([params, searchParams])
  return sectionPage(section, typeof avant === 'string' ? avant : undefined)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { section, after, articles } = await asked(props)
  const { id, slug, name, description } = section
  const here = after ? `/${slug}?avant=${writeCursor(after)}` : `/${slug}`
  return {
    title: name,
    description,
    alternates: { canonical: here, types: { 'application/rss+xml': '/rss.xml' } },
    other: keepUntilChanged({ lists: [tags.section(id)], articles }),
  }
}

export default async function SectionPage(props: Props) {
  const { section, after, articles } = await asked(props)
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
