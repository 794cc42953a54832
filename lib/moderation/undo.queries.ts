import { eq, sql } from 'drizzle-orm'
import { rulings, undoableRulings } from '../../drizzle/schema/moderation'
import type { Transaction } from '../database'
import type { Lesson } from './lesson.queries'

/** All that a ruling may change of a comment, and whether it was erased meanwhile. */
const standing = sql`md5(concat_ws('|', c.state, c.body, coalesce(c.proposed, ''), c.unread, c.email_hash is null, c.account_id))`

/** Notes a comment as it is, before a ruling changes it. */
export async function keepBefore(tx: Transaction, rulingId: number, commentId: number): Promise<void> {
  await tx.execute(sql`
    insert into undoable_rulings (ruling_id, comment_id, state, decided_at, body, proposed, edited_at, unread, lesson)
    select ${rulingId}::bigint, c.id, c.state, c.decided_at, c.body, c.proposed, c.edited_at, c.unread,
      (select jsonb_build_object('kind', l.kind, 'signs', l.signs) from spam_lessons l where l.comment_id = c.id)
    from comments c where c.id = ${commentId}`)
}

/** Notes how a ruling left it. */
export async function noteAfter(tx: Transaction, rulingId: number): Promise<void> {
  await tx.execute(sql`update undoable_rulings u set left_as = ${standing} from comments c
    where c.id = u.comment_id and u.ruling_id = ${rulingId}`)
}

export type Undoable = {
  commentId: number
  articleId: number
  /** Whoever made the ruling. */
  by: number
  /** Of the comment before the ruling. */
  state: 'waiting' | 'approved' | 'rejected' | 'spam' | 'withdrawn'
  wasProposal: boolean
  lesson: Lesson | null
  /** Seconds since the ruling. */
  age: number
  /** Nothing has changed of the comment since. */
  isAsLeft: boolean
}

export async function findCommentOfRuling(tx: Transaction, rulingId: number): Promise<number | null> {
  const [row] = await tx
    .select({ commentId: undoableRulings.commentId })
    .from(undoableRulings)
    .where(eq(undoableRulings.rulingId, rulingId))
  return row?.commentId ?? null
}

/** What a ruling may still be set back to, held. Null: its ten seconds are over, or somebody was told of it. */
export async function holdUndoable(tx: Transaction, rulingId: number): Promise<Undoable | null> {
  const [row] = await tx.execute<{
    comment_id: string
    article_id: string
    decided_by: string
    state: Undoable['state']
    was_proposal: boolean
    lesson: Lesson | null
    age: string
    is_as_left: boolean
  }>(sql`
    select u.comment_id, c.article_id, r.decided_by, u.state, u.proposed is not null as was_proposal, u.lesson,
      extract(epoch from clock_timestamp() - u.made_at) as age, u.left_as = ${standing} as is_as_left
    from undoable_rulings u join rulings r on r.id = u.ruling_id join comments c on c.id = u.comment_id
    where u.ruling_id = ${rulingId} for update of u, c`)
  return row
    ? {
        commentId: Number(row.comment_id),
        articleId: Number(row.article_id),
        by: Number(row.decided_by),
        state: row.state,
        wasProposal: row.was_proposal,
        lesson: row.lesson,
        age: Number(row.age),
        isAsLeft: row.is_as_left,
      }
    : null
}

/** Sets a comment back to what it was before a ruling. What readers see of it is to be settled. */
export async function setBack(tx: Transaction, rulingId: number): Promise<void> {
  await tx.execute(sql`update comments c set state = u.state, decided_at = u.decided_at, body = u.body,
      proposed = u.proposed, edited_at = u.edited_at, unread = u.unread, shown_as = null
    from undoable_rulings u where u.comment_id = c.id and u.ruling_id = ${rulingId}`)
}

/** From here on the ruling stands. */
export async function forgetBefore(tx: Transaction, rulingId: number): Promise<void> {
  await tx.delete(undoableRulings).where(eq(undoableRulings.rulingId, rulingId))
}

/** Nothing of a comment that is erased stays here. */
export async function forgetComment(tx: Transaction, commentId: number): Promise<void> {
  await tx.delete(undoableRulings).where(eq(undoableRulings.commentId, commentId))
}

/** What a ruling was, for whoever is to be told of it. */
export async function findRuling(tx: Transaction, id: number): Promise<{ decision: string; reason: string } | null> {
  const [row] = await tx
    .select({ decision: rulings.decision, reason: rulings.reason })
    .from(rulings)
    .where(eq(rulings.id, id))
  return row ?? null
}
