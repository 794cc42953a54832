import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { listings } from '../../drizzle/schema/listings'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import { database, type Transaction } from '../database'

/** An article that stands beside another in a list. */
export type Neighbour = { id: number; path: string; headline: string }

// an article's place, as PostgreSQL has it: a Date would lose its microseconds
const placeOf = (articleId: number) =>
  sql`(select published_at from ${articles} where id = ${articleId} and taken_down_at is null), ${articleId}::bigint`

const older = (articleId: number) => sql`(${listings.publishedAt}, ${listings.articleId}) < (${placeOf(articleId)})`
const newer = (articleId: number) => sql`(${listings.publishedAt}, ${listings.articleId}) > (${placeOf(articleId)})`

const downwards = [desc(listings.publishedAt), desc(listings.articleId)]
const upwards = [asc(listings.publishedAt), asc(listings.articleId)]

async function nearest(list: string, beside: SQL, order: SQL[]): Promise<Neighbour | null> {
  const [row] = await database()
    .select({
      id: articles.id,
      path: articlePath,
      headline: articleVersions.headline,
    })
    .from(listings)
    .innerJoin(articles, eq(articles.id, listings.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(listings.list, list), beside))
    .orderBy(...order)
    .limit(1)
  return row ?? null
}

/** What appeared in a list just before an article, and just after it. Nothing beside an article that readers do not see. */
export async function findNeighbours(
  list: string,
  articleId: number,
): Promise<{ previous: Neighbour | null; next: Neighbour | null }> {
  const [previous, next] = await Promise.all([
    nearest(list, older(articleId), downwards),
    nearest(list, newer(articleId), upwards),
  ])
  return { previous, next }
}

/** The articles that have one just before or just after them in a list. */
export async function listNeighbourIds(tx: Transaction, list: string, articleId: number): Promise<number[]> {
  const beside = [
    { where: older(articleId), order: downwards },
    { where: newer(articleId), order: upwards },
  ]
  const ids: number[] = []
  for (const { where, order } of beside) {
    const [row] = await tx
      .select({ id: listings.articleId })
      .from(listings)
      .where(and(eq(listings.list, list), where))
      .orderBy(...order)
      .limit(1)
    if (row) ids.push(row.id)
  }
  return ids
}
