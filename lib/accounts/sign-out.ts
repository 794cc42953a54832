import { transaction } from '../database'
import { revokeSessions } from './account.queries'

/** Ends one session, or every session of an account, at once. */
export async function signOut(which: { sessionId: string } | { accountId: number }): Promise<{ ok: true }> {
  await transaction((tx) => revokeSessions(tx, which))
  return { ok: true }
}
