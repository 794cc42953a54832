import { and, eq, type SQL, sql } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { listingChanges, listingPages, listings } from '../../drizzle/schema/listings'
import { database, type Transaction } from '../database'
import { PER_PAGE } from './listing.rules'

/** Takes an article out of all lists. Answers the lists it stood in. */
export async function removeListings(tx: Transaction, articleId: number): Promise<string[]> {
  const rows = await tx.delete(listings).where(eq(listings.articleId, articleId)).returning({ list: listings.list })
  return rows.map(({ list }) => list)
}

/** The lists that an article stands in. */
export async function listListsOf(tx: Transaction, articleId: number): Promise<string[]> {
  const rows = await tx.select({ list: listings.list }).from(listings).where(eq(listings.articleId, articleId))
  return rows.map(({ list }) => list)
}

/** Puts a published article into lists, at its time of publication. */
export async function insertListings(tx: Transaction, articleId: number, lists: readonly string[]): Promise<void> {
  for (const list of new Set(lists)) {
    await tx.execute(sql`
      insert into ${listings} (list, published_at, article_id)
      select ${list}, published_at, id from ${articles} where id = ${articleId}`)
  }
}

/** Where an article stands in a list. */
export type ListPlace = { publishedAt: Date; articleId: number }

/** The places of a list behind one, oldest first. */
export async function listPlaces(list: string, after: ListPlace | null, limit: number): Promise<ListPlace[]> {
  const behind = after && sql`(published_at, article_id) > (${after.publishedAt.toISOString()}, ${after.articleId})`
  return database()
    .select({ publishedAt: listings.publishedAt, articleId: listings.articleId })
    .from(listings)
    .where(and(eq(listings.list, list), behind ?? undefined))
    .orderBy(listings.publishedAt, listings.articleId)
    .limit(limit)
}

/** Notes that lists change now for whoever reads them. In one order, so that two publications do not wait for each other. */
export async function touchListings(tx: Transaction, lists: readonly string[]): Promise<void> {
  const rows = [...new Set(lists)].sort().map((list) => ({ list, changedAt: sql`now()` }))
  if (rows.length === 0) return
  await tx
    .insert(listingChanges)
    .values(rows)
    .onConflictDoUpdate({
      target: listingChanges.list,
      set: { changedAt: sql`greatest(${listingChanges.changedAt}, excluded.changed_at)` },
    })
}

/**
 * Cuts a page off the newest end of a list once it holds two pages' worth beyond the last cut. What was cut stays as it is.
 * Answers whether there was anything to cut.
 */
export async function cutPage(tx: Transaction, list: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    with last as (
      select number, published_at, article_id from ${listingPages} where list = ${list} order by number desc limit 1
    ), beyond as (
      select l.published_at, l.article_id, row_number() over (order by l.published_at, l.article_id) as place
      from (
        select published_at, article_id from ${listings}
        where list = ${list} and (published_at, article_id) >= (
          coalesce((select published_at from last), '-infinity'), coalesce((select article_id from last), 0)
        )
        order by published_at, article_id limit ${2 * PER_PAGE}
      ) l
    )
    insert into ${listingPages} (list, number, published_at, article_id)
    select ${list}, coalesce((select number from last), 1) + 1, published_at, article_id
    from beyond
    where place = ${PER_PAGE + 1} and (select count(*) from beyond) = ${2 * PER_PAGE}
    on conflict do nothing
    returning number`)
  return rows.length > 0
}

/** Cuts a list anew, as after articles of the past were put into it. */
export const cutListAnew = (tx: Transaction, list: string): Promise<void> => cut(tx, sql`list = ${list}`)

/** The same of all lists that begin so. */
export const cutAnew = (tx: Transaction, beginning = ''): Promise<void> => cut(tx, sql`starts_with(list, ${beginning})`)

async function cut(tx: Transaction, which: SQL): Promise<void> {
  await tx.execute(sql`delete from ${listingPages} where ${which}`)
  await tx.execute(sql`
    insert into ${listingPages} (list, number, published_at, article_id)
    select list, (place - 1) / ${sql.raw(String(PER_PAGE))} + 1, published_at, article_id
    from (
      select list, published_at, article_id,
        row_number() over (partition by list order by published_at, article_id) as place,
        count(*) over (partition by list) as total
      from ${listings} where ${which}
    ) as placed
    where place > 1 and (place - 1) % ${sql.raw(String(PER_PAGE))} = 0 and place + ${PER_PAGE - 1} <= total`)
}

/** Dates all lists anew, by the articles that stand in them. */
export async function dateAllLists(tx: Transaction): Promise<void> {
  await tx.execute(sql`delete from ${listingChanges}`)
  await tx.execute(sql`
    insert into ${listingChanges} (list, changed_at)
    select l.list, max(greatest(a.published_at, a.updated_at, a.arrived_at))
    from ${listings} l join ${articles} a on a.id = l.article_id group by l.list`)
}
