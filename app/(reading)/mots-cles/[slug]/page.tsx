import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { StructuredData } from '@/app/_components/structured-data'
import { leadOn } from '@/app/_desk/article'
import { alternateFeeds } from '@/app/_desk/feed-links'
import { addressOf, isCut, listPageAt, listsOf, type PageQuery, robotsOf } from '@/app/_desk/list-page'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { typeset } from '@/lib/articles/typography.rules'
import { environment } from '@/lib/environment'
import { findKeyword } from '@/lib/keywords/keyword.queries'
import type { ListPage } from '@/lib/listings/page.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { breadcrumbList, collectionPage } from '@/lib/syndication/list-data.rules'
import { ArticleList } from '../../_components/article-list'
import { FeedLinks } from '../../_components/feed-links'
import { ListHeading, listDescription, listTitle } from '../../_components/list-heading'
import { ListPages } from '../../_components/list-pages'
import { PageFrame } from '../../_components/page-frame'

type Props = { params: Promise<{ slug: string }>; searchParams: PageQuery }

const keywordAt = cache(findKeyword)

// a keyword is nothing but its articles
const isNothing = (page: ListPage) => page.newest === 1 && page.articles.length === 0

const asked = async ({ params, searchParams }: Props) => {
  const { slug } = await params
  const path = `/mots-cles/${slug}`
  const keyword = await keywordAt(slug)
  if (!keyword) {
    await leadOn(path)
    notFound()
  }
  const list = tags.keyword(keyword.id)
  const page = await listPageAt(list, path, searchParams)
  if (isNothing(page)) await leadOn(path)
  return { keyword, path, list, page }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { keyword, path, list, page } = await asked(props)
  return {
    title: listTitle(typeset(keyword.name), page),
    description: listDescription(page, `Tous nos articles sur le sujet « ${keyword.name} ».`),
    alternates: { canonical: addressOf(page, path), types: alternateFeeds(path, typeset(keyword.name)) },
    ...robotsOf(page),
    other: keepUntilChanged({
      counts: list,
      lists: [...listsOf(list, page), ...(isNothing(page) ? [tags.addresses] : [])],
      articles: page.articles,
      status: isNothing(page) ? 404 : undefined,
    }),
  }
}

export default async function KeywordPage(props: Props) {
  const { keyword, path, list, page } = await asked(props)
  const site = environment().siteUrl
  const here = { name: listTitle(keyword.name, page), path: addressOf(page, path) }
  return (
    <PageFrame className="listing" counts={list}>
      <ListHeading title={<h1 className="listing-name">{typeset(keyword.name)}</h1>} page={page} path={path}>
        <p>Tous nos articles sur ce sujet, du plus récent au plus ancien.</p>
      </ListHeading>
      {page.articles.length === 0 && <p className="empty">Il n’y a plus d’article sur ce sujet.</p>}
      <ArticleList articles={page.articles} />
      <ListPages page={page} path={path} />
      {!isCut(page) && <FeedLinks page={path} />}
      <StructuredData
        things={[
          collectionPage({ ...here, items: page.articles.map((article) => article.path) }, site),
          breadcrumbList([{ name: 'Accueil', path: '/' }, here], site),
        ]}
      />
    </PageFrame>
  )
}
