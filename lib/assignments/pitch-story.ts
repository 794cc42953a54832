import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { insertAssignment } from './assignment.queries'
import type { PitchForm } from './assignment.rules'
import { type Member, mayChange } from './assignment-rights.rules'
import { checkReferences } from './check-references'

type Refused = 'assignment-not-yours' | 'assignee-unknown' | 'section-not-found'

/**
 * Pitches a story. Whoever only writes proposes it for themself; whoever approves proposes it for anybody or nobody, or gives it
 * at once (`form.decision`), which is to accept it.
 *
 * Refusals: `assignment-not-yours` (given to another, or given at all, by one who only proposes), `assignee-unknown` (no open
 * account that writes), `section-not-found`.
 */
export async function pitchStory({
  form: { decision, ...form },
  by,
}: {
  form: PitchForm
  by: Member
}): Promise<Outcome<{ assignmentId: number }, Refused>> {
  const createdBy = by.accountId
  const assigneeId = form.assigneeId === undefined ? createdBy : form.assigneeId
  const proposed = { state: 'proposed' as const, assigneeId, createdBy }
  if (assigneeId !== createdBy && !mayChange('assign', proposed, by)) return refuse('assignment-not-yours')
  if (decision === 'give' && !mayChange('accept', proposed, by)) return refuse('assignment-not-yours')
  return transaction(async (tx) => {
    const wrong = await checkReferences(tx, { ...form, assigneeId })
    if (wrong) return refuse(wrong)
    const state = decision === 'give' ? ('accepted' as const) : ('proposed' as const)
    return { ok: true, assignmentId: await insertAssignment(tx, { ...form, assigneeId, createdBy, state }) }
  })
}
