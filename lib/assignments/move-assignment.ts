import type { Day } from '../articles/calendar.rules'
import { transaction } from '../database'
import { type Refusal, refuse } from '../refusal'
import { holdAssignment, putAssignment } from './assignment.queries'
import { type Against, type Member, reasonAgainst } from './assignment-rights.rules'
import { isOnTheClock } from './planned-time.rules'

/** Where an assignment stands in the calendar, and the turn that says so. */
type Standing = { plannedOn: Day | null; turn: number }

type Answer =
  | ({ ok: true } & Standing)
  | (Refusal<'assignment-changed'> & { present: Standing })
  | Refusal<Against | 'assignment-not-found' | 'planned-time-lost'>

/**
 * Moves an assignment to another day, at the same time of it; to no day (`null`), without a time. Moved where it is, nothing
 * changes, whatever its turn.
 *
 * Refusals: `assignment-not-found`, `assignment-not-yours`, `assignment-dropped`, `assignment-changed` (with where it is now),
 * `planned-time-lost` (that day has no such time).
 */
export async function moveAssignment({
  assignmentId,
  turn,
  day,
  by,
}: {
  assignmentId: number
  turn: number
  day: Day | null
  by: Member
}): Promise<Answer> {
  return transaction<Answer>(async (tx) => {
    const present = await holdAssignment(tx, assignmentId)
    if (!present) return refuse('assignment-not-found')
    const against = reasonAgainst('change', present, by)
    if (against) return refuse(against)
    const { plannedOn, plannedTime } = present
    if (plannedOn === day) return { ok: true, plannedOn, turn: present.turn }
    if (present.turn !== turn) return { ...refuse('assignment-changed'), present: { plannedOn, turn: present.turn } }
    if (day !== null && plannedTime !== null && !isOnTheClock(day, plannedTime)) return refuse('planned-time-lost')
    const changes = day === null ? { plannedOn: null, plannedTime: null } : { plannedOn: day }
    return { ok: true, plannedOn: day, turn: await putAssignment(tx, assignmentId, changes) }
  })
}
