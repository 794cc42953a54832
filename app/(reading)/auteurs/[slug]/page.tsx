import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { StructuredData } from '@/app/_components/structured-data'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { readCursor } from '@/lib/articles/cursor.rules'
import { listSignedBy } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { findByline } from '@/lib/bylines/byline.queries'
import { environment } from '@/lib/environment'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { profilePage } from '@/lib/syndication/structured-data.rules'
import { ArticleList, PER_PAGE } from '../../_components/article-list'
import { PageFrame } from '../../_components/page-frame'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ avant?: string | string[] }> }

/** One page of an author's articles, asked for once for the page and its metadata. `avant`: where it begins. */
const authorPage = cache(async (slug: string, avant: string | undefined) => {
  const byline = (await findByline(slug)) ?? notFound()
  const after = readCursor(avant)
  return { byline, after, articles: await listSignedBy(byline.id, PER_PAGE + 1, after) }
})

const asked = async ({ params, searchParams }: Props) => {
  const [{ slug }, { avant }] = await Promise.all([params, searchParams])
  return authorPage(slug, typeof avant === 'string' ? avant : undefined)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { byline, articles } = await asked(props)
  const { id, slug, name, biography } = byline
  return {
    title: name,
    description: biography || undefined,
    alternates: { canonical: `/auteurs/${slug}` },
    other: keepUntilChanged({ lists: [tags.author(id)], articles }),
  }
}

export default async function AuthorPage(props: Props) {
  const { byline, after, articles } = await asked(props)
  return (
    <PageFrame className="listing">
      <header className="listing-header">
        <h1 className="author-name">{byline.name}</h1>
        {byline.role && <p className="author-role">{typeset(byline.role)}</p>}
        {byline.biography && <p>{typeset(byline.biography)}</p>}
      </header>
      <ArticleList articles={articles} path={`/auteurs/${byline.slug}`} named first={!after} />
      <StructuredData data={profilePage(byline, environment().siteUrl)} />
    </PageFrame>
  )
}
