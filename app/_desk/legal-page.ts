import 'server-only'
import type { Metadata } from 'next'
import { cache } from 'react'
import { findLegalPage, listPublishedPages } from '@/lib/legal/legal-page.queries'
import { isInView, type LegalPage, legalPageNames } from '@/lib/legal/legal-page.rules'
import { keepUntilChanged } from './page-cache'

/** A legal page as it is kept, once a request for page and metadata. */
export const ourLegalPage = cache((page: LegalPage) => findLegalPage(page))

const ourPublishedPages = cache(async () => new Set(await listPublishedPages()))

/** Says of any path of ours whether a link may lead there: a legal page that is not published has none. */
export async function linkTest(): Promise<(path: string) => boolean> {
  const published = await ourPublishedPages()
  return (path) => isInView(path.replace(/#.*/, ''), published)
}

/** What a legal page says of itself: of one that is not published, that there is nothing yet. */
export async function legalMetadata(page: LegalPage, description?: string): Promise<Metadata> {
  const { publishedAt } = await ourLegalPage(page)
  const title = legalPageNames[page]
  return publishedAt
    ? { title, description, alternates: { canonical: `/${page}` }, other: keepUntilChanged({}) }
    : { title, robots: { index: false }, other: keepUntilChanged({ status: 404 }) }
}
