import { z } from 'zod'
import { dayAfter, dayOf, daySpan, parisDay, startOfDay, timeOf } from '../articles/dates.rules'
import type { Figures } from './figure.rules'

export const SPANS = ['maintenant', 'jour', '7j', '30j', '365j'] as const
export type Span = (typeof SPANS)[number]

export const spanNames: Record<Span, string> = {
  maintenant: 'Maintenant',
  jour: 'Aujourd’hui',
  '7j': '7 jours',
  '30j': '30 jours',
  '365j': '365 jours',
}

/** What an address asks for; what does not fit counts as not asked for. */
export const audienceForm = z.object({ periode: z.enum(SPANS).catch('jour') })

/** A stretch of time from its first moment to the next one's, as it is called, and as an axis has room for. */
export type Stretch = { from: Date; to: Date; name: string; label: string }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** How long « maintenant » is, in minutes. */
const NOW = 30
const WEEK = 7
const short = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: 'numeric', month: 'short' })

/** The stretches of a span up to now, the one that runs included: minutes, hours, days or weeks of Paris. */
export function stretchesOf(span: Span, now: Date): Stretch[] {
  if (span === 'maintenant') {
    const last = Math.floor(now.getTime() / MINUTE) * MINUTE
    return Array.from({ length: NOW }, (_, index) => clocked(last - (NOW - 1 - index) * MINUTE, MINUTE))
  }
  if (span === 'jour') {
    const [from, to] = [startOfDay(now).getTime(), dayAfter(now).getTime()]
    return Array.from({ length: Math.round((to - from) / HOUR) }, (_, index) => clocked(from + index * HOUR, HOUR))
  }
  const days = span === '7j' ? 7 : span === '30j' ? 30 : 365
  const step = span === '365j' ? WEEK : 1
  // counted back from today: the first stretch has the day that is left over
  const starts = Array.from({ length: Math.floor(days / step) }, (_, index) =>
    dayAgo(now, (index + 1) * step - 1),
  ).reverse()
  starts[0] = dayAgo(now, days - 1)
  return starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? dayAfter(now),
    name: step === 1 ? dayOf(from) : `semaine du ${dayOf(from)}`,
    label: short.format(from).replace(/^1 /, '1er '),
  }))
}

const clocked = (from: number, length: number): Stretch => ({
  from: new Date(from),
  to: new Date(from + length),
  name: timeOf(new Date(from)),
  label: timeOf(new Date(from)).replace(/\u00a000$/, ''),
})

function dayAgo(now: Date, days: number): Date {
  const noon = new Date(`${parisDay(now)}T12:00:00Z`)
  const from = daySpan(parisDay(new Date(noon.getTime() - days * DAY)))?.from
  if (!from) throw new RangeError(`no day ${days} days before ${now.toISOString()}`)
  return from
}

/** What the figures of a page, a section or an author are of. */
export type Counted = { name: string; path: string | null; figures: Figures }

export type Audience = {
  stretches: readonly Stretch[]
  /** One for each stretch, of the whole paper. */
  course: Figures[]
  total: Figures
  articles: Counted[]
  sections: Counted[]
  authors: Counted[]
  /** Pages that list articles. */
  lists: Counted[]
  sources: { source: string; views: number }[]
}

/** « 45 s », « 2 min 05 »: seconds as one says them. */
export function secondsOf(seconds: number): string {
  const all = Math.round(seconds)
  if (all < 60) return `${all}\u00a0s`
  const rest = all % 60
  return `${Math.floor(all / 60)}\u00a0min${rest === 0 ? '' : `\u00a0${String(rest).padStart(2, '0')}`}`
}

const sourceNames: Record<string, string> = {
  direct: 'Sans provenance',
  internal: 'Ce journal',
  hidden: 'Non mesurée, à la demande du lecteur',
  other: 'Autres',
}

/** A source as it is called: hosts by themselves. */
export const sourceName = (source: string): string => sourceNames[source] ?? source
