import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { listingChanges, listingPages, listings } from '../../drizzle/schema/listings'
import { type ArticleSummary, selectSummaries, toSummary } from '../articles/reading.queries'
import { database } from '../database'
import { LONGEST_PAGE } from './listing.rules'

/** One page of a list, newest first. */
export type ListPage = {
  articles: ArticleSummary[]
  /** Counted from the oldest. */
  number: number
  /** The number of the last page, which is the list's own address. */
  newest: number
}

const inList = (list: string) =>
  selectSummaries().innerJoin(listings, and(eq(listings.list, list), eq(listings.articleId, articles.id)))

const newestFirst = [desc(listings.publishedAt), desc(listings.articleId)]

/** The newest articles of a list, whatever its pages. */
export async function listArticles(list: string, limit: number): Promise<ArticleSummary[]> {
  const rows = await inList(list)
    .orderBy(...newestFirst)
    .limit(limit)
  return rows.map(toSummary)
}

/** When articles last came into a list, left it, or said something else. Null: that is not known. */
export async function findListChange(list: string): Promise<Date | null> {
  const [row] = await database()
    .select({ changedAt: listingChanges.changedAt })
    .from(listingChanges)
    .where(eq(listingChanges.list, list))
  return row?.changedAt ?? null
}

/** A list's articles of a span of time, newest first. */
export async function listArticlesBetween(
  list: string,
  from: Date,
  to: Date,
  limit: number,
): Promise<ArticleSummary[]> {
  const rows = await inList(list)
    .where(
      and(sql`${listings.publishedAt} >= ${from.toISOString()}`, sql`${listings.publishedAt} < ${to.toISOString()}`),
    )
    .orderBy(...newestFirst)
    .limit(limit)
  return rows.map(toSummary)
}

/** A page of a list; without a number the newest one. Null: the list has no such page. Its cost does not grow with the list. */
export async function findListPage(list: string, wanted?: number): Promise<ListPage | null> {
  const [last] = await database()
    .select({ number: listingPages.number })
    .from(listingPages)
    .where(eq(listingPages.list, list))
    .orderBy(desc(listingPages.number))
    .limit(1)
  const newest = last?.number ?? 1
  const number = wanted ?? newest
  if (number < 1 || number > newest) return null

  // moments as PostgreSQL writes them: a Date would lose their microseconds
  const cuts = await database()
    .select({
      number: listingPages.number,
      at: sql<string>`${listingPages.publishedAt}::text`,
      id: listingPages.articleId,
    })
    .from(listingPages)
    .where(and(eq(listingPages.list, list), inArray(listingPages.number, [number, number + 1])))
  const [from, to] = [number, number + 1].map((each) => cuts.find((cut) => cut.number === each))
  const rows = await inList(list)
    .where(
      and(
        from && sql`(${listings.publishedAt}, ${listings.articleId}) >= (${from.at}::timestamptz, ${from.id}::bigint)`,
        to && sql`(${listings.publishedAt}, ${listings.articleId}) < (${to.at}::timestamptz, ${to.id}::bigint)`,
      ),
    )
    .orderBy(...newestFirst)
    .limit(LONGEST_PAGE)
  return { articles: rows.map(toSummary), number, newest }
}
