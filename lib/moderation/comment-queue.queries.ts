import { asc, count, eq, isNotNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { comments } from '../../drizzle/schema/comments'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import { database, type Transaction } from '../database'

export type WaitingComment = {
  id: number
  articleId: number
  name: string
  /** Whoever claimed the name. */
  verified: boolean
  body: string
  /** What readers see meanwhile, where `body` is another wording of it. */
  online: string | null
  postedAt: Date
  headline: string
  path: string
  parent: { name: string; body: string } | null
  /** How earlier comments from the same address fared. */
  earlier: { approved: number; refused: number }
}

const isToRead = or(eq(comments.state, 'waiting'), isNotNull(comments.proposed))

export async function countWaitingComments(): Promise<number> {
  const [row] = await database().select({ total: count() }).from(comments).where(isToRead)
  return row?.total ?? 0
}

/** Comments that wait, oldest first, with what a moderator needs beside each. */
export async function listWaitingComments(limit: number): Promise<WaitingComment[]> {
  const parents = alias(comments, 'parents')
  const fared = (states: string) => sql<number>`(select count(*)::int from comments e
    where e.email_hash = ${comments.emailHash} and e.state::text = any(string_to_array(${states}, ',')))`
  const rows = await database()
    .select({
      id: comments.id,
      articleId: comments.articleId,
      name: comments.name,
      verified: sql<boolean>`${comments.readerId} is not null`,
      body: sql<string>`coalesce(${comments.proposed}, ${comments.body})`,
      online: sql<string | null>`case when ${comments.proposed} is not null then ${comments.body} end`,
      postedAt: comments.postedAt,
      headline: articleVersions.headline,
      path: articlePath,
      parent: { name: parents.name, body: parents.body },
      approved: fared('approved'),
      refused: fared('rejected,spam'),
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(parents, eq(parents.id, comments.parentId))
    .where(isToRead)
    .orderBy(asc(comments.postedAt), asc(comments.id))
    .limit(limit)
  return rows.map(({ approved, refused, ...row }) => ({ ...row, earlier: { approved, refused } }))
}

export async function holdComment(
  tx: Transaction,
  id: number,
): Promise<{ state: string; articleId: number; isProposal: boolean; words: string } | null> {
  const [comment] = await tx
    .select({
      state: comments.state,
      articleId: comments.articleId,
      isProposal: sql<boolean>`${comments.proposed} is not null`,
      words: sql<string>`coalesce(${comments.proposed}, ${comments.body})`,
    })
    .from(comments)
    .where(eq(comments.id, id))
    .for('update')
  return comment ?? null
}

/** Has a comment's other wording take the place of the one that readers see, or be forgotten. */
export async function settleProposal(tx: Transaction, id: number, isTaken: boolean): Promise<void> {
  await tx
    .update(comments)
    .set({ ...(isTaken && { body: sql`${comments.proposed}`, editedAt: sql`now()` }), proposed: null })
    .where(eq(comments.id, id))
}

export async function setCommentState(
  tx: Transaction,
  id: number,
  state: 'approved' | 'rejected' | 'spam',
): Promise<void> {
  await tx.update(comments).set({ state, decidedAt: sql`now()` }).where(eq(comments.id, id))
}
