import { and, asc, eq, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { sections } from '../../drizzle/schema/sections'
import type { Day } from '../articles/calendar.rules'
import { database } from '../database'
import type { Narrowed } from './story.queries'

/** The moments that bound days of Paris: from the first of one to the first after another. */
type Span = { from: Date; to: Date }

/** An article that is to appear by itself. */
export type ScheduledArticle = {
  id: number
  headline: string
  section: { name: string; hue: string } | null
  at: Date
}

const signedBy = (versionId: AnyPgColumn, accountId: number): SQL =>
  sql`exists (select 1 from article_version_bylines vb join bylines b on b.id = vb.byline_id
    where vb.version_id = ${versionId} and b.account_id = ${accountId})`

/** What waits for its time in a span, by that time; what could not appear waits no more. */
export async function listScheduledArticles({ from, to }: Span, narrowed: Narrowed = {}): Promise<ScheduledArticle[]> {
  const { accountId, sectionIds } = narrowed
  const rows = await database()
    .select({
      id: articles.id,
      headline: articleVersions.headline,
      section: { name: sections.name, hue: sections.hue },
      at: articles.scheduledAt,
    })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.scheduledVersionId))
    .leftJoin(sections, eq(sections.id, articleVersions.sectionId))
    .where(
      and(
        gte(articles.scheduledAt, from),
        lt(articles.scheduledAt, to),
        isNull(articles.scheduleFault),
        accountId === undefined ? undefined : signedBy(articles.scheduledVersionId, accountId),
        sectionIds === undefined ? undefined : inArray(articleVersions.sectionId, [...sectionIds]),
      ),
    )
    .orderBy(asc(articles.scheduledAt), asc(articles.id))
  return rows.flatMap(({ at, ...article }) => (at === null ? [] : [{ ...article, at }]))
}

/** What appeared on a day of Paris: how many, and the first of them by the hour. */
export type PublishedDay = { day: Day; count: number; first: { id: number; headline: string }[] }

/** What appeared in a span and readers still see, day by day, each with its first `each` articles. */
export async function listPublishedDays(
  { from, to }: Span,
  each: number,
  narrowed: Narrowed = {},
): Promise<PublishedDay[]> {
  const { accountId, sectionIds } = narrowed
  const day = sql`(${articles.publishedAt} at time zone 'Europe/Paris')::date`
  const ranked = database()
    .select({
      id: articles.id,
      versionId: articles.publishedVersionId,
      day: sql<string>`${day}::text`.as('day'),
      place:
        sql<number>`(row_number() over (partition by ${day} order by ${articles.publishedAt}, ${articles.id}))::int`.as(
          'place',
        ),
      count: sql<number>`(count(*) over (partition by ${day}))::int`.as('count'),
    })
    .from(articles)
    .where(
      and(
        isNull(articles.takenDownAt),
        gte(articles.publishedAt, from),
        lt(articles.publishedAt, to),
        accountId === undefined ? undefined : signedBy(articles.publishedVersionId, accountId),
        sectionIds === undefined ? undefined : inArray(articles.sectionId, [...sectionIds]),
      ),
    )
    .as('ranked')
  const rows = await database()
    .select({ id: ranked.id, day: ranked.day, count: ranked.count, headline: articleVersions.headline })
    .from(ranked)
    .innerJoin(articleVersions, eq(articleVersions.id, ranked.versionId))
    .where(sql`${ranked.place} <= ${each}`)
    .orderBy(asc(ranked.day), asc(ranked.place))
  const days = new Map<Day, PublishedDay>()
  for (const { day: on, count, id, headline } of rows) {
    const there = days.get(on) ?? { day: on, count, first: [] }
    there.first.push({ id, headline })
    days.set(on, there)
  }
  return [...days.values()]
}
