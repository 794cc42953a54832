import { eq, sql } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { listings } from '../../drizzle/schema/listings'
import { transaction } from '../database'
import { refreshSearch } from './search-index.queries'

/** Makes an article so many days older, for a test. */
export async function moveBack(articleId: number, days: number): Promise<void> {
  await transaction(async (tx) => {
    const older = sql`published_at - make_interval(days => ${days}::int)`
    await tx.update(articles).set({ publishedAt: older }).where(eq(articles.id, articleId))
    await tx.update(listings).set({ publishedAt: older }).where(eq(listings.articleId, articleId))
    await refreshSearch(tx, articleId)
  })
}
