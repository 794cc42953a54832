import { and, eq, isNotNull } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { redirects } from '../../drizzle/schema/redirects'
import { sections } from '../../drizzle/schema/sections'
import { database, type Transaction } from '../database'

/** The article that an address led to before it moved: its present path, or none when it was taken down. Null: it never moved. */
export async function findMoved(path: string): Promise<{ id: number; path: string | null } | null> {
  const [found] = await database()
    .select({ id: articles.id, section: sections.slug, slug: articles.slug, takenDownAt: articles.takenDownAt })
    .from(redirects)
    .innerJoin(articles, eq(articles.id, redirects.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(redirects.fromPath, path), isNotNull(articles.publishedAt)))
  return found ? { id: found.id, path: found.takenDownAt ? null : `/${found.section}/${found.slug}` } : null
}

/** Lets an old address lead to an article, whatever it led to before. */
export async function putRedirect(tx: Transaction, fromPath: string, articleId: number): Promise<void> {
  await tx
    .insert(redirects)
    .values({ fromPath, articleId })
    .onConflictDoUpdate({ target: redirects.fromPath, set: { articleId, createdAt: new Date() } })
}

/** An address that is live again leads nowhere else. */
export async function removeRedirect(tx: Transaction, fromPath: string): Promise<void> {
  await tx.delete(redirects).where(eq(redirects.fromPath, fromPath))
}
