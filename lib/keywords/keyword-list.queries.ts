import { and, asc, isNull, sql } from 'drizzle-orm'
import { keywords, listings } from '../../drizzle/schema/listings'
import { database } from '../database'
import { KEYWORDS_PAGE } from './keyword.rules'

/**
 * Keywords for the newsroom, by address, a page at a time; those whose name has the words. Some thousands are read to the end for
 * words in the middle of names (3 ms of 20,000); articles are counted of one page only.
 */
export async function listKeywords({ q, page }: { q: string; page: number }) {
  const words = q ? sql`unaccent(${keywords.name}) ilike unaccent(${`%${q.replace(/[\\%_]/g, '\\$&')}%`})` : undefined
  const rows = await database()
    .select({
      id: keywords.id,
      slug: keywords.slug,
      name: keywords.name,
      articles: sql<number>`(select count(*)::int from ${listings} l where l.list = 'keyword:' || ${keywords.id})`,
    })
    .from(keywords)
    .where(and(isNull(keywords.intoId), words))
    .orderBy(asc(keywords.slug))
    .limit(KEYWORDS_PAGE + 1)
    .offset((page - 1) * KEYWORDS_PAGE)
  return { keywords: rows.slice(0, KEYWORDS_PAGE), more: rows.length > KEYWORDS_PAGE }
}
