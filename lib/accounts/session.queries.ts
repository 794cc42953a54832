import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import { sessions } from '../../drizzle/schema/accounts'
import { database, type Transaction } from '../database'

const isOpen = and(isNull(sessions.revokedAt), eq(sessions.awaitsCode, false), gt(sessions.expiresAt, sql`now()`))

export type OpenSession = { id: string; device: string; createdAt: Date; lastUsedAt: Date | null }

/** The sessions of an account that still open something, the newest first. */
export async function listOpenSessions(accountId: number): Promise<OpenSession[]> {
  const { id, device, createdAt, lastUsedAt } = sessions
  return database()
    .select({ id, device, createdAt, lastUsedAt })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), isOpen))
    .orderBy(desc(sessions.createdAt))
}

/** Ends one session of an account, or all but one. Answers how many ended. */
export async function endSessions(
  tx: Transaction,
  accountId: number,
  which: { sessionId: string } | { allBut: string },
): Promise<number> {
  const chosen = 'sessionId' in which ? eq(sessions.id, which.sessionId) : ne(sessions.id, which.allBut)
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.accountId, accountId), isOpen, chosen))
    .returning({ id: sessions.id })
  return ended.length
}

const QUARTER = 15 * 60_000

/** Whether it was not noted for a quarter of an hour that a session is in use: a write at each page would be one for nothing. */
export const isStale = (lastUsedAt: Date | null, now = Date.now()): boolean =>
  lastUsedAt === null || now - lastUsedAt.getTime() > QUARTER

/** Notes that a session is in use. */
export async function noteUse(sessionId: string): Promise<void> {
  await database().update(sessions).set({ lastUsedAt: sql`now()` }).where(eq(sessions.id, sessionId))
}
