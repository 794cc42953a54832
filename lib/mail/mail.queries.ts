import { eq, sql } from 'drizzle-orm'
import { mails } from '../../drizzle/schema/mail'
import { database, type Transaction } from '../database'

export async function insertMail(tx: Transaction, recipientHash: string, sealed: string): Promise<number> {
  const [row] = await tx.insert(mails).values({ recipientHash, sealed }).returning({ id: mails.id })
  if (!row) throw new Error('insert into mails returned no row')
  return row.id
}

/** What is in a letter that has not been sent, or null. */
export async function findSealed(id: number): Promise<string | null> {
  const [row] = await database().select({ sealed: mails.sealed }).from(mails).where(eq(mails.id, id))
  return row?.sealed ?? null
}

export async function markSent(id: number): Promise<void> {
  await database().update(mails).set({ sealed: null, sentAt: sql`now()` }).where(eq(mails.id, id))
}

/** Forgets what was sent to somebody, or is on its way. */
export async function removeMailsTo(tx: Transaction, recipientHash: string): Promise<void> {
  await tx.delete(mails).where(eq(mails.recipientHash, recipientHash))
}
