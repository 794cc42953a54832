import { eq, sql } from 'drizzle-orm'
import { comments } from '../../drizzle/schema/comments'
import type { Transaction } from '../database'

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
