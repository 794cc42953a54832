import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { listWriters } from '@/lib/assignments/assignee.queries'
import { listSections } from '@/lib/sections/section.queries'
import { AssignmentForm } from '../_components/assignment-form.client'
import { pitch } from '../actions'
import '../calendar.css'
import { memberOf } from '../member'

export const metadata: Metadata = { title: 'Proposer un sujet' }

/** A story is proposed, for oneself; by whoever approves, for anybody, or given at once. */
export default async function NewAssignmentPage() {
  const member = memberOf(await requireStaff('write-articles'))
  const approves = member.hand === 'approves'
  const [sections, people] = await Promise.all([listSections(), approves ? listWriters() : null])
  return (
    <main className="newsroom-page">
      <p className="mb-2">
        <a href="/admin/calendrier">Calendrier</a>
      </p>
      <h1>Proposer un sujet</h1>
      {!approves && <p className="hint mb-4">Vous le proposez pour vous. Le secrétariat de rédaction vous répond.</p>}
      <AssignmentForm
        action={pitch}
        typed={{}}
        people={people}
        sections={sections}
        buttons={
          approves
            ? [
                { words: 'Confier', decision: 'give' },
                { words: 'Proposer', decision: 'propose' },
              ]
            : [{ words: 'Proposer' }]
        }
      />
    </main>
  )
}
