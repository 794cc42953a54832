import { fullDay } from '../articles/calendar.rules'
import { plannedFor } from './planned-time.rules'

/** What an assignment says, as far as its form does. */
export type Said = {
  pitch: string
  brief: string
  assigneeId: number | null
  sectionId: number | null
  dueOn: string | null
  plannedOn: string | null
  plannedTime: string | null
}

type Named = { id: number; name: string }

/** What of a form is otherwise now, in the words of a page: what it is called, and what it is. */
export type Difference = { label: string; now: string }

/** What an assignment says now and a form would say otherwise. `typed.assigneeId` undefined: the form says nothing of it. */
export function differencesFrom(
  typed: Omit<Said, 'assigneeId'> & { assigneeId: number | null | undefined },
  present: Said,
  { people, sections }: { people: readonly Named[]; sections: readonly Named[] },
): Difference[] {
  const nameOf = (all: readonly Named[], id: number | null) => all.find((each) => each.id === id)?.name
  const lines: [boolean, string, string][] = [
    [typed.pitch !== present.pitch, 'Sujet', present.pitch],
    [typed.brief !== present.brief, 'Consigne', present.brief || 'aucune'],
    [
      typed.assigneeId !== undefined && typed.assigneeId !== present.assigneeId,
      'Confié à',
      nameOf(people, present.assigneeId) ?? 'personne',
    ],
    [typed.sectionId !== present.sectionId, 'Rubrique', nameOf(sections, present.sectionId) ?? 'aucune'],
    [typed.dueOn !== present.dueOn, 'À rendre le', present.dueOn === null ? 'pas de date' : fullDay(present.dueOn)],
    [
      typed.plannedOn !== present.plannedOn || typed.plannedTime !== present.plannedTime,
      'Parution prévue',
      plannedFor(present.plannedOn, present.plannedTime),
    ],
  ]
  return lines.filter(([differs]) => differs).map(([, label, now]) => ({ label, now }))
}
