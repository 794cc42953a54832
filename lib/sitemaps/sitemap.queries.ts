import { and, asc, between, eq, gt, isNull, max, type SQL, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { bylines } from '../../drizzle/schema/bylines'
import { archiveDays, keywords, listingChanges, listings } from '../../drizzle/schema/listings'
import { media } from '../../drizzle/schema/media'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import { daySpan } from '../articles/dates.rules'
import { database } from '../database'
import { pictureColumns } from '../media/media.queries'
import type { Shape } from '../media/variant.rules'
import { type ArticlesPart, type ListFile, MOST_NEWS, NEWS_HOURS, type SitemapDay } from './sitemap.rules'

/** An address as files have it. Null: not known when it changed last. */
export type Address = { path: string; changedAt: Date | null }

/** The archive's days, oldest first: all of them, or a month's, `2026-11`. */
export async function listSitemapDays(month?: string): Promise<SitemapDay[]> {
  return database()
    .select({ day: archiveDays.day, articles: archiveDays.articles, changedAt: archiveDays.changedAt })
    .from(archiveDays)
    .where(month === undefined ? undefined : between(archiveDays.day, `${month}-01`, lastDayOf(month)))
    .orderBy(asc(archiveDays.day))
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`
}

export type ArticleAddress = Address & { lead: Shape | null }

type Place = { at: string; id: number }

/**
 * Articles of a file, oldest first, a batch at a time, each by a question of its own that begins where the last one ended. A
 * cursor would hold one of the pool's connections for as long as the slowest crawler takes to read.
 */
export async function* articlesOf({ from, to, skip, articles: wanted }: ArticlesPart, batch: number) {
  const [first, last] = [daySpan(from)?.from, daySpan(to)?.to]
  if (!first || !last) throw new Error(`${from} or ${to} is no day`)
  let after: Place | null = null
  let sent = 0
  while (sent < wanted) {
    const rows = await batchOf(first, last, after, Math.min(batch, wanted - sent), after ? 0 : skip)
    const end = rows.at(-1)
    if (!end) return
    after = { at: end.at, id: end.id }
    sent += rows.length
    yield rows.map(({ path, changedAt, lead }): ArticleAddress => ({ path, changedAt, lead }))
  }
}

const batchOf = (from: Date, to: Date, after: Place | null, limit: number, skip: number) =>
  database()
    .select({
      id: articles.id,
      // as PostgreSQL writes it: a Date would lose its microseconds
      at: sql<string>`${articles.publishedAt}::text`,
      path: articlePath,
      changedAt: sql<Date>`greatest(${articles.publishedAt}, ${articles.updatedAt}, ${articles.arrivedAt})`.mapWith(
        articles.publishedAt,
      ),
      lead: pictureColumns,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .leftJoin(media, eq(media.id, articleVersions.leadMediaId))
    .where(
      and(
        isNull(articles.takenDownAt),
        after
          ? sql`(${articles.publishedAt}, ${articles.id}) > (${after.at}::timestamptz, ${after.id}::bigint)`
          : sql`${articles.publishedAt} >= ${from.toISOString()}`,
        sql`${articles.publishedAt} < ${to.toISOString()}`,
      ),
    )
    // the index articles_front read backwards, which has its nulls last
    .orderBy(sql`${articles.publishedAt} asc nulls first`, sql`${articles.id} asc nulls first`)
    .offset(skip)
    .limit(limit)

/** The articles of the last two days, newest first. */
export async function listNews(): Promise<{ path: string; headline: string; publishedAt: Date }[]> {
  const rows = await database()
    .select({ path: articlePath, headline: articleVersions.headline, publishedAt: articles.publishedAt })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .where(
      and(isNull(articles.takenDownAt), sql`${articles.publishedAt} > now() - make_interval(hours => ${NEWS_HOURS})`),
    )
    .orderBy(sql`${articles.publishedAt} desc nulls last`, sql`${articles.id} desc nulls last`)
    .limit(MOST_NEWS)
  return rows.flatMap(({ publishedAt, ...row }) => (publishedAt ? [{ ...row, publishedAt }] : []))
}

/** Whether a list, named by SQL, has articles. */
const hasArticles = (list: SQL) => sql`exists (select from ${listings} where ${listings.list} = ${list})`

/** Sections that have articles, in the newspaper's order. */
export async function listSectionAddresses(): Promise<Address[]> {
  const list = sql`'section:' || ${sections.id}`
  return database()
    .select({ path: sql<string>`'/' || ${sections.slug}`, changedAt: listingChanges.changedAt })
    .from(sections)
    .leftJoin(listingChanges, eq(listingChanges.list, list))
    .where(hasArticles(list))
    .orderBy(asc(sections.position), asc(sections.id))
}

const addressed = {
  auteurs: { table: bylines, list: sql`'author:' || ${bylines.id}` },
  'mots-cles': { table: keywords, list: sql`'keyword:' || ${keywords.id}` },
} as const

/** Authors, or keywords, that have something to be read, in the order in which they came, a batch at a time. */
export async function* listAddressesOf(kind: ListFile, skip: number, wanted: number, batch: number) {
  const { table, list } = addressed[kind]
  let after: number | null = null
  let sent = 0
  while (sent < wanted) {
    const rows: (Address & { id: number })[] = await database()
      .select({
        id: table.id,
        path: sql<string>`${`/${kind}/`}::text || ${table.slug}`,
        changedAt: listingChanges.changedAt,
      })
      .from(table)
      .leftJoin(listingChanges, eq(listingChanges.list, list))
      .where(and(after === null ? undefined : gt(table.id, after), hasArticles(list)))
      .orderBy(asc(table.id))
      .offset(after === null ? skip : 0)
      .limit(Math.min(batch, wanted - sent))
    const end = rows.at(-1)
    if (!end) return
    after = end.id
    sent += rows.length
    yield rows
  }
}

/** How many authors, or keywords, have something to be read. */
export async function countAddressesOf(kind: ListFile): Promise<number> {
  const { table, list } = addressed[kind]
  const [row] = await database().select({ addresses: sql<number>`count(*)::int` }).from(table).where(hasArticles(list))
  return row?.addresses ?? 0
}

/** How many lists there ever were whose names begin so: a little more than have something to be read, and known at once. */
export async function countLists(beginning: string): Promise<number> {
  const [row] = await database()
    .select({ lists: sql<number>`count(*)::int` })
    .from(listingChanges)
    .where(sql`starts_with(${listingChanges.list}, ${beginning})`)
  return row?.lists ?? 0
}

/** When a list changed last, of those whose names begin so (`front`, `section:`); null: nobody noted it. */
export async function findLastChange(beginning: string): Promise<Date | null> {
  const [row] = await database()
    .select({ at: max(listingChanges.changedAt) })
    .from(listingChanges)
    .where(sql`starts_with(${listingChanges.list}, ${beginning})`)
  return row?.at ?? null
}
