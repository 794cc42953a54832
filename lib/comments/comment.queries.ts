import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { comments, commentVotes } from '../../drizzle/schema/comments'
import { sections } from '../../drizzle/schema/sections'
import { eraseAppeal } from '../appeals/appeal.queries'
import { articlePath } from '../articles/article-path.queries'
import { database, type Transaction } from '../database'
import type { Finding } from '../moderation/judgements.rules'
import { removeLesson } from '../moderation/lesson.queries'
import { forgetComment } from '../moderation/undo.queries'
import { MENDING_MINUTES } from './comment.rules'
import { pathUnder } from './thread.rules'

/** A comment one may answer: its words are shown. */
export async function findAnswerable(
  articleId: number,
  id: number,
): Promise<{ id: number; name: string; body: string; path: number[] } | null> {
  const [comment] = await database()
    .select({ id: comments.id, name: comments.name, body: comments.body, path: comments.path })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), eq(comments.id, id), eq(comments.shownAs, 'words')))
  return comment ?? null
}

/** When an article that readers may see was published, or null. */
export async function findPublicationOf(tx: Transaction, articleId: number): Promise<Date | null> {
  const [article] = await tx
    .select({ publishedAt: articles.publishedAt })
    .from(articles)
    .where(and(eq(articles.id, articleId), isNotNull(articles.publishedAt), isNull(articles.takenDownAt)))
  return article?.publishedAt ?? null
}

/** What became of a comment that was sent already. Null: it was not. */
export async function findSent(formKey: string): Promise<{ shown: boolean } | null> {
  const [comment] = await database()
    .select({ shown: sql<boolean>`${comments.shownAs} is not null` })
    .from(comments)
    .where(eq(comments.formKey, formKey))
  return comment ?? null
}

type NewComment = {
  articleId: number
  parent: { id: number; path: number[] } | null
  name: string
  emailHash: string | null
  emailSealed?: string
  /** Whoever claimed the name. */
  readerId?: number
  body: string
  readerKey: string
  agentKey?: string
  formKey: string
  deviceHash?: string
  accountId?: number
  state: 'waiting' | 'approved'
  judged?: Judged
}

/** What the judgements left behind (lib/moderation). */
export type Judged = { unread: boolean; wordsKey: string | null; findings: Finding[] | null }

/** Answers the comment's number. What was sent already adds nothing: null. */
export async function insertComment(
  tx: Transaction,
  { parent, state, readerId, judged, ...comment }: NewComment,
): Promise<number | null> {
  const [added] = await tx
    .insert(comments)
    .values({
      ...comment,
      ...judged,
      parentId: parent?.id,
      state,
      ...(state === 'approved' && { decidedAt: sql`now()` }),
      // whoever has just been erased is nobody
      ...(readerId !== undefined && { readerId: sql`(select id from readers where id = ${readerId} for key share)` }),
    })
    .onConflictDoNothing({ target: comments.formKey })
    .returning({ id: comments.id })
  if (!added) return null
  await tx
    .update(comments)
    .set({ path: pathUnder(parent?.path ?? [], added.id) })
    .where(eq(comments.id, added.id))
  return added.id
}

const isRecent = sql`${comments.postedAt} > now() - make_interval(mins => ${MENDING_MINUTES})`

export type OwnComment = {
  id: number
  articleId: number
  headline: string
  path: string
  body: string
  proposed: string | null
  state: 'waiting' | 'approved'
  postedAt: Date
}

/** What came from a device in the last minutes and may still be mended there, newest first. */
export async function listFromDevice(deviceHash: string): Promise<OwnComment[]> {
  const rows = await database()
    .select({
      id: comments.id,
      articleId: comments.articleId,
      headline: articleVersions.headline,
      path: articlePath,
      body: comments.body,
      proposed: comments.proposed,
      state: comments.state,
      postedAt: comments.postedAt,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(comments.deviceHash, deviceHash), isRecent))
    .orderBy(desc(comments.id))
  return rows.flatMap((row) =>
    row.state === 'waiting' || row.state === 'approved' ? [{ ...row, state: row.state }] : [],
  )
}

