import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { comments } from '../../drizzle/schema/comments'
import { commentNotices } from '../../drizzle/schema/notices'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import { database, type Transaction } from '../database'

export async function isShown(tx: Transaction, commentId: number): Promise<boolean> {
  const [comment] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.id, commentId), eq(comments.shownAs, 'words')))
  return comment !== undefined
}

export async function hasNotice(receiptHash: string): Promise<boolean> {
  const [notice] = await database()
    .select({ id: commentNotices.id })
    .from(commentNotices)
    .where(eq(commentNotices.receiptHash, receiptHash))
  return notice !== undefined
}

type NewNotice = {
  commentId: number
  ground: string
  explanation: string
  emailHash: string | null
  emailSealed: string | null
  readerKey: string
  receiptHash: string
}

/** A notice that was sent already adds nothing. False: it was. */
export async function insertNotice(tx: Transaction, notice: NewNotice): Promise<boolean> {
  const added = await tx
    .insert(commentNotices)
    .values(notice)
    .onConflictDoNothing({ target: commentNotices.receiptHash })
    .returning({ id: commentNotices.id })
  return added.length > 0
}

export type Receipt = {
  id: number
  ground: string
  explanation: string
  createdAt: Date
  outcome: 'kept' | 'removed' | null
  outcomeWords: string
  decidedAt: Date | null
  headline: string
  path: string
}

/** What its sender may read of a notice. */
export async function findReceipt(receiptHash: string): Promise<Receipt | null> {
  const [row] = await database()
    .select({
      id: commentNotices.id,
      ground: commentNotices.ground,
      explanation: commentNotices.explanation,
      createdAt: commentNotices.createdAt,
      outcome: commentNotices.outcome,
      outcomeWords: commentNotices.outcomeWords,
      decidedAt: commentNotices.decidedAt,
      headline: articleVersions.headline,
      path: articlePath,
    })
    .from(commentNotices)
    .innerJoin(comments, eq(comments.id, commentNotices.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(commentNotices.receiptHash, receiptHash))
  return row ?? null
}

export type OpenNotice = {
  id: number
  ground: string
  explanation: string
  /** Its sender gave an address, and is written to. */
  isAnswered: boolean
  createdAt: Date
  commentId: number
  name: string
  body: string
  isShown: boolean
  headline: string
  path: string
}

/** Notices that nobody has decided on, oldest first, with their comments. */
export async function listOpenNotices(limit: number): Promise<OpenNotice[]> {
  return database()
    .select({
      id: commentNotices.id,
      ground: commentNotices.ground,
      explanation: commentNotices.explanation,
      isAnswered: sql<boolean>`${commentNotices.emailSealed} is not null`,
      createdAt: commentNotices.createdAt,
      commentId: comments.id,
      name: comments.name,
      body: comments.body,
      isShown: sql<boolean>`${comments.shownAs} is not distinct from 'words'`,
      headline: articleVersions.headline,
      path: articlePath,
    })
    .from(commentNotices)
    .innerJoin(comments, eq(comments.id, commentNotices.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(isNull(commentNotices.outcome))
    .orderBy(asc(commentNotices.createdAt), asc(commentNotices.id))
    .limit(limit)
}

export async function countOpenNotices(): Promise<number> {
  const [row] = await database().select({ total: count() }).from(commentNotices).where(isNull(commentNotices.outcome))
  return row?.total ?? 0
}

export async function findCommentOf(tx: Transaction, noticeId: number): Promise<number | null> {
  const [notice] = await tx
    .select({ commentId: commentNotices.commentId })
    .from(commentNotices)
    .where(eq(commentNotices.id, noticeId))
  return notice?.commentId ?? null
}

/** A notice and its comment, both held. */
export async function holdNotice(
  tx: Transaction,
  id: number,
): Promise<{ articleId: number; ground: string; state: string; isDecided: boolean } | null> {
  const [row] = await tx
    .select({
      articleId: comments.articleId,
      ground: commentNotices.ground,
      state: comments.state,
      isDecided: sql<boolean>`${commentNotices.outcome} is not null`,
    })
    .from(commentNotices)
    .innerJoin(comments, eq(comments.id, commentNotices.commentId))
    .where(eq(commentNotices.id, id))
    .for('update')
  return row ?? null
}

type Settlement = { outcome: 'kept' | 'removed'; words: string; by: number }

export type Settled = {
  id: number
  commentId: number
  ground: string
  explanation: string
  emailHash: string | null
  emailSealed: string | null
  readerKey: string | null
}

/** Decides on all notices of a comment that wait: they are of one thing. Answers them. */
export async function settleNoticesOf(
  tx: Transaction,
  commentId: number,
  { outcome, words, by }: Settlement,
): Promise<Settled[]> {
  return tx
    .update(commentNotices)
    .set({ outcome, outcomeWords: words, decidedAt: sql`now()`, decidedBy: by })
    .where(and(eq(commentNotices.commentId, commentId), isNull(commentNotices.outcome)))
    .returning({
      id: commentNotices.id,
      commentId: commentNotices.commentId,
      ground: commentNotices.ground,
      explanation: commentNotices.explanation,
      emailHash: commentNotices.emailHash,
      emailSealed: commentNotices.emailSealed,
      readerKey: commentNotices.readerKey,
    })
}

/** Takes a comment that readers see out of their sight; what stands in its place is settled behind. */
export async function hideComment(tx: Transaction, id: number): Promise<void> {
  await tx
    .update(comments)
    .set({ state: 'rejected', shownAs: null, proposed: null, unread: false, decidedAt: sql`now()` })
    .where(eq(comments.id, id))
}
