import type { Metadata } from 'next'
import { cache } from 'react'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { listArticles } from '@/lib/listings/page.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { MissingPage } from '../_components/missing-page'

const latestArticles = cache(() => listArticles(tags.front, 4))

export async function generateMetadata(): Promise<Metadata> {
  const articles = await latestArticles()
  return {
    title: 'Page introuvable',
    robots: { index: false },
    other: keepUntilChanged({ lists: [tags.front, tags.addresses], articles, status: 404 }),
  }
}

/** The document for every address where there is nothing; the page cache answers with it wherever Next says 404. */
export default async function MissingAddress() {
  return <MissingPage latest={await latestArticles()} />
}