type Mendable = {
  articleId: number
  state: 'waiting' | 'approved'
  emailHash: string | null
  readerKey: string
  isVerified: boolean
  /** It came with a proof of work, or was sent where none was needed. */
  hasProof: boolean
}

/** A comment of this device that may still be mended; in a transaction, held for it. */
export async function findOwn(id: number, deviceHash: string, tx?: Transaction): Promise<Mendable | null> {
  const found = (tx ?? database())
    .select({
      articleId: comments.articleId,
      state: comments.state,
      emailHash: comments.emailHash,
      readerKey: comments.readerKey,
      isVerified: sql<boolean>`${comments.readerId} is not null`,
      // a proof is of one sending, and mending is none: what was not held for the want of it then is not later either
      hasProof: sql<boolean>`not coalesce(${comments.findings} @> '[{"judgement":"proof"}]', false)`,
    })
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.deviceHash, deviceHash), isRecent))
  const [comment] = await (tx ? found.for('update') : found)
  return comment?.state === 'waiting' || comment?.state === 'approved' ? { ...comment, state: comment.state } : null
}

/** Mends a comment at once, or, as a proposal, once a moderator has read it. */
export async function setBody(
  tx: Transaction,
  id: number,
  body: string,
  asProposal: boolean,
  { unread, wordsKey, findings }: Judged,
): Promise<void> {
  await tx
    .update(comments)
    .set(
      asProposal
        ? { proposed: body, findings }
        : { body, proposed: null, editedAt: sql`now()`, unread, wordsKey, findings },
    )
    .where(eq(comments.id, id))
}

/** Takes a comment back: its words, its author's name and address are gone for good. */
export async function eraseComment(tx: Transaction, id: number): Promise<void> {
  await tx
    .update(comments)
    .set({
      state: 'withdrawn',
      // until it is settled what stands in its place
      shownAs: null,
      decidedAt: sql`coalesce(${comments.decidedAt}, now())`,
      name: '',
      email: null,
      emailHash: null,
      emailSealed: null,
      readerId: null,
      body: '',
      readerKey: '',
      agentKey: '',
      proposed: null,
      formKey: null,
      deviceHash: null,
      unread: false,
      wordsKey: null,
      findings: null,
    })
    .where(eq(comments.id, id))
  await removeLesson(tx, id)
  await forgetComment(tx, id)
  await eraseAppeal(tx, id)
}

/** The article of a comment that is shown, and how many find it useful, held while that changes. */
export async function holdShown(tx: Transaction, id: number): Promise<{ articleId: number; useful: number } | null> {
  const [comment] = await tx
    .select({ articleId: comments.articleId, useful: comments.useful })
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.shownAs, 'words')))
    .for('no key update')
  return comment ?? null
}

/** Counts a voter once, and answers the new count. Null: they had been counted. */
export async function addVote(tx: Transaction, commentId: number, voterKey: string): Promise<number | null> {
  const added = await tx
    .insert(commentVotes)
    .values({ commentId, voterKey })
    .onConflictDoNothing()
    .returning({ id: commentVotes.commentId })
  return added.length > 0 ? addUseful(tx, commentId, 1) : null
}

/** Answers the new count. Null: there was nothing to take back. */
export async function removeVote(tx: Transaction, commentId: number, voterKey: string): Promise<number | null> {
  const removed = await tx
    .delete(commentVotes)
    .where(and(eq(commentVotes.commentId, commentId), eq(commentVotes.voterKey, voterKey)))
    .returning({ id: commentVotes.commentId })
  return removed.length > 0 ? addUseful(tx, commentId, -1) : null
}

async function addUseful(tx: Transaction, id: number, by: 1 | -1): Promise<number | null> {
  const [comment] = await tx
    .update(comments)
    .set({ useful: sql`greatest(0, ${comments.useful} + ${by})` })
    .where(eq(comments.id, id))
    .returning({ useful: comments.useful })
  return comment?.useful ?? null
}
