import { describe, expect, it } from 'vitest'
import { composeFront, layoutOf } from './front.rules'

const articles = (...ids: number[]) => ids.map((id) => ({ id }))
const nobody = { urgent: [], lead: [], second: [], choice: [] }
const idsOf = (list: { id: number }[]) => list.map(({ id }) => id)

describe('a front page that nobody touches', () => {
  it('leads with the newest, and shows no article twice but in the wire', () => {
    const front = composeFront({
      placed: nobody,
      latest: articles(9, 8, 7, 6, 5),
      wire: articles(9, 8, 7, 6, 5),
      sections: [
        { section: 'a', articles: articles(9, 7, 5, 3) },
        { section: 'b', articles: articles(8, 6) },
        { section: 'c', articles: articles(3, 2, 1) },
      ],
    })
    expect(front.lead).toEqual({ id: 9 })
    expect(idsOf(front.seconds)).toEqual([8, 7, 6])
    expect(front.blocks.map(({ section, articles: shown }) => [section, idsOf(shown)])).toEqual([
      ['a', [5, 3]],
      ['c', [2, 1]],
    ])
    expect(idsOf(front.wire)).toEqual([9, 8, 7, 6, 5])
    expect(front.urgent).toBe(null)
  })

  it('stands with one article, and with none', () => {
    const one = composeFront({
      placed: nobody,
      latest: articles(1),
      wire: [],
      sections: [{ section: 'a', articles: articles(1) }],
    })
    expect(one).toMatchObject({ lead: { id: 1 }, seconds: [], blocks: [] })
    expect(composeFront({ placed: nobody, latest: [], wire: [], sections: [] })).toMatchObject({
      lead: null,
      seconds: [],
      blocks: [],
    })
  })
})

describe('a front page the desk has arranged', () => {
  it('has what was placed where it was placed, and the newest in the rest', () => {
    const placed = { urgent: articles(4), lead: articles(3), second: articles(2), choice: articles(1, 9) }
    const front = composeFront({ placed, latest: articles(9, 8, 7), wire: [], sections: [] })
    expect(front).toMatchObject({ urgent: { id: 4 }, lead: { id: 3 } })
    expect(idsOf(front.seconds)).toEqual([2, 9, 8])
    expect(idsOf(front.choices)).toEqual([1, 9])
  })

  it('does not announce its lead over itself', () => {
    expect(composeFront({ placed: nobody, latest: articles(4), wire: [], sections: [] }).urgent).toBe(null)
    const placed = { ...nobody, urgent: articles(4), lead: articles(4) }
    expect(composeFront({ placed, latest: [], wire: [], sections: [] })).toMatchObject({
      urgent: null,
      lead: { id: 4 },
    })
  })
})

describe('neighbouring blocks', () => {
  it('are arranged differently, where their number of articles leaves a choice', () => {
    expect(layoutOf(4, null)).toBe('quartet')
    expect(layoutOf(4, 'quartet')).toBe('opening')
    expect(layoutOf(5, 'opening')).toBe('quartet')
    expect(layoutOf(1, 'solo')).toBe('solo')
  })
})
