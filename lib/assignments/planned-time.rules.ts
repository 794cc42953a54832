import { type Day, fullDay } from '../articles/calendar.rules'
import { momentsAt } from '../articles/paris-clock.rules'

/**
 * Whether Paris has such a time on such a day, `2026-03-29` and `14:05`: on the last Sunday of March no clock shows what lies
 * between 2 and 3 (directive 2000/84/CE).
 */
export const isOnTheClock = (day: Day, time: string): boolean => momentsAt(day, time).length > 0

/** « 14 h 05 », of `14:05` or of `14:05:00`. */
export function clockTime(time: string): string {
  const [hours, minutes] = time.split(':')
  return `${Number(hours)}\u00a0h\u00a0${minutes}`
}

/** « mercredi 25 novembre 2026 à 14 h 05 », « mercredi 25 novembre 2026 », or that no day is planned. */
export function plannedFor(day: Day | null, time: string | null): string {
  if (day === null) return 'sans date'
  return time === null ? fullDay(day) : `${fullDay(day)} à ${clockTime(time)}`
}
