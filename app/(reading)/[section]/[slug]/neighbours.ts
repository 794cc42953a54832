import { cache } from 'react'
import { findNeighbours } from '@/lib/listings/neighbour.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'

/** What stands beside an article in its section; asked once for the page and its metadata. */
export const neighboursOf = cache((articleId: number, sectionId: number) =>
  findNeighbours(tags.section(sectionId), articleId),
)
