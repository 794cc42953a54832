import { describe, expect, it } from 'vitest'
import { readDirectives } from './page-directives.rules'

describe('what a page says of itself', () => {
  it('is tags, a status and a moment, in any order', () => {
    expect(readDirectives(' article:12  until:1764025200 front status:410 ')).toEqual({
      tags: ['article:12', 'front'],
      status: 410,
      until: 1_764_025_200_000,
    })
    expect(readDirectives('')).toEqual({ tags: [], status: null, until: null, counts: null })
  })
})
