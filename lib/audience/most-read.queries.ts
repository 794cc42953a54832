import { sql } from 'drizzle-orm'
import { type ArticleSummary, listArticlesById } from '../articles/reading.queries'
import { database } from '../database'
import { countedSince } from './audience.queries'

const HOUR = 3_600_000

/** Readers that an article needs to be called much read: fewer are a newsroom that looks at its own page from home. */
const FEWEST_READERS = 5

/**
 * The articles that most people have opened in so many hours, most first. People, not openings: whoever loads a page again and again does
 * not move it.
 */
export async function listMostRead(hours: number, limit: number, now = Date.now()): Promise<ArticleSummary[]> {
  const rows = await database().execute<{ id: string }>(sql`
    select substr(page, 9) as id from ${countedSince(new Date(now - hours * HOUR))} c
    where page like 'article:%' group by page having sum(visitors) >= ${FEWEST_READERS}
    order by sum(visitors) desc, sum(views) desc, page limit ${limit}`)
  return listArticlesById(rows.map(({ id }) => Number(id)))
}
