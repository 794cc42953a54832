import { dayOf, fullDayOf, monthOf } from './dates.rules'

/** A day as `2026-11-25`: arithmetic on days of the calendar, which have no clock. */
export type Day = string

const DAY = 86_400_000

const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`)
const dayAt = (date: Date): Day => date.toISOString().slice(0, 10)

export const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

export const daysFrom = (day: Day, days: number): Day => dayAt(new Date(noon(day).getTime() + days * DAY))

/** The first day of that name after a day, or the last before it; the day itself is neither. */
export function weekdayFrom(day: Day, weekday: string, direction: 'before' | 'after'): Day {
  const away = (WEEKDAYS.indexOf(weekday) - noon(day).getUTCDay() + 7) % 7
  return daysFrom(day, direction === 'after' ? away || 7 : away - 7)
}

/** The day of that name nearest to a day: itself, or three days away at most. */
export function nearestWeekday(day: Day, weekday: string): Day {
  const away = (WEEKDAYS.indexOf(weekday) - noon(day).getUTCDay() + 7) % 7
  return daysFrom(day, away > 3 ? away - 7 : away)
}

/** The year of the last such month, or such day of a month, before a day; or of the next after it. */
export function yearOf(
  day: Day,
  { month, date }: { month: string; date?: number },
  direction: 'before' | 'after',
): number {
  const year = Number(day.slice(0, 4))
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0')
  const wanted = date ? `${number}-${String(date).padStart(2, '0')}` : number
  const now = day.slice(5, 5 + wanted.length)
  if (direction === 'before') return wanted < now ? year : year - 1
  return wanted > now ? year : year + 1
}

/** `2026-10`, so many months from a day’s. */
export function monthFrom(day: Day, months: number): string {
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))
  return dayAt(date).slice(0, 7)
}

/** « mercredi 25 novembre 2026 » */
export const fullDay = (day: Day): string => fullDayOf(noon(day))

/** « octobre 2026 », so many months from a day’s. */
export const monthNamed = (day: Day, months: number): string => monthOf(monthFrom(day, months))

/** « la semaine du 23 novembre 2026 »: of its Monday, so many weeks from a day’s. */
export function weekNamed(day: Day, weeks: number): string {
  const sinceMonday = (noon(day).getUTCDay() + 6) % 7
  return `la semaine du ${dayOf(noon(daysFrom(day, weeks * 7 - sinceMonday)))}`
}
