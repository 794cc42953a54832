import { and, asc, count, eq, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { accountRoles, accounts } from '../../drizzle/schema/accounts'
import { appeals } from '../../drizzle/schema/appeals'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { comments } from '../../drizzle/schema/comments'
import { rulings } from '../../drizzle/schema/moderation'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import { database, type Transaction } from '../database'
import type { Finding } from '../moderation/judgements.rules'

export type Outcome = 'upheld' | 'overturned'

/** A ruling as the comment's author may read it, with their appeal. */
export type Statement = {
  commentId: number
  decision: string
  reason: string
  decidedAt: Date
  /** Empty: erased. */
  body: string
  postedAt: Date
  headline: string
  path: string
  findings: Finding[]
  appeal: {
    words: string
    createdAt: Date
    outcome: Outcome | null
    outcomeWords: string
    decidedAt: Date | null
  } | null
}

export async function findStatement(rulingId: number): Promise<Statement | null> {
  const [row] = await database()
    .select({
      commentId: comments.id,
      decision: rulings.decision,
      reason: rulings.reason,
      decidedAt: rulings.decidedAt,
      body: comments.body,
      postedAt: comments.postedAt,
      headline: articleVersions.headline,
      path: articlePath,
      findings: comments.findings,
      appeal: {
        words: appeals.words,
        createdAt: appeals.createdAt,
        outcome: appeals.outcome,
        outcomeWords: appeals.outcomeWords,
        decidedAt: appeals.decidedAt,
      },
    })
    .from(rulings)
    .innerJoin(comments, eq(comments.id, rulings.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(appeals, eq(appeals.commentId, comments.id))
    .where(eq(rulings.id, rulingId))
  return row ? { ...row, findings: (row.findings ?? []) as Finding[] } : null
}

/** A comment's state while somebody appeals for it, held. */
export async function holdRuled(
  tx: Transaction,
  commentId: number,
): Promise<{ state: string; isErased: boolean } | null> {
  const [comment] = await tx
    .select({ state: comments.state, isErased: sql<boolean>`${comments.formKey} is null` })
    .from(comments)
    .where(eq(comments.id, commentId))
    .for('update')
  return comment ?? null
}

/** False: somebody has appealed for the comment already. */
export async function insertAppeal(
  tx: Transaction,
  appeal: { rulingId: number; commentId: number; words: string },
): Promise<boolean> {
  const added = await tx.insert(appeals).values(appeal).onConflictDoNothing().returning({ id: appeals.id })
  return added.length > 0
}

export type OpenAppeal = {
  id: number
  commentId: number
  words: string
  createdAt: Date
  name: string
  body: string
  reason: string
  decidedAt: Date
  /** Who decided first, and may not decide again. */
  decidedBy: number
  moderator: string
  headline: string
  path: string
}

// what was erased meanwhile needs no decision any more
const isOpen = and(isNull(appeals.outcome), sql`${comments.formKey} is not null`)

/** Appeals that nobody has decided on, oldest first. */
export async function listOpenAppeals(limit: number): Promise<OpenAppeal[]> {
  const moderators = alias(accounts, 'moderators')
  return database()
    .select({
      id: appeals.id,
      commentId: comments.id,
      words: appeals.words,
      createdAt: appeals.createdAt,
      name: comments.name,
      body: comments.body,
      reason: rulings.reason,
      decidedAt: rulings.decidedAt,
      decidedBy: rulings.decidedBy,
      moderator: moderators.name,
      headline: articleVersions.headline,
      path: articlePath,
    })
    .from(appeals)
    .innerJoin(rulings, eq(rulings.id, appeals.rulingId))
    .innerJoin(moderators, eq(moderators.id, rulings.decidedBy))
    .innerJoin(comments, eq(comments.id, appeals.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(isOpen)
    .orderBy(asc(appeals.createdAt), asc(appeals.id))
    .limit(limit)
}

export async function countOpenAppeals(): Promise<number> {
  const [row] = await database()
    .select({ total: count() })
    .from(appeals)
    .innerJoin(comments, eq(comments.id, appeals.commentId))
    .where(isOpen)
  return row?.total ?? 0
}

export type HeldAppeal = { commentId: number; isDecided: boolean; ruledBy: number }

export async function findCommentOfAppeal(tx: Transaction, id: number): Promise<number | null> {
  const [appeal] = await tx.select({ commentId: appeals.commentId }).from(appeals).where(eq(appeals.id, id))
  return appeal?.commentId ?? null
}

export async function holdAppeal(tx: Transaction, id: number): Promise<HeldAppeal | null> {
  const [appeal] = await tx
    .select({
      commentId: appeals.commentId,
      isDecided: sql<boolean>`${appeals.outcome} is not null`,
      ruledBy: sql<number>`(select decided_by from ${rulings} where ${rulings.id} = ${appeals.rulingId})`.mapWith(
        Number,
      ),
    })
    .from(appeals)
    .where(eq(appeals.id, id))
    .for('update')
  return appeal ?? null
}

export async function setOutcome(
  tx: Transaction,
  id: number,
  { outcome, words, by }: { outcome: Outcome; words: string; by: number },
): Promise<void> {
  await tx
    .update(appeals)
    .set({ outcome, outcomeWords: words, decidedAt: sql`now()`, decidedBy: by })
    .where(eq(appeals.id, id))
}

/** Whether its author has appealed for a comment, decided or not. */
export async function isAppealed(tx: Transaction, commentId: number): Promise<boolean> {
  const [appeal] = await tx.select({ id: appeals.id }).from(appeals).where(eq(appeals.commentId, commentId))
  return appeal !== undefined
}

/** Forgets what was said for a comment that is erased. */
export async function eraseAppeal(tx: Transaction, commentId: number): Promise<void> {
  await tx.update(appeals).set({ words: '' }).where(eq(appeals.commentId, commentId))
}

/** Whether anybody else may moderate: a newsroom of one has nobody to ask. */
export async function hasOtherModerator(tx: Transaction, by: number): Promise<boolean> {
  const [other] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .innerJoin(accountRoles, eq(accountRoles.accountId, accounts.id))
    .where(
      and(
        ne(accounts.id, by),
        isNull(accounts.disabledAt),
        sql`${accountRoles.role} in ('moderator', 'administrator')`,
      ),
    )
    .limit(1)
  return other !== undefined
}

/** Where a comment's author is written to, and what about. Null: their address is not kept. */
export async function findAuthor(tx: Transaction, commentId: number) {
  const [row] = await tx
    .select({
      emailSealed: comments.emailSealed,
      isVerified: sql<boolean>`${comments.readerId} is not null`,
      body: comments.body,
      findings: comments.findings,
      headline: articleVersions.headline,
      path: articlePath,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(comments.id, commentId))
  if (!row?.emailSealed) return null
  return { ...row, emailSealed: row.emailSealed, findings: (row.findings ?? []) as Finding[] }
}
