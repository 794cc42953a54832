import { type Day, daysFrom, nearestWeekday, WEEKDAYS } from '../articles/calendar.rules'

/** The days of the week from Monday, as a calendar of France heads its columns. */
export const weekdays = [...WEEKDAYS.slice(1), ...WEEKDAYS.slice(0, 1)]

const isMonday = (day: Day): boolean => nearestWeekday(day, 'lundi') === day

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  let monday = day
  while (!isMonday(monday)) monday = daysFrom(monday, -1)
  return monday
}

/** The days of a month, `2026-12`, in order. */
export function daysOf(month: string): Day[] {
  const days: Day[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = daysFrom(day, 1)) days.push(day)
  return days
}

/** The days that a month's page shows: whole weeks from Monday, so that some are of the months beside it. */
export function gridOf(month: string): Day[] {
  const days = daysOf(month)
  const last = days.at(-1) ?? `${month}-01`
  const grid: Day[] = []
  for (let day = mondayOf(`${month}-01`); day <= last || !isMonday(day); day = daysFrom(day, 1)) grid.push(day)
  return grid
}

/** By how many days an arrow moves what has the focus: along the week, or to the same day of another. */
export const ARROWS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
