import { dayOf, daySpan, monthOf } from '../articles/dates.rules'

/** A part of the archive: all of it '', a year `2024`, a month `2024-04`, a day `2024-04-17`. */
export type Period = { at: string; kind: 'all' | 'year' | 'month' | 'day' }

const kinds = ['all', 'year', 'month', 'day'] as const

/** Reads an address' steps, `['2024', '04']`; null: there is no such period. */
export function readPeriod(steps: readonly string[]): Period | null {
  const kind = kinds[steps.length]
  const at = steps.join('-')
  if (!kind || !/^((19|20)\d\d(-(0[1-9]|1[0-2])(-\d\d)?)?)?$/.test(at)) return null
  return kind === 'day' && !daySpan(at) ? null : { at, kind }
}

export const archivePath = (at: string): string => (at === '' ? '/archives' : `/archives/${at.replaceAll('-', '/')}`)

/** The name as a title has it: « Avril 2024 ». */
export const periodTitle = (period: Period): string => {
  const name = periodName(period)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** « 2024 », « avril 2024 », « 17 avril 2024 ». */
export function periodName({ at, kind }: Period): string {
  if (kind === 'month') return monthOf(at)
  return kind === 'day' ? dayOf(daySpan(at)?.from ?? new Date(0)) : at
}

/** The periods that hold this one, widest first, itself last. */
export function periodsAbove({ at }: Period): Period[] {
  const steps = at === '' ? [] : at.split('-')
  return kinds.slice(0, steps.length + 1).map((kind, length) => ({ kind, at: steps.slice(0, length).join('-') }))
}
