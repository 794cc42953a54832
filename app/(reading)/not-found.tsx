import type { Metadata } from 'next'
import { listArticles } from '@/lib/listings/page.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { MissingPage } from './_components/missing-page'

export const metadata: Metadata = { title: 'Page introuvable', robots: { index: false } }

/**
 * What Next shows for notFound(). It answers 404 with a document that only its runtime fills: the page cache puts
 * /introuvable in its place.
 */
export default async function NotFound() {
  return <MissingPage latest={await listArticles(tags.front, 4)} />
}
