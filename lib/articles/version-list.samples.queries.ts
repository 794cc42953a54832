import { eq } from 'drizzle-orm'
import { articleVersions } from '../../drizzle/schema/articles'
import { database } from '../database'

/** Makes an article's versions as they were before their words were counted, for a test. */
export async function forgetWords(articleId: number): Promise<void> {
  await database().update(articleVersions).set({ words: null }).where(eq(articleVersions.articleId, articleId))
}
