/** A French newspaper's day, whatever clock its server keeps. */
const paris = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', ...options })

const day = paris({ day: 'numeric', month: 'long', year: 'numeric' })
const weekday = paris({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const clock = paris({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })

// « 1er » takes its ordinal, as no other day does
const ordinal = (date: string) => date.replace(/(^|\s)1(?=\s)/, '$11er')

/** « 17 avril 2024 » */
export const dayOf = (date: Date): string => ordinal(day.format(date))

/** « mardi 24 novembre 2026 » */
export const fullDayOf = (date: Date): string => ordinal(weekday.format(date))

const dayAndMonth = paris({ day: 'numeric', month: 'long' })
const dayAlone = paris({ day: 'numeric' })

/** « du 17 avril 2024 », « du 3 au 17 mars 2024 », « du 28 février au 3 mars 2024 »: no more said than needed. */
export function spanOf(from: Date, to: Date): string {
  const [first, last] = [parisDay(from), parisDay(to)]
  if (first === last) return `du ${dayOf(to)}`
  // `1` at the end of a word that stands alone: the ordinal wants something behind it
  const short = (format: Intl.DateTimeFormat) => ordinal(`${format.format(from)} `).trimEnd()
  const start =
    first.slice(0, 7) === last.slice(0, 7)
      ? short(dayAlone)
      : first.slice(0, 4) === last.slice(0, 4)
        ? short(dayAndMonth)
        : dayOf(from)
  return `du ${start} au ${dayOf(to)}`
}

/** « 14 h 05 », with no-break spaces */
export function timeOf(date: Date): string {
  const parts = Object.fromEntries(clock.formatToParts(date).map(({ type, value }) => [type, value]))
  return `${Number(parts.hour)}\u00a0h\u00a0${parts.minute}`
}

/** « 17 avril 2024 à 14 h 05 » */
export const momentOf = (date: Date): string => `${dayOf(date)} à ${timeOf(date)}`

/**
 * A moment as a list says it, from the day it is read: « à 14 h 05 », « hier à 9 h 00 », « le 17 avril », or with its year when
 * it is another.
 */
export function recentMoment(date: Date, now: Date): string {
  const day = parisDay(date)
  if (day === parisDay(now)) return `à ${timeOf(date)}`
  if (day === dayBefore(now)) return `hier à ${timeOf(date)}`
  return `le ${day.slice(0, 4) === parisDay(now).slice(0, 4) ? ordinal(`${dayAndMonth.format(date)} `).trimEnd() : dayOf(date)}`
}

const dayBefore = (now: Date): string => parisDay(new Date(startOfDay(now).getTime() - 1))

/** As short as a wire allows: « 14 h 05 » today, « hier », else « 17 avril », with its year when it is another. */
export function shortMoment(date: Date, now: Date): string {
  const day = parisDay(date)
  if (day === parisDay(now)) return timeOf(date)
  if (day === dayBefore(now)) return 'Hier'
  return day.slice(0, 4) === parisDay(now).slice(0, 4) ? ordinal(dayAndMonth.format(date)) : dayOf(date)
}

/** The update's moment, as short as its distance from the publication allows: « à 16 h 30 » or « le 18 avril 2024 à 9 h 00 ». */
export const updateMoment = (published: Date, updated: Date): string =>
  dayOf(published) === dayOf(updated) ? `à ${timeOf(updated)}` : `le ${momentOf(updated)}`

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })

/** The day of Paris in which a moment lies: `2024-04-17`. */
export const parisDay = (date: Date): string => isoDay.format(date)

/** A day of Paris, `2024-04-17`, from its first moment to the next day's; null: there is no such day. */
export function daySpan(day: string): { from: Date; to: Date } | null {
  const noon = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== day) return null
  return { from: startOfDay(noon), to: dayAfter(noon) }
}

const month = paris({ month: 'long', year: 'numeric' })
const monthAlone = paris({ month: 'long' })

/** « avril 2024 », of `2024-04`; « avril » alone with `short`. */
export const monthOf = (written: string, short = false): string =>
  (short ? monthAlone : month).format(new Date(`${written}-15T12:00:00Z`))

const HOUR = 3_600_000

// Paris changes its clock at 1 h UTC, never at midnight: every day begins at a full hour of UTC
function midnight(from: number, step: number): Date {
  let moment = from
  while (Number(clock.formatToParts(moment).find(({ type }) => type === 'hour')?.value) !== 0) moment += step
  return new Date(moment)
}

/** When the day of a moment began. */
export const startOfDay = (date: Date): Date => midnight(Math.floor(date.getTime() / HOUR) * HOUR, -HOUR)

/** When the day after a moment begins. */
export const dayAfter = (date: Date): Date => midnight((Math.floor(date.getTime() / HOUR) + 1) * HOUR, HOUR)

/** Minutes an attentive adult takes for so many words: 230 a minute (Brysbaert 2019, silent reading of non-fiction: 238). */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 230))
