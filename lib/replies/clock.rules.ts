import { parisDay, timeOf } from '../articles/dates.rules'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Hours that Paris is ahead of UTC: in summer, in winter. */
const AHEAD = [2, 1]

/**
 * The moment that a day and a time of Paris are, `2026-11-27` and `14:05`. Null: there is none, as in the hour that summer time skips.
 * Of the two in the hour that comes twice in autumn it is the first: what runs from it ends no later than it may.
 */
export function parisMoment(day: string, time: string): Date | null {
  const wall = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(wall)) return null
  const [hours = 0, minutes = ''] = time.split(':')
  const said = `${Number(hours)}\u00a0h\u00a0${minutes}`
  const moments = AHEAD.map((ahead) => new Date(wall - ahead * HOUR))
  return moments.find((moment) => parisDay(moment) === day && timeOf(moment) === said) ?? null
}

/** A day of Paris, `2026-11-27`, and how many days after it. */
const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** The same time of Paris some days later, whatever its clocks do in between; where that time is skipped, an hour after. */
export function daysLater(moment: Date, days: number): Date {
  const day = dayLater(parisDay(moment), days)
  const [hours = '', minutes = ''] = timeOf(moment).split('\u00a0h\u00a0')
  const time = `${hours.padStart(2, '0')}:${minutes}`
  const later = parisMoment(day, time) ?? new Date(Date.parse(`${day}T${time}:00Z`) - HOUR)
  return new Date(later.getTime() + (moment.getTime() % 60_000))
}

/**
 * The day of Paris some months after a moment's, at noon: the day of the same number, or, where there is none, the month's last
 * (règlement 1182/71, article 3(2)(c); code de procédure civile, article 641).
 */
export function monthsLater(moment: Date, months: number): Date {
  const [year = 0, month = 0, day = 0] = parisDay(moment).split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last), 11))
}

/** « 2 jours et 4 heures », « 5 heures », « 12 minutes »: the two largest units of a length of time, in milliseconds. */
export function lengthOf(time: number): string {
  const minutes = Math.floor(time / 60_000)
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor(minutes / 60) % 24
  const many = (count: number, unit: string) => (count === 0 ? [] : [`${count}\u00a0${unit}${count > 1 ? 's' : ''}`])
  if (days > 0) return [...many(days, 'jour'), ...many(hours, 'heure')].join(' et ')
  if (hours > 0) return many(hours, 'heure').join('')
  return minutes > 0 ? many(minutes, 'minute').join('') : 'moins d’une minute'
}
