import { z } from 'zod'
import { parisDay } from '../articles/dates.rules'
import { id, line, optionalId, prose } from '../typed-text.rules'
import { isOnTheClock } from './planned-time.rules'

const isDay = (typed: string): boolean => {
  const moment = new Date(`${typed}T12:00:00Z`)
  return /^20\d\d-\d\d-\d\d$/.test(typed) && !Number.isNaN(moment.getTime()) && parisDay(moment) === typed
}

/** A day of this century as fields send it, `2026-11-25`. */
const day = z.string().refine(isDay, { error: 'Un jour du calendrier, comme 2026-11-25.', abort: true })

const optionalDay = z
  .union([z.literal(''), day], 'Un jour du calendrier, comme 2026-11-25.')
  .default('')
  .transform((typed) => typed || null)

// what is no time is looked at no further
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:00)?$/, { abort: true })

const optionalTime = z
  .union([z.literal(''), time], 'Une heure, comme 14:05.')
  .default('')
  .transform((typed) => typed.slice(0, 5) || null)

/** Whom a form gives a story to: nobody when the field is empty, and nothing is said of it when there is no such field. */
const assignee = z
  .union([z.literal(''), id], 'Choisissez une personne.')
  .optional()
  .transform((value) => (value === undefined ? undefined : value || null))

const fields = {
  pitch: line(200).pipe(z.string().min(3, 'Le sujet, en une phrase.')),
  brief: prose(5000).default(''),
  assigneeId: assignee,
  sectionId: optionalId,
  dueOn: optionalDay,
  plannedOn: optionalDay,
  plannedTime: optionalTime,
}

type Planned = { plannedOn: string | null; plannedTime: string | null }

/** A time has a day, and Paris has that time on that day. */
function isPlanned({ plannedOn, plannedTime }: Planned, issue: (message: string) => void): void {
  if (plannedTime === null) return
  if (plannedOn === null) issue('Choisissez aussi un jour, ou effacez l’heure.')
  else if (!isOnTheClock(plannedOn, plannedTime)) {
    issue('Ce jour-là, les horloges passent de 2\u00a0h à 3\u00a0h\u202f: cette heure n’existe pas.')
  }
}

const checked = <Shape extends z.ZodType<Planned>>(shape: Shape) =>
  shape.superRefine((form, context) =>
    isPlanned(form, (message) => context.addIssue({ code: 'custom', path: ['plannedTime'], message })),
  )

/** What is said of a story that somebody is to write. */
export const pitchForm = checked(z.object({ ...fields, decision: z.enum(['propose', 'give']).default('propose') }))
export type PitchForm = z.output<typeof pitchForm>

const named = { assignmentId: id, turn: z.coerce.number().int().positive() }

/** The same of one that exists, and which of its turns it is written over; `give` accepts it so. */
export const changedAssignment = checked(
  z.object({ ...fields, ...named, decision: z.enum(['keep', 'give']).default('keep') }),
)
export type ChangedAssignment = z.output<typeof changedAssignment>

/** To another day, or to none. */
export const moveForm = z.object({ ...named, day: optionalDay })

export const DECISIONS = ['take', 'accept', 'drop', 'reopen'] as const
export type Decision = (typeof DECISIONS)[number]

export const decisionForm = z.object({ ...named, decision: z.enum(DECISIONS) })

export const beginForm = z.object({ assignmentId: id })

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

/** What the calendar is asked for; what cannot be read is not asked. */
export const calendarQuestion = z.object({
  mois: month.optional().catch(undefined),
  vue: z.enum(['mois', 'liste']).catch('mois'),
  personne: id.optional().catch(undefined),
  rubrique: id.optional().catch(undefined),
})
export type CalendarQuestion = z.output<typeof calendarQuestion>
