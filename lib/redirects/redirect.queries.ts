import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { redirects } from '../../drizzle/schema/redirects'
import { sections } from '../../drizzle/schema/sections'
import { database, type Transaction } from '../database'

/** Where an address leads now: the article's present path. Null when it never moved, or its article is not live. */
export async function findRedirect(path: string): Promise<string | null> {
  const [found] = await database()
    .select({ section: sections.slug, slug: articles.slug })
    .from(redirects)
    .innerJoin(articles, eq(articles.id, redirects.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(redirects.fromPath, path), isNotNull(articles.publishedAt), isNull(articles.takenDownAt)))
  return found ? `/${found.section}/${found.slug}` : null
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

/** The article that an address led to before it moved; null as in {@link findRedirect}. */
export async function findMovedArticle(path: string): Promise<number | null> {
  const [found] = await database()
    .select({ id: articles.id })
    .from(redirects)
    .innerJoin(articles, eq(articles.id, redirects.articleId))
    .where(and(eq(redirects.fromPath, path), isNotNull(articles.publishedAt), isNull(articles.takenDownAt)))
  return found?.id ?? null
}
