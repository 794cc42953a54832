import { z } from 'zod'
import { dayOf, daySpan, monthOf, parisDay } from '../articles/dates.rules'

/** Figures of moderation. Shares are made of them (said-figures.rules.ts). */
export type DeskFigures = {
  /** By each comment's first ruling that stands. */
  approved: number
  rejected: number
  spam: number
  /** Minutes from a comment's coming to that ruling: of the middle one, and what nine in ten took at most. Null: none was ruled on. */
  median: number | null
  ninth: number | null
  /** Of the comments ruled on, those of which it is still known what the judgements found: the others are erased, or were imported. */
  judged: number
  /** Of `judged`, those that a rule or the filter had held, and those that trust in their author had shown before they were read. */
  held: number
  trusted: number
  /** Refusals, and removals after a reader's notice; and of them, those that an appeal or a later ruling has reversed to this day. */
  refused: number
  overturned: number
}

export const nothingDecided: DeskFigures = {
  approved: 0,
  rejected: 0,
  spam: 0,
  median: null,
  ninth: null,
  judged: 0,
  held: 0,
  trusted: 0,
  refused: 0,
  overturned: 0,
}

export type FiguresOfDesk = {
  /** One for each period, of the section asked for. */
  periods: DeskFigures[]
  /** All periods together, by the sections in which anything was decided. A section counts what its subsections have. */
  sections: ReadonlyMap<number, DeskFigures>
  /** All periods and all sections together. */
  all: DeskFigures
}

export const readOf = ({ approved, rejected, spam }: DeskFigures): number => approved + rejected + spam

export const SPANS = ['mois', 'semaines'] as const
type Span = (typeof SPANS)[number]

/** What an address asks for; what does not fit counts as not asked for. */
export const figuresForm = z.object({
  periode: z.enum(SPANS).catch('mois'),
  rubrique: z.string().min(1).max(200).optional().catch(undefined),
})

/** A stretch of time from its first moment to the next one's, as it is called, and as an axis has room for. */
export type Period = { from: Date; to: Date; name: string; label: string }

const MONTHS = 12
const WEEKS = 13
const DAY = 86_400_000
const utc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', ...options })
const shortMonth = utc({ month: 'short' })
const shortDay = utc({ day: 'numeric', month: 'short' })

/** The last twelve months or thirteen weeks of Paris, the one that runs included. */
export function periodsOf(span: Span, now: Date): Period[] {
  // days of the calendar, written as if in UTC: their moments are asked of Paris
  const today = new Date(`${parisDay(now)}T00:00:00Z`)
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()]
  const monday = today.getTime() - ((today.getUTCDay() + 6) % 7) * DAY
  return span === 'mois'
    ? backwards(MONTHS, (ago) => stretch(Date.UTC(year, month - ago), Date.UTC(year, month - ago + 1), nameMonth))
    : backwards(WEEKS, (ago) => stretch(monday - ago * 7 * DAY, monday - (ago - 1) * 7 * DAY, nameWeek))
}

const backwards = (count: number, periodAgo: (ago: number) => Period): Period[] =>
  Array.from({ length: count }, (_, index) => periodAgo(count - 1 - index))

function stretch(first: number, next: number, called: (first: Date) => Pick<Period, 'name' | 'label'>): Period {
  const [from, to] = [first, next].map((day) => daySpan(written(day))?.from)
  if (!from || !to) throw new RangeError(`no such day: ${written(first)}`)
  return { from, to, ...called(new Date(first)) }
}

const written = (day: number): string => new Date(day).toISOString().slice(0, 10)

const nameMonth = (first: Date) => ({
  name: monthOf(written(first.getTime()).slice(0, 7)),
  label: shortMonth.format(first),
})

const nameWeek = (first: Date) => ({
  name: `semaine du ${dayOf(first)}`,
  label: shortDay.format(first).replace(/^1 /, '1er '),
})

const HOUR = 60
const LONG = 48 * HOUR
const days = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/** Steps between the lines of a chart of delays, in minutes, up to a day. */
export const DELAY_STEPS = [1, 2, 5, 10, 15, 30, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR]

/** « 12 min », « 3 h 20 », « 3,5 jours »: as precise as anybody would say it. */
export function delayOf(minutes: number): string {
  if (minutes === 0) return '0'
  const whole = Math.max(1, Math.round(minutes))
  if (whole < HOUR) return `${whole}\u00a0min`
  if (whole >= LONG) return `${days.format(minutes / (24 * HOUR))}\u00a0jours`
  const rest = whole % HOUR
  const hours = `${Math.floor(whole / HOUR)}\u00a0h`
  return rest === 0 ? hours : `${hours}\u00a0${String(rest).padStart(2, '0')}`
}
