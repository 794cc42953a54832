import { fullDay } from '@/lib/articles/calendar.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { Assignment } from '@/lib/assignments/assignment.queries'
import { plannedFor } from '@/lib/assignments/planned-time.rules'

type Named = { id: number; name: string }

type Props = { assignment: Assignment; people: readonly Named[]; sections: readonly Named[] }

/** What a story says, to whoever may not change it. */
export function AssignmentFacts({ assignment, people, sections }: Props) {
  const { brief, assigneeId, sectionId, dueOn, plannedOn, plannedTime } = assignment
  const nameOf = (all: readonly Named[], wanted: number | null) => all.find(({ id }) => id === wanted)?.name
  const facts = [
    ['Confié à', nameOf(people, assigneeId) ?? 'Personne pour l’instant'],
    ['Rubrique', nameOf(sections, sectionId) ?? 'Pas encore choisie'],
    ['À rendre le', dueOn === null ? 'Pas de date' : fullDay(dueOn)],
    ['Parution prévue', plannedFor(plannedOn, plannedTime)],
    ['Consigne', typeset(brief) || 'Aucune'],
  ] as const
  return (
    <dl className="assignment-facts">
      {facts.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
