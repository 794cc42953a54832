import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { StructuredData } from '@/app/_components/structured-data'
import { readCursor } from '@/lib/articles/cursor.rules'
import { listSignedBy } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { findByline } from '@/lib/bylines/byline.queries'
import { environment } from '@/lib/environment'
import { profilePage } from '@/lib/syndication/structured-data.rules'
import { ArticleList, PER_PAGE } from '../../_components/article-list'
import { PageFrame } from '../../_components/page-frame'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ avant?: string | string[] }> }

const bylineAt = cache(async (slug: string) => (await findByline(slug)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, name, biography } = await bylineAt((await params).slug)
  return { title: name, description: biography || undefined, alternates: { canonical: `/auteurs/${slug}` } }
}

export default async function AuthorPage({ params, searchParams }: Props) {
  const byline = await bylineAt((await params).slug)
  const after = readCursor((await searchParams).avant)
  const articles = await listSignedBy(byline.id, PER_PAGE + 1, after)
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
