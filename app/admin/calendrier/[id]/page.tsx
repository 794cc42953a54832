import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { dayOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { calendarAddress } from '@/lib/assignments/agenda.rules'
import { listWriters } from '@/lib/assignments/assignee.queries'
import { findAssignment } from '@/lib/assignments/assignment.queries'
import { actsFor } from '@/lib/assignments/assignment-rights.rules'
import { progressNames } from '@/lib/assignments/progress.rules'
import { findProgress } from '@/lib/assignments/story.queries'
import { listSections } from '@/lib/sections/section.queries'
import { id } from '@/lib/typed-text.rules'
import { said } from '../../_components/said'
import { Status } from '../../_components/status'
import { AssignmentFacts } from '../_components/assignment-facts'
import { AssignmentForm } from '../_components/assignment-form.client'
import { Decisions } from '../_components/decisions'
import { save } from '../actions'
import '../calendar.css'
import { memberOf } from '../member'

export const metadata: Metadata = { title: 'Sujet' }

const done: Record<string, string> = {
  nouveau: 'C’est noté : le sujet est dans le calendrier.',
  enregistre: 'Sujet enregistré.',
  take: 'Ce sujet est à vous.',
  accept: 'Sujet accepté.',
  drop: 'Sujet abandonné.',
  reopen: 'Sujet repris : il est de nouveau proposé.',
}

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }>
}

/** One story that somebody is to write: what it says, where it stands, and what the reader of the page may do with it. */
export default async function AssignmentPage({ params, searchParams }: Props) {
  const member = memberOf(await requireStaff('write-articles'))
  const asked = id.safeParse((await params).id)
  const assignment = asked.success ? await findAssignment(asked.data) : null
  if (!assignment) notFound()
  const [address, progress, sections, people] = await Promise.all([
    searchParams,
    findProgress(assignment.id),
    listSections(),
    listWriters(assignment.assigneeId),
  ])
  const acts = actsFor(assignment, member)
  const { pitch, brief, dueOn, plannedOn, plannedTime, assigneeId, sectionId, turn } = assignment
  const asText = (value: string | number | null) => (value === null ? '' : String(value))
  return (
    <main className="newsroom-page">
      <p className="mb-2">
        <a href={calendarAddress({ mois: plannedOn?.slice(0, 7) })}>Calendrier</a>
      </p>
      <h1>{typeset(pitch)}</h1>
      <Status words={said(address, done)} />
      <p className="hint mb-4">
        {progressNames[progress ?? assignment.state]}. Proposé le {dayOf(assignment.proposedAt)}
        {assignment.proposedBy && ` par ${assignment.proposedBy}`}.
      </p>
      <Decisions assignment={assignment} acts={acts} />
      {acts.includes('change') ? (
        <AssignmentForm
          key={turn}
          action={save}
          changed={{ assignmentId: assignment.id, turn }}
          typed={{
            ...{ pitch, brief, assigneeId: asText(assigneeId), sectionId: asText(sectionId) },
            ...{ dueOn: asText(dueOn), plannedOn: asText(plannedOn), plannedTime: asText(plannedTime) },
          }}
          people={acts.includes('assign') ? people : null}
          sections={sections}
          buttons={[
            { words: 'Enregistrer' },
            ...(acts.includes('accept') ? [{ words: 'Enregistrer et confier', decision: 'give' }] : []),
          ]}
        />
      ) : (
        <AssignmentFacts assignment={assignment} people={people} sections={sections} />
      )}
    </main>
  )
}
