import { asc, count, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { comments } from '../../drizzle/schema/comments'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import { database, type Transaction } from '../database'
import type { Finding } from './judgements.rules'

export type WaitingComment = {
  id: number
  articleId: number
  name: string
  /** Whoever claimed the name. */
  verified: boolean
  body: string
  /** What readers see meanwhile, where `body` is another wording of it. */
  online: string | null
  /** Readers see it, and nobody of the newsroom has read it. */
  isShown: boolean
  /** What the judgements found. */
  findings: Finding[]
  postedAt: Date
  headline: string
  path: string
  parent: { name: string; body: string } | null
  /** How earlier comments from the same address fared. */
  earlier: { approved: number; refused: number }
}

/** What a moderator may look through: what waits, what of it was found suspect, and what is in view unread. */
export const VIEWS = ['attente', 'suspects', 'parus'] as const
export type View = (typeof VIEWS)[number]

// each is a partial index, in its words
const inView: Record<View, SQL> = {
  attente: sql`(${comments.state} = 'waiting' or ${comments.proposed} is not null)`,
  suspects: sql`(${comments.state} = 'waiting' and ${comments.findings} is not null)`,
  parus: sql`${comments.unread}`,
}

export async function countWaitingComments(view: View = 'attente'): Promise<number> {
  const [row] = await database().select({ total: count() }).from(comments).where(inView[view])
  return row?.total ?? 0
}

/** Comments to be read, oldest first, with what a moderator needs beside each. */
export async function listWaitingComments(limit: number, view: View = 'attente'): Promise<WaitingComment[]> {
  const parents = alias(comments, 'parents')
  const fared = (states: string) => sql<number>`(select count(*)::int from comments e
    where e.email_hash = ${comments.emailHash} and e.state::text = any(string_to_array(${states}, ',')) and e.id <> ${comments.id})`
  const rows = await database()
    .select({
      id: comments.id,
      articleId: comments.articleId,
      name: comments.name,
      verified: sql<boolean>`${comments.readerId} is not null`,
      body: sql<string>`coalesce(${comments.proposed}, ${comments.body})`,
      online: sql<string | null>`case when ${comments.proposed} is not null then ${comments.body} end`,
      isShown: comments.unread,
      findings: comments.findings,
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
    .where(inView[view])
    .orderBy(asc(comments.postedAt), asc(comments.id))
    .limit(limit)
  return rows.map(({ approved, refused, findings, ...row }) => ({
    ...row,
    findings: (findings ?? []) as Finding[],
    earlier: { approved, refused },
  }))
}

export type HeldComment = { state: string; articleId: number; isProposal: boolean; isUnread: boolean; words: string }

export async function holdComment(tx: Transaction, id: number): Promise<HeldComment | null> {
  const [comment] = await tx
    .select({
      state: comments.state,
      articleId: comments.articleId,
      isProposal: sql<boolean>`${comments.proposed} is not null`,
      isUnread: comments.unread,
      words: sql<string>`coalesce(${comments.proposed}, ${comments.body})`,
    })
    .from(comments)
    .where(eq(comments.id, id))
    .for('update')
  return comment ?? null
}

/** A comment in view has been read. */
export async function markRead(tx: Transaction, id: number): Promise<void> {
  await tx.update(comments).set({ unread: false }).where(eq(comments.id, id))
}

/** Has a comment's other wording take the place of the one that readers see, or be forgotten. */
export async function settleProposal(tx: Transaction, id: number, isTaken: boolean): Promise<void> {
  await tx
    .update(comments)
    .set({ ...(isTaken && { body: sql`${comments.proposed}`, editedAt: sql`now()`, unread: false }), proposed: null })
    .where(eq(comments.id, id))
}

export async function setCommentState(
  tx: Transaction,
  id: number,
  state: 'approved' | 'rejected' | 'spam',
): Promise<void> {
  await tx
    .update(comments)
    // what is not accepted is in nobody's view, until it is settled what stands in its place
    .set({
      state,
      decidedAt: sql`now()`,
      unread: false,
      ...(state !== 'approved' && { shownAs: null, proposed: null }),
    })
    .where(eq(comments.id, id))
}
