import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { type Assignment, holdAssignment, putAssignment } from './assignment.queries'
import type { Decision } from './assignment.rules'
import { type Against, type Member, reasonAgainst } from './assignment-rights.rules'

type Refused = Against | 'assignment-not-found' | 'assignment-changed'

/** What each decision makes of an assignment. What is taken up again is proposed again: whoever accepts has seen it as it is now. */
const changesBy: Record<Decision, (by: Member) => Partial<Assignment>> = {
  take: ({ accountId }) => ({ assigneeId: accountId }),
  accept: () => ({ state: 'accepted' }),
  drop: () => ({ state: 'dropped' }),
  reopen: () => ({ state: 'proposed' }),
}

/**
 * Takes up an assignment that is nobody's, accepts it, drops it, or takes it up again after that. Of two who decide at once, the
 * second learns of the first. An article that was begun stays.
 *
 * Refusals: `assignment-not-found`, `assignment-not-yours`, `assignment-changed` (since the turn that was looked at),
 * `assignment-dropped`, `assignment-decided` (it is that already).
 */
export async function decideAssignment({
  assignmentId,
  turn,
  decision,
  by,
}: {
  assignmentId: number
  turn: number
  decision: Decision
  by: Member
}): Promise<Outcome<object, Refused>> {
  return transaction(async (tx) => {
    const present = await holdAssignment(tx, assignmentId)
    if (!present) return refuse('assignment-not-found')
    if (present.turn !== turn) return refuse('assignment-changed')
    const against = reasonAgainst(decision, present, by)
    if (against) return refuse(against)
    await putAssignment(tx, assignmentId, changesBy[decision](by))
    return { ok: true }
  })
}
