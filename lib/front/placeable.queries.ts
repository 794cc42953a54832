import { type ArticleSummary, listArticlesById } from '../articles/reading.queries'
import { listArticles } from '../listings/page.queries'
import { tags } from '../page-cache/page-tags.rules'
import { inAHurry } from '../search/hurry.queries'
import { readQuery } from '../search/search-query.rules'
import { listHeadlines } from '../search/suggestion.queries'

/** The newest articles one can place without looking for them. */
const NEWEST = 40

/** Articles that may be placed on the front page: the newest, or the newest whose headlines have the words typed. */
export async function listPlaceable(typed: string): Promise<ArticleSummary[]> {
  const { words } = readQuery(typed)
  if (words.length === 0) return listArticles(tags.front, NEWEST)
  const found = await inAHurry((tx) => listHeadlines(tx, words, !/[\p{L}\p{N}]$/u.test(typed)))
  return listArticlesById(found ?? [])
}
