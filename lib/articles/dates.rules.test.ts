import { describe, expect, it } from 'vitest'
import { dayAfter, dayOf, momentOf, startOfDay, updateMoment } from './dates.rules'

describe('dates', () => {
  it('tells the time of Paris, in summer and in winter', () => {
    expect(momentOf(new Date('2024-04-17T12:05:00Z'))).toBe('17 avril 2024 à 14\u00a0h\u00a005')
    expect(momentOf(new Date('2024-12-17T12:05:00Z'))).toBe('17 décembre 2024 à 13\u00a0h\u00a005')
  })

  it('gives the first of a month its ordinal', () => {
    expect(dayOf(new Date('2026-05-01T10:00:00Z'))).toBe('1er mai 2026')
    expect(dayOf(new Date('2026-05-11T10:00:00Z'))).toBe('11 mai 2026')
  })

  it('names the day of an update only when it is another', () => {
    const published = new Date('2024-04-17T12:05:00Z')
    expect(updateMoment(published, new Date('2024-04-17T14:30:00Z'))).toBe('à 16\u00a0h\u00a030')
    expect(updateMoment(published, new Date('2024-04-17T22:30:00Z'))).toBe('le 18 avril 2024 à 0\u00a0h\u00a030')
  })

  it('begins and ends a day at midnight in Paris, on days of 23 and 25 hours too', () => {
    for (const [moment, start, end] of [
      ['2026-11-24T23:30:00Z', '2026-11-24T23:00:00Z', '2026-11-25T23:00:00Z'],
      ['2026-11-24T23:00:00Z', '2026-11-24T23:00:00Z', '2026-11-25T23:00:00Z'],
      ['2026-03-29T12:00:00Z', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
      ['2026-10-25T12:00:00Z', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
    ] as const) {
      expect(startOfDay(new Date(moment)), moment).toEqual(new Date(start))
      expect(dayAfter(new Date(moment)), moment).toEqual(new Date(end))
    }
  })
})
