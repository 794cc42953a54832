import { describe, expect, it } from 'vitest'
import { monthSteps, monthTag } from './search-lists.rules'

describe('the months of a search', () => {
  const to = new Date('2024-02-10T12:00:00Z')

  it('are the newest ones first, then whatever month', () => {
    expect(monthTag(to)).toBe('month:2024-02')
    const [newest, years, all] = monthSteps(undefined, to)
    expect(newest?.tags).toEqual(['month:2024-02', 'month:2024-01', 'month:2023-12', 'month:2023-11'])
    expect(years?.tags).toHaveLength(36)
    expect(all?.tags).toBe(null)
  })

  it('are those of the span asked for', () => {
    const tags = (from: string) => monthSteps(new Date(from), to).map((step) => step.tags?.length ?? null)
    expect(tags('2024-01-31T23:59:59Z')).toEqual([2])
    expect(tags('2023-08-01T00:00:00Z')).toEqual([4, 7])
    expect(tags('1990-01-01T00:00:00Z')).toEqual([4, 36, null])
    expect(tags('2024-03-01T00:00:00Z')).toEqual([])
  })
})
