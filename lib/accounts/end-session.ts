import { transaction } from '../database'
import { endSessions } from './session.queries'

/** Ends one session of an account, or all but one, at once. One of somebody else's is left as it is. */
export async function endSession({
  accountId,
  which,
}: {
  accountId: number
  which: Parameters<typeof endSessions>[2]
}): Promise<{ ok: true; ended: number }> {
  return { ok: true, ended: await transaction((tx) => endSessions(tx, accountId, which)) }
}
