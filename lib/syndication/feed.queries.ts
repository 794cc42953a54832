import { eq, inArray } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { type Document, document } from '../articles/document.rules'
import { database } from '../database'

/** What a feed says of an article beside what every list does. */
export type FeedText = { keywords: string[]; body: Document | null }

/**
 * The keywords of published articles and, where asked for, their texts.
 *
 * @param withBodies texts are most of an article's weight: a feed of summaries does not read them
 */
export async function listFeedTexts(ids: readonly number[], withBodies: boolean): Promise<Map<number, FeedText>> {
  if (ids.length === 0) return new Map()
  const columns = { id: articles.id, keywords: articleVersions.keywords }
  const rows = await database()
    .select(withBodies ? { ...columns, body: articleVersions.body } : columns)
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .where(inArray(articles.id, [...ids]))
  return new Map(
    rows.map((row) => [row.id, { keywords: row.keywords, body: 'body' in row ? document.parse(row.body) : null }]),
  )
}
