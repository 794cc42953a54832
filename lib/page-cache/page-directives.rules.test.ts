import { describe, expect, it } from 'vitest'
import { readDirectives } from './page-directives.rules'

describe('what a page says of itself', () => {
  it('names what a view of it is counted as, which is no tag', () => {
    expect(readDirectives('front counts:article:12')).toMatchObject({ tags: ['front'], counts: 'article:12' })
  })

  it('may let other sites frame it, which is no tag either', () => {
    expect(readDirectives('article:12 framed')).toMatchObject({ tags: ['article:12'], framed: true })
  })

  it('is tags, a status and a moment, in any order', () => {
    expect(readDirectives(' article:12  until:1764025200 front status:410 ')).toEqual({
      tags: ['article:12', 'front'],
      status: 410,
      counts: null,
      until: 1_764_025_200_000,
      framed: false,
    })
    expect(readDirectives('')).toEqual({ tags: [], status: null, until: null, counts: null, framed: false })
  })
})
