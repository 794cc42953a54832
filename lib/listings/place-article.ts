import { countDay } from '../archives/archive.queries'
import type { ArticleContent } from '../articles/article.rules'
import { parisDay } from '../articles/dates.rules'
import { findPublicationTime } from '../articles/publication.queries'
import type { Transaction } from '../database'
import { putKeywords } from '../keywords/keyword.queries'
import { tags } from '../page-cache/page-tags.rules'
import { findSectionLine } from '../sections/section.queries'
import { cutPage, insertListings, listListsOf, removeListings, touchListings } from './listing.queries'
import { listNeighbourIds } from './neighbour.queries'

type Placing = {
  articleId: number
  content: ArticleContent
  /** Whether it appears for the first time, and so at the newest end of every list. */
  first: boolean
  /** Whether it changed for whoever reads it: it appeared, changed in substance, moved or came back. */
  isNews: boolean
}

/**
 * Puts an article into the lists its published version belongs in, out of all others, and keeps the archive's count. Answers
 * the tags of every page that changes by it.
 */
export async function placeInListings(
  tx: Transaction,
  { articleId, content, first, isNews }: Placing,
): Promise<string[]> {
  const keywords = await putKeywords(tx, content.keywords)
  const line = content.sectionId === null ? [] : await findSectionLine(tx, content.sectionId)
  const before = await removeListings(tx, articleId)
  const lists = [
    tags.front,
    ...line.map(tags.section),
    ...content.bylines.map(({ id }) => tags.author(id)),
    ...keywords.map(({ id }) => tags.keyword(id)),
  ]
  await insertListings(tx, articleId, lists)
  const cut: string[] = []
  for (const list of lists) if (await cutPage(tx, list)) cut.push(tags.pages(list))
  // whoever comes back, or into a list late, may stand on a page that was cut long ago
  const late = first || lists.every((list) => before.includes(list)) ? [] : lists.map(tags.pages)
  const archive = await countedAnew(tx, articleId, isNews)
  // asked last: the day's count lets one publication through at a time, and this one sees those before it
  const beside: string[] = []
  for (const list of line.map(tags.section)) {
    beside.push(...(await listNeighbourIds(tx, list, articleId)).map(tags.article))
  }
  const all = [...new Set([...before, ...lists])]
  await touchListings(tx, isNews ? all : all.filter((list) => !before.includes(list) || !lists.includes(list)))
  return [...new Set([...all, ...cut, ...late, ...archive, ...beside])]
}

/** Takes an article out of all lists. Answers the tags of every page that changes by it. */
export async function leaveListings(tx: Transaction, articleId: number): Promise<string[]> {
  const lists = await removeListings(tx, articleId)
  const archive = await countedAnew(tx, articleId, true)
  await touchListings(tx, lists)
  return [...lists, ...lists.map(tags.pages), ...archive]
}

/** Dates anew what an article stands in: something of substance was added to it, and it stays where it is. Answers the tags of every page that changes by it. */
export async function dateInListings(tx: Transaction, articleId: number): Promise<string[]> {
  const lists = await listListsOf(tx, articleId)
  const archive = await countedAnew(tx, articleId, true)
  await touchListings(tx, lists)
  return [...lists, ...archive]
}

async function countedAnew(tx: Transaction, articleId: number, isNews: boolean): Promise<string[]> {
  const day = parisDay(await findPublicationTime(tx, articleId))
  await countDay(tx, day, isNews)
  return ['', day.slice(0, 4), day.slice(0, 7), day].map(tags.archive)
}
