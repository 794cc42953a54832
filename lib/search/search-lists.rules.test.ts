import { describe, expect, it } from 'vitest'
import { firstStep, monthTag, nextStep } from './search-lists.rules'

describe('the months of a search', () => {
  const to = new Date('2024-01-10T12:00:00Z')

  it('are the newest ones first, then as many as will do, then whatever month', () => {
    expect(monthTag(to)).toBe('month:2024-01')
    const span = { from: undefined, to }
    const first = firstStep(span)
    if (!first) throw new Error('no step')
    expect(first).toMatchObject({ tags: ['month:2024-01', 'month:2023-12'], isLast: false })
    expect(nextStep(span, first, 100, 200)).toMatchObject({ months: 6, isLast: false })
    expect(nextStep(span, first, 199, 200)).toMatchObject({ months: 4 })
    expect(nextStep(span, first, 1, 200)).toMatchObject({ tags: null, isLast: true })
    expect(nextStep(span, first, 0, 200)).toMatchObject({ tags: null, isLast: true })
    expect(nextStep(span, { tags: null, months: 1, isLast: true }, 0, 200)).toBe(null)
  })

  it('are none but those of the span asked for', () => {
    const steps = (from: string) => {
      const span = { from: new Date(from), to }
      const first = firstStep(span)
      const next = first && nextStep(span, first, 0, 200)
      return [first, next].map((step) => step && (step.tags?.length ?? 'all'))
    }
    expect(steps('2023-12-31T23:59:59Z')).toEqual([2, null])
    expect(steps('2023-08-01T00:00:00Z')).toEqual([2, 6])
    expect(steps('1990-01-01T00:00:00Z')).toEqual([2, 'all'])
    expect(steps('2024-02-01T00:00:00Z')).toEqual([null, null])
  })
})
