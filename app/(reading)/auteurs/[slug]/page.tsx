import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { StructuredData } from '@/app/_components/structured-data'
import { leadOn } from '@/app/_desk/article'
import { imageOf, ourPaper } from '@/app/_desk/card'
import { alternateFeeds } from '@/app/_desk/feed-links'
import { addressOf, isCut, listPageAt, listsOf, type PageQuery, robotsOf } from '@/app/_desk/list-page'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { typeset } from '@/lib/articles/typography.rules'
import { findByline } from '@/lib/bylines/byline.queries'
import { authorCard } from '@/lib/cards/card.rules'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { pageTags } from '@/lib/sharing/card-tags.rules'
import { breadcrumbList, collectionPage, profilePage } from '@/lib/syndication/list-data.rules'
import { ArticleList } from '../../_components/article-list'
import { FeedLinks } from '../../_components/feed-links'
import { ListHeading, listDescription, listTitle } from '../../_components/list-heading'
import { ListPages } from '../../_components/list-pages'
import { PageFrame } from '../../_components/page-frame'
import { Portrait } from '../../_components/portrait'
import { AuthorLinks } from './author-links'

type Props = { params: Promise<{ slug: string }>; searchParams: PageQuery }

const bylineAt = cache(findByline)

const asked = async ({ params, searchParams }: Props) => {
  const { slug } = await params
  const path = `/auteurs/${slug}`
  const byline = await bylineAt(slug)
  if (!byline) {
    await leadOn(path)
    notFound()
  }
  const list = tags.author(byline.id)
  return { byline, path, list, page: await listPageAt(list, path, searchParams) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { byline, path, list, page } = await asked(props)
  return {
    title: listTitle(byline.name, page),
    description: listDescription(page, byline.biography || `Les articles signés ${byline.name}.`),
    alternates: { canonical: addressOf(page, path), types: alternateFeeds(path, byline.name) },
    ...robotsOf(page),
    other: keepUntilChanged({ counts: list, lists: listsOf(list, page), articles: page.articles }),
  }
}

export default async function AuthorPage(props: Props) {
  const { byline, path, list, page } = await asked(props)
  const paper = await ourPaper()
  const { site } = paper
  const here = { name: listTitle(byline.name, page), path: addressOf(page, path) }
  const steps = [{ name: 'Accueil', path: '/' }, { name: 'La rédaction', path: '/redaction' }, here]
  const passedOn = pageTags(
    { title: here.name, description: typeset(byline.biography), path: here.path },
    imageOf({ kind: 'auteur', id: byline.id }, authorCard(byline, paper.name)),
    paper,
    'profile',
  )
  const items = page.articles.map((article) => article.path)
  return (
    <PageFrame className="listing" counts={list} tags={passedOn}>
      <ListHeading title={<h1 className="listing-name">{byline.name}</h1>} page={page} path={path}>
        {byline.photo && <Portrait photo={byline.photo} />}
        {byline.role && <p className="author-role">{typeset(byline.role)}</p>}
        {byline.biography && <p>{typeset(byline.biography)}</p>}
        <AuthorLinks links={byline.links} fediverse={byline.fediverse} />
      </ListHeading>
      {page.articles.length === 0 && !isCut(page) && <p className="empty">Le premier article paraîtra ici.</p>}
      <ArticleList articles={page.articles} />
      <ListPages page={page} path={path} />
      {!isCut(page) && <FeedLinks page={path} />}
      <StructuredData
        things={[
          // the person is described where the list begins; what was written before is a list
          isCut(page) ? collectionPage({ ...here, items }, site) : profilePage(byline, page.articles, site),
          breadcrumbList(steps, site),
        ]}
      />
    </PageFrame>
  )
}
