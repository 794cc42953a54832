import { noteAct } from '../audit/audit.queries'
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
  return transaction(async (tx) => {
    const ended = await endSessions(tx, accountId, which)
    if (ended > 0) await noteAct(tx, { act: 'sessions-ended', by: accountId, detail: String(ended) })
    return { ok: true, ended }
  })
}
