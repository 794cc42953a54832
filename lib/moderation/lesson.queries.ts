import { eq, inArray, sql } from 'drizzle-orm'
import { spamLessons, spamSigns } from '../../drizzle/schema/moderation'
import { database, type Transaction } from '../database'
import type { Counts } from './spam-score.rules'

/** The sign under which the comments themselves are counted. */
const ALL = ''

export type Kind = 'spam' | 'fair'

/** What a comment has taught: its signs, as they are kept. */
export type Lesson = { kind: Kind; signs: string[] }

/** How often each of some signs was learnt, as they are kept, and how many comments. Signs never learnt are left out. */
export async function findCounts(signs: string[]): Promise<{ counts: ({ sign: string } & Counts)[]; learnt: Counts }> {
  const rows = await database()
    .select()
    .from(spamSigns)
    .where(inArray(spamSigns.sign, [ALL, ...signs]))
  const { spam = 0, fair = 0 } = rows.find(({ sign }) => sign === ALL) ?? {}
  return { counts: rows.filter(({ sign }) => sign !== ALL), learnt: { spam, fair } }
}

/** What was learnt from a comment, held. Null: nothing was. */
export async function holdLesson(tx: Transaction, commentId: number): Promise<Lesson | null> {
  const [lesson] = await tx
    .select({ kind: spamLessons.kind, signs: spamLessons.signs })
    .from(spamLessons)
    .where(eq(spamLessons.commentId, commentId))
    .for('update')
  return lesson ?? null
}

export async function insertLesson(tx: Transaction, commentId: number, lesson: Lesson): Promise<void> {
  await tx.insert(spamLessons).values({ commentId, ...lesson })
}

export async function removeLesson(tx: Transaction, commentId: number): Promise<void> {
  await tx.delete(spamLessons).where(eq(spamLessons.commentId, commentId))
}

/** Counts a comment's signs, or takes them back. One at a time does: two that held signs in other orders would wait for each other. */
export async function addToCounts(tx: Transaction, kind: Kind, signs: string[], by: 1 | -1): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('spam_signs'))`)
  const counted = { spam: kind === 'spam' ? 1 : 0, fair: kind === 'fair' ? 1 : 0 }
  if (by === 1) {
    await tx
      .insert(spamSigns)
      .values([ALL, ...signs].map((sign) => ({ sign, ...counted })))
      .onConflictDoUpdate({
        target: spamSigns.sign,
        set: {
          spam: sql`${spamSigns.spam} + ${counted.spam}`,
          fair: sql`${spamSigns.fair} + ${counted.fair}`,
        },
      })
    return
  }
  await tx
    .update(spamSigns)
    .set({ spam: sql`${spamSigns.spam} - ${counted.spam}`, fair: sql`${spamSigns.fair} - ${counted.fair}` })
    .where(inArray(spamSigns.sign, [ALL, ...signs]))
  await tx.delete(spamSigns).where(sql`${spamSigns.spam} <= 0 and ${spamSigns.fair} <= 0`)
}
