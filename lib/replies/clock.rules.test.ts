import { describe, expect, it } from 'vitest'
import { dayOf, momentOf } from '../articles/dates.rules'
import { daysLater, lengthOf, monthsLater } from './clock.rules'

describe('some days later', () => {
  it('is the same time by the clocks of Paris, which may have changed', () => {
    for (const [from, to] of [
      ['2026-11-27T13:05:20Z', '2026-11-30T13:05:20.000Z'],
      // 71 hours, and 73
      ['2027-03-26T13:00:00Z', '2027-03-29T12:00:00.000Z'],
      ['2026-10-23T12:00:00Z', '2026-10-26T13:00:00.000Z'],
      // over a month's end and a year's
      ['2026-12-30T22:30:00Z', '2027-01-02T22:30:00.000Z'],
      ['2028-02-27T09:00:00Z', '2028-03-01T09:00:00.000Z'],
      // half past two does not come on that day: half past three does
      ['2027-03-25T01:30:00Z', '2027-03-28T01:30:00.000Z'],
      // the 1st in Paris already
      ['2026-08-31T22:15:00Z', '2026-09-03T22:15:00.000Z'],
    ] as const) {
      expect(daysLater(new Date(from), 3).toISOString(), from).toBe(to)
    }
    expect(momentOf(daysLater(new Date('2027-03-25T01:30:00Z'), 3))).toMatch(/^28 mars 2027 à 3\sh\s30$/)
  })
})

describe('some months later', () => {
  it('is the day of the same number, or the last one of a shorter month', () => {
    for (const [from, to] of [
      ['2026-11-27T10:00:00Z', '27 février 2027'],
      ['2026-11-30T10:00:00Z', '28 février 2027'],
      ['2027-11-29T10:00:00Z', '29 février 2028'],
      ['2026-03-31T10:00:00Z', '30 juin 2026'],
      ['2026-10-31T10:00:00Z', '31 janvier 2027'],
      // the 1st of September in Paris already
      ['2026-08-31T22:30:00Z', '1er décembre 2026'],
    ] as const) {
      expect(dayOf(monthsLater(new Date(from), 3)), from).toBe(to)
    }
  })
})

describe('a length of time in words', () => {
  it('has its two largest units, and no nothing', () => {
    const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
    for (const [time, words] of [
      [2 * day + 4 * hour + 59 * minute, '2 jours et 4 heures'],
      [3 * day, '3 jours'],
      [day + hour, '1 jour et 1 heure'],
      [5 * hour + 30 * minute, '5 heures'],
      [12 * minute, '12 minutes'],
      [59_999, 'moins d’une minute'],
    ] as const) {
      expect(lengthOf(time).replaceAll('\u00a0', ' ')).toBe(words)
    }
  })
})
