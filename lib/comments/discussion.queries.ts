import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { comments, discussions } from '../../drizzle/schema/comments'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import { database, type Transaction } from '../database'
import { type Discussion, usualDiscussion } from './discussion.rules'

export async function findDiscussion(articleId: number, tx?: Transaction): Promise<Discussion> {
  const [row] = await (tx ?? database())
    .select({ mode: discussions.mode, closesAfter: discussions.closesAfter, shown: discussions.shown })
    .from(discussions)
    .where(eq(discussions.articleId, articleId))
  return row ?? usualDiscussion
}

export async function setDiscussion(
  tx: Transaction,
  articleId: number,
  rules: Pick<Discussion, 'mode' | 'closesAfter'>,
): Promise<void> {
  await tx
    .insert(discussions)
    .values({ articleId, ...rules })
    .onConflictDoUpdate({ target: discussions.articleId, set: rules })
}

/** Has one of the newsroom's answers stand first; null: none. */
export async function setPinned(tx: Transaction, articleId: number, commentId: number | null): Promise<void> {
  await tx
    .insert(discussions)
    .values({ articleId, pinnedId: commentId })
    .onConflictDoUpdate({ target: discussions.articleId, set: { pinnedId: sql`excluded.pinned_id` } })
}

export type LedDiscussion = Discussion & { headline: string; path: string; publishedAt: Date; pinnedId: number | null }

/** An article's discussion as the newsroom leads it. Null: the article is not published. */
export async function findLedDiscussion(articleId: number): Promise<LedDiscussion | null> {
  const [row] = await database()
    .select({
      headline: articleVersions.headline,
      path: articlePath,
      publishedAt: articles.publishedAt,
      mode: discussions.mode,
      closesAfter: discussions.closesAfter,
      shown: discussions.shown,
      pinnedId: discussions.pinnedId,
    })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(discussions, eq(discussions.articleId, articles.id))
    .where(eq(articles.id, articleId))
  if (!row?.publishedAt) return null
  const { publishedAt, mode, closesAfter, shown, ...rest } = row
  return { ...usualDiscussion, ...(mode && { mode, closesAfter, shown: shown ?? 0 }), ...rest, publishedAt }
}

export type LatestComment = { id: number; name: string; body: string; postedAt: Date; ours: boolean }

/** The comments that readers see under an article, newest first, so many. */
export async function listLatest(articleId: number, limit: number): Promise<LatestComment[]> {
  return database()
    .select({
      id: comments.id,
      name: comments.name,
      body: comments.body,
      postedAt: comments.postedAt,
      ours: sql<boolean>`${comments.accountId} is not null`,
    })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), eq(comments.shownAs, 'words')))
    .orderBy(desc(comments.id))
    .limit(limit)
}

/** Whether a comment is one of the newsroom's own, and shown. */
export async function isOurs(tx: Transaction, articleId: number, commentId: number): Promise<boolean> {
  const [row] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.articleId, articleId),
        eq(comments.id, commentId),
        eq(comments.shownAs, 'words'),
        isNotNull(comments.accountId),
      ),
    )
  return row !== undefined
}
