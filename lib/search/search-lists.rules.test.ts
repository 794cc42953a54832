import { describe, expect, it } from 'vitest'
import { monthSteps, monthTag } from './search-lists.rules'

describe('the months of a search', () => {
  const to = new Date('2024-02-10T12:00:00Z')

  it('are the newest ones first, then whatever month', () => {
    expect(monthTag(to)).toBe('month:2024-02')
    expect(monthSteps(undefined, to)).toEqual([
      ['month:2024-02', 'month:2024-01', 'month:2023-12', 'month:2023-11'],
      null,
    ])
  })

  it('are those of the span asked for', () => {
    expect(monthSteps(new Date('2024-01-31T23:59:59Z'), to)).toEqual([['month:2024-02', 'month:2024-01']])
    expect(monthSteps(new Date('2023-08-01T00:00:00Z'), to)[1]).toHaveLength(7)
    expect(monthSteps(new Date('1990-01-01T00:00:00Z'), to)[1]).toBe(null)
    expect(monthSteps(new Date('2024-03-01T00:00:00Z'), to)).toEqual([])
  })
})
