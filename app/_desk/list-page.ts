import 'server-only'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { readPageNumber } from '@/lib/listings/listing.rules'
import { findListPage, type ListPage } from '@/lib/listings/page.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'

/** `?page=37`, as an address may have it. */
export type PageQuery = Promise<{ page?: string | string[] }>

const found = cache(findListPage)

/** The page of a list that an address asks for, once for page and metadata. 404 beyond the list; the newest page has one address. */
export async function listPageAt(list: string, path: string, query: PageQuery): Promise<ListPage> {
  const { page: asked } = await query
  const number = typeof asked === 'string' ? (readPageNumber(asked) ?? undefined) : undefined
  const page = (await found(list, number)) ?? notFound()
  // not for ever: the newest page of today is an older one tomorrow
  if (number === page.newest) redirect(path)
  return page
}

/** Whether a page is one that was cut, and so shows the same articles for ever. */
export const isCut = ({ number, newest }: ListPage): boolean => number < newest

export const addressOf = (page: ListPage, path: string): string => (isCut(page) ? `${path}?page=${page.number}` : path)

/** What search engines are to make of a list's page: one without an article is nothing to be found. */
export const robotsOf = ({ articles }: ListPage): Pick<Metadata, 'robots'> =>
  articles.length === 0 ? { robots: { index: false, follow: true } } : {}

/** What a list's page shows, for the page cache. */
export const listsOf = (list: string, page: ListPage): string[] => [isCut(page) ? tags.pages(list) : list]
