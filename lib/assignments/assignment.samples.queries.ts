import { eq } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { bylines } from '../../drizzle/schema/bylines'
import { database, driver } from '../database'

/** Has somebody who signs be a member, for a test. */
export async function tieByline(bylineId: number, accountId: number): Promise<void> {
  await database().update(bylines).set({ accountId }).where(eq(bylines.id, bylineId))
}

/** Has an article's newest version wait for its time, for a test. */
export async function haveWait(articleId: number, scheduledAt: Date): Promise<void> {
  await database()
    .update(articles)
    .set({ scheduledAt, scheduledVersionId: articles.latestVersionId, scheduledUpdate: 'substance' })
    .where(eq(articles.id, articleId))
}

/** Has an article have appeared at some moment, for a test. */
export async function haveAppeared(articleId: number, publishedAt: Date): Promise<void> {
  await database().update(articles).set({ publishedAt, updatedAt: null }).where(eq(articles.id, articleId))
}

/** How many articles a member made. */
export async function countArticlesBy(accountId: number): Promise<number> {
  return database().$count(articles, eq(articles.createdBy, accountId))
}

/** The indexes by which the database would answer, whatever little is in its tables. */
export async function indexesFor(query: string): Promise<string[]> {
  const plan = await driver().begin(async (tx) => {
    await tx`set local enable_seqscan = off`
    return tx.unsafe(`explain ${query}`)
  })
  return plan
    .flatMap((row) => /using (\w+)|on (assignments_\w+)/.exec(String(row['QUERY PLAN']))?.slice(1) ?? [])
    .filter(Boolean)
}
