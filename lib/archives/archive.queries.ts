import { and, between, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { archiveDays, listings } from '../../drizzle/schema/listings'
import { database, type Transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'

/**
 * Counts the articles of a Paris day anew, `2024-04-17`: after one came or went.
 *
 * @param isNews whether something of it changed that crawlers are to be told of
 */
export async function countDay(tx: Transaction, day: string, isNews: boolean): Promise<void> {
  // two publications of one day count one after the other, or one would not see the other's
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`archive ${day}`}, 0))`)
  await tx.execute(sql`
    insert into ${archiveDays} (day, articles)
    select ${day}::date, count(*) from ${listings}
    where list = ${tags.front}
      and published_at >= (${day}::date)::timestamp at time zone 'Europe/Paris'
      and published_at < (${day}::date + 1)::timestamp at time zone 'Europe/Paris'
    on conflict (day) do update set articles = excluded.articles
      ${isNews ? sql`, changed_at = greatest(${archiveDays.changedAt}, now())` : sql``}`)
}

/** Dates the days on which some articles appeared: crawlers are told that something of them changed. `which`: of articles. */
export async function dateDaysOf(tx: Transaction, which: SQL | undefined): Promise<void> {
  await tx.execute(sql`
    update ${archiveDays} set changed_at = greatest(changed_at, now()) where day in (
      select (published_at at time zone 'Europe/Paris')::date from ${articles}
      where ${and(which, isNotNull(articles.publishedAt))})`)
}

export const dateDaysOfArticles = async (tx: Transaction, ids: readonly number[]): Promise<void> =>
  ids.length === 0 ? undefined : dateDaysOf(tx, inArray(articles.id, [...ids]))

/** Counts all days anew, and dates them by the articles that are there. */
export async function countAllDays(tx: Transaction): Promise<void> {
  await tx.execute(sql`delete from ${archiveDays}`)
  await tx.execute(sql`
    insert into ${archiveDays} (day, articles, changed_at)
    select (l.published_at at time zone 'Europe/Paris')::date, count(*),
      max(greatest(a.published_at, a.updated_at, a.arrived_at))
    from ${listings} l join ${articles} a on a.id = l.article_id
    where l.list = ${tags.front} group by 1`)
}

export type Counted = { at: string; articles: number }

const counted = async (unit: 'YYYY' | 'YYYY-MM' | 'YYYY-MM-DD', from: string, to: string): Promise<Counted[]> => {
  const at = sql<string>`to_char(${archiveDays.day}, ${sql.raw(`'${unit}'`)})`
  return database()
    .select({ at, articles: sql<number>`sum(${archiveDays.articles})::int` })
    .from(archiveDays)
    .where(and(between(archiveDays.day, from, to), sql`${archiveDays.articles} > 0`))
    .groupBy(sql`1`)
    .orderBy(sql`1 desc`)
}

/** Years with articles, newest first: `2024`. */
export const listArchiveYears = () => counted('YYYY', '0001-01-01', '9999-12-31')

/** Months of a year with articles: `2024-04`. */
export const listArchiveMonths = (year: string) => counted('YYYY-MM', `${year}-01-01`, `${year}-12-31`)

/** Days of a month with articles: `2024-04-17`. */
export const listArchiveDays = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return counted('YYYY-MM-DD', `${month}-01`, `${month}-${last}`)
}

/** The days with articles just before and just after one. */
export async function findDaysAround(day: string): Promise<{ before: string | null; after: string | null }> {
  const [row] = await database().execute<{ before: string | null; after: string | null }>(sql`
    select
      (select to_char(day, 'YYYY-MM-DD') from ${archiveDays} where day < ${day}::date and articles > 0 order by day desc limit 1) as before,
      (select to_char(day, 'YYYY-MM-DD') from ${archiveDays} where day > ${day}::date and articles > 0 order by day limit 1) as after`)
  return row ?? { before: null, after: null }
}
