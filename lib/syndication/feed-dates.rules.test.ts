import { describe, expect, it } from 'vitest'
import { rssDate, zonedDate } from './feed-dates.rules'

describe('a moment in a feed', () => {
  it('is said by the clock of Paris, in summer and in winter, and is the same moment', () => {
    const summer = new Date('2024-04-17T12:05:00.000Z')
    const winter = new Date('2026-12-31T23:30:09.500Z')
    expect([rssDate(summer), zonedDate(summer)]).toEqual([
      'Wed, 17 Apr 2024 14:05:00 +0200',
      '2024-04-17T14:05:00+02:00',
    ])
    expect([rssDate(winter), zonedDate(winter)]).toEqual([
      'Fri, 01 Jan 2027 00:30:09 +0100',
      '2027-01-01T00:30:09+01:00',
    ])
    expect(new Date(zonedDate(summer))).toEqual(summer)
  })
})
