import { and, eq, isNull, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { replies } from '../../drizzle/schema/replies'
import type { Transaction } from '../database'

type NewReply = {
  articleId: number
  claimant: string
  contactSealed: string
  receivedAt: Date
  request: string
  text: string
  by: number
}

export async function insertReply(tx: Transaction, { by, ...reply }: NewReply): Promise<number> {
  const [added] = await tx
    .insert(replies)
    .values({ ...reply, loggedBy: by })
    .returning({ id: replies.id })
  if (!added) throw new Error('insert into replies returned no row')
  return added.id
}

/** A request of the same article that says the same and waits: the same form was sent twice. */
export async function findTwin(
  tx: Transaction,
  { articleId, claimant, receivedAt, text }: Pick<NewReply, 'articleId' | 'claimant' | 'receivedAt' | 'text'>,
): Promise<number | null> {
  const [twin] = await tx
    .select({ id: replies.id })
    .from(replies)
    .where(
      and(
        eq(replies.articleId, articleId),
        eq(replies.claimant, claimant),
        eq(replies.receivedAt, receivedAt),
        eq(replies.text, text),
        isNull(replies.decision),
      ),
    )
    .limit(1)
  return twin?.id ?? null
}

/** What a request says at this moment, in a word that changes with it. */
export const wordingColumn = sql<string>`md5(${replies.claimant} || chr(10) || ${replies.text})`

export async function findArticleOfReply(tx: Transaction, replyId: number): Promise<number | null> {
  const [reply] = await tx.select({ articleId: replies.articleId }).from(replies).where(eq(replies.id, replyId))
  return reply?.articleId ?? null
}

export type LockedReply = {
  articleId: number
  claimant: string
  text: string
  decision: 'published' | 'refused' | null
  wording: string
}

/** Holds a request until the transaction ends: what is done with it is done one after the other. */
export async function holdReply(tx: Transaction, replyId: number): Promise<LockedReply | null> {
  const { articleId, claimant, text, decision } = replies
  const [reply] = await tx
    .select({ articleId, claimant, text, decision, wording: wordingColumn })
    .from(replies)
    .where(eq(replies.id, replyId))
    .for('update')
  return reply ?? null
}

export async function setWords(tx: Transaction, replyId: number, claimant: string, text: string): Promise<void> {
  await tx.update(replies).set({ claimant, text }).where(eq(replies.id, replyId))
}

type Decision = { replyId: number; decision: 'published' | 'refused'; reason: string; by: number }

export async function setDecision(tx: Transaction, { replyId, decision, reason, by }: Decision): Promise<void> {
  await tx
    .update(replies)
    .set({ decision, reason, decidedBy: by, decidedAt: sql`now()` })
    .where(eq(replies.id, replyId))
}

/** Moves the time of an article's last change of substance to now. */
export async function dateArticle(tx: Transaction, articleId: number): Promise<void> {
  await tx.update(articles).set({ updatedAt: sql`now()` }).where(eq(articles.id, articleId))
}

/** What readers have, or had, as an article's headline. */
export async function findShownHeadline(tx: Transaction, articleId: number): Promise<string> {
  const [row] = await tx
    .select({ headline: articleVersions.headline })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .where(eq(articles.id, articleId))
  return row?.headline ?? ''
}
