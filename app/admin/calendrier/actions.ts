'use server'

import { redirect } from 'next/navigation'
import { type FormState, formState } from '@/app/_desk/form-state'
import { staffAction } from '@/app/_desk/staff-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { calendarAddress } from '@/lib/assignments/agenda.rules'
import { listWriters } from '@/lib/assignments/assignee.queries'
import {
  beginForm,
  calendarQuestion,
  changedAssignment,
  decisionForm,
  moveForm,
  pitchForm,
} from '@/lib/assignments/assignment.rules'
import { stateNames } from '@/lib/assignments/assignment-rights.rules'
import { beginAssignment } from '@/lib/assignments/begin-assignment'
import { changeAssignment } from '@/lib/assignments/change-assignment'
import { decideAssignment } from '@/lib/assignments/decide-assignment'
import { type Difference, differencesFrom } from '@/lib/assignments/difference.rules'
import { moveAssignment } from '@/lib/assignments/move-assignment'
import { pitchStory } from '@/lib/assignments/pitch-story'
import { listSections } from '@/lib/sections/section.queries'
import { memberOf } from './member'

const HERE = '/admin/calendrier'

/** The state of a story's form: what somebody else wrote meanwhile, and the turn that it would now be written over. */
export type AssignmentState = FormState & { turn: number; meanwhile: Difference[] }

export async function pitch(state: AssignmentState, data: FormData): Promise<AssignmentState> {
  const outcome = await staffAction('write-articles', pitchForm, data, (form, staff) =>
    pitchStory({ form, by: memberOf(staff) }),
  )
  if (outcome.ok) redirect(`${HERE}/${outcome.assignmentId}?fait=nouveau`)
  return { ...state, ...formState(outcome, data, ''), meanwhile: [] }
}

export async function save(state: AssignmentState, data: FormData): Promise<AssignmentState> {
  const outcome = await staffAction('write-articles', changedAssignment, data, async (form, staff) => {
    const answer = await changeAssignment({ form, by: memberOf(staff) })
    const { assignmentId, decision } = form
    if (answer.ok || !('present' in answer)) return { ...answer, assignmentId, decision }
    const { present, ...refusal } = answer
    const [people, sections] = await Promise.all([listWriters(present.assigneeId), listSections()])
    const meanwhile = [
      { label: 'État', now: stateNames[present.state] },
      ...differencesFrom(form, present, { people, sections }),
    ]
    return { ...refusal, turn: present.turn, meanwhile }
  })
  if (outcome.ok)
    redirect(`${HERE}/${outcome.assignmentId}?fait=${outcome.decision === 'give' ? 'accept' : 'enregistre'}`)
  const changed = 'meanwhile' in outcome ? outcome : { turn: state.turn, meanwhile: [] }
  return { ...formState(outcome, data, ''), turn: changed.turn, meanwhile: changed.meanwhile }
}

/** Takes up, accepts, drops or takes up again; the story's page says what became of it. */
export async function decide(data: FormData): Promise<never> {
  const outcome = await staffAction('write-articles', decisionForm, data, (form, staff) =>
    decideAssignment({ ...form, by: memberOf(staff) }),
  )
  const asked = decisionForm.safeParse(Object.fromEntries(data))
  if (!asked.success) redirect(outcome.ok ? HERE : `${HERE}?refus=${outcome.reason}`)
  const { assignmentId, decision } = asked.data
  redirect(`${HERE}/${assignmentId}?${outcome.ok ? `fait=${decision}` : `refus=${outcome.reason}`}`)
}

/** Begins the article and opens it; whoever comes second finds the first one's. */
export async function begin(data: FormData): Promise<never> {
  const outcome = await staffAction('write-articles', beginForm, data, (form, staff) =>
    beginAssignment({ ...form, by: memberOf(staff) }),
  )
  if ('articleId' in outcome) redirect(`/admin/articles/${outcome.articleId}`)
  const asked = beginForm.safeParse(Object.fromEntries(data))
  redirect(`${HERE}${asked.success ? `/${asked.data.assignmentId}` : ''}?refus=${outcome.reason}`)
}

/** To another day, for a page that shows at once what becomes of it. */
export const move = async (data: FormData) =>
  staffAction('write-articles', moveForm, data, ({ assignmentId, turn, day }, staff) =>
    moveAssignment({ assignmentId, turn, day, by: memberOf(staff) }),
  )

/** The same by a form alone: the calendar comes back as it was asked for. */
export async function moveAndReturn(data: FormData): Promise<never> {
  const outcome = await move(data)
  const address = calendarAddress(calendarQuestion.parse(typedFields(data)))
  const end = outcome.ok ? 'fait=deplace' : `refus=${outcome.reason}`
  redirect(`${address}${address.includes('?') ? '&' : '?'}${end}`)
}
