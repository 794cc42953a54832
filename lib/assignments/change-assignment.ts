import { transaction } from '../database'
import { type Refusal, refuse } from '../refusal'
import { type Assignment, holdAssignment, putAssignment } from './assignment.queries'
import type { ChangedAssignment } from './assignment.rules'
import { type Against, type Member, reasonAgainst } from './assignment-rights.rules'
import { checkReferences } from './check-references'

type Answer =
  | { ok: true; turn: number }
  | (Refusal<'assignment-changed'> & { present: Assignment })
  | Refusal<Against | 'assignment-not-found' | 'assignee-unknown' | 'section-not-found'>

/**
 * Changes what is said of an assignment: its words, its section, its days, and whose it is; given so (`form.decision`), a proposed
 * one is accepted. It is written over the turn that its form had; a form that says nothing of whose it is leaves that alone.
 *
 * Refusals: `assignment-not-found`, `assignment-not-yours`, `assignment-dropped`, `assignment-changed` (with what it says now),
 * `assignment-decided` (given when it was), `assignee-unknown`, `section-not-found`.
 */
export async function changeAssignment({
  form: { assignmentId, turn, decision, ...form },
  by,
}: {
  form: ChangedAssignment
  by: Member
}): Promise<Answer> {
  return transaction<Answer>(async (tx) => {
    const present = await holdAssignment(tx, assignmentId)
    if (!present) return refuse('assignment-not-found')
    const against = reasonAgainst('change', present, by)
    if (against) return refuse(against)
    if (present.turn !== turn) return { ...refuse('assignment-changed'), present }
    const assigneeId = form.assigneeId === undefined ? present.assigneeId : form.assigneeId
    if (assigneeId !== present.assigneeId && reasonAgainst('assign', present, by)) return refuse('assignment-not-yours')
    const unacceptable = decision === 'give' ? reasonAgainst('accept', present, by) : null
    if (unacceptable) return refuse(unacceptable)
    const wrong = await checkReferences(tx, { ...form, assigneeId }, present.assigneeId)
    if (wrong) return refuse(wrong)
    const state = decision === 'give' ? 'accepted' : present.state
    return { ok: true, turn: await putAssignment(tx, assignmentId, { ...form, assigneeId, state }) }
  })
}
