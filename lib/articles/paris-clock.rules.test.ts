import { describe, expect, it } from 'vitest'
import { momentsAt, parisClock, parisMoment } from './paris-clock.rules'

const iso = (typed: string) => parisMoment(typed)?.toISOString() ?? null

describe('a day and a time that somebody typed', () => {
  it('are those of Paris, in winter and in summer', () => {
    expect(iso('2026-11-27T18:00')).toBe('2026-11-27T17:00:00.000Z')
    expect(iso('2026-07-14T00:05')).toBe('2026-07-13T22:05:00.000Z')
    expect(parisClock(new Date('2026-07-13T22:05:30Z'))).toBe('2026-07-14T00:05')
  })

  it('are a moment where clocks change, too', () => {
    // 25 October 2026: the hour from 2 to 3 comes twice; 29 March 2026: it does not come
    expect(iso('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(iso('2026-10-25T03:00')).toBe('2026-10-25T02:00:00.000Z')
    expect(iso('2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z')
  })

  it('are none where there is no such day', () => {
    for (const typed of ['', '2026-02-30T10:00', '2026-11-27', '2026-11-27T24:30', 'demain'])
      expect(iso(typed)).toBe(null)
    expect(iso('2026-11-27T18:00:59')).toBe('2026-11-27T17:00:00.000Z')
  })
})

describe('a day and a time of Paris', () => {
  const at = (day: string, time: string) => momentsAt(day, time).map((moment) => moment.toISOString())

  it('are one moment, in summer as in winter', () => {
    expect(at('2026-11-27', '18:00')).toEqual(['2026-11-27T17:00:00.000Z'])
    expect(at('2027-07-14', '00:05')).toEqual(['2027-07-13T22:05:00.000Z'])
  })

  it('are none in the hour that summer time takes away, and two in the one it gives back', () => {
    expect(at('2027-03-28', '01:59')).toEqual(['2027-03-28T00:59:00.000Z'])
    expect(at('2027-03-28', '02:00')).toEqual([])
    expect(at('2027-03-28', '02:59')).toEqual([])
    expect(at('2027-03-28', '03:00')).toEqual(['2027-03-28T01:00:00.000Z'])
    expect(at('2026-10-25', '02:30')).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'])
    expect(at('2026-10-25', '03:00')).toEqual(['2026-10-25T02:00:00.000Z'])
  })

  it('are none for what no calendar has', () => {
    for (const [day, time] of [
      ['2027-02-30', '12:00'],
      ['2027-13-01', '12:00'],
      ['2027-01-01', '24:00'],
      ['x', 'y'],
    ]) {
      expect(at(day ?? '', time ?? '')).toEqual([])
    }
  })
})
