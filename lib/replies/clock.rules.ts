import { parisDay } from '../articles/dates.rules'
import { parisClock, parisMoment } from '../articles/paris-clock.rules'

const DAY = 86_400_000

/** A day of Paris, `2026-11-27`, and how many days after it. */
const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** The same time of Paris some days later, whatever its clocks do in between; where that time is skipped, an hour after. */
export function daysLater(moment: Date, days: number): Date {
  const [today = '', time = ''] = parisClock(moment).split('T')
  const later = parisMoment(`${dayLater(today, days)}T${time}`)
  if (!later) throw new RangeError(`no day of any calendar lies ${days} days after ${today}`)
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
