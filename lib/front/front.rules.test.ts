import { describe, expect, it } from 'vitest'
import { composeFront, frontOf, layoutOf } from './front.rules'

const articles = (...ids: number[]) => ids.map((id) => ({ id }))
const nobody = { urgent: [], lead: [], second: [], choice: [], section: [] }
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
    const placed = { urgent: articles(4), lead: articles(3), second: articles(2), choice: articles(1, 9), section: [] }
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

describe('what the clock puts on a page the desk has arranged', () => {
  it('is nothing that the desk wants elsewhere, while there is anything else', () => {
    const placed = { ...nobody, urgent: articles(9), second: articles(8), section: [] }
    const sections = [{ section: 'a', articles: articles(9, 7), opener: { id: 7 } }]
    const front = composeFront({ placed, latest: articles(9, 8, 7, 6, 5), wire: [], sections })
    expect(front).toMatchObject({ urgent: { id: 9 }, lead: { id: 6 } })
    expect(idsOf(front.seconds)).toEqual([8, 5])
    expect(front.blocks.map(({ articles: shown }) => idsOf(shown))).toEqual([[7]])
  })

  it('leads with what is wanted elsewhere rather than with nothing', () => {
    const placed = { ...nobody, second: articles(4) }
    const front = composeFront({ placed, latest: articles(4), wire: [], sections: [] })
    expect(front).toMatchObject({ lead: { id: 4 }, seconds: [] })
  })
})

describe('a section’s block', () => {
  const actuality = { id: 1, parentId: null }
  const culture = { id: 2, parentId: null }
  const books = { id: 3, parentId: 2 }
  const all = [actuality, culture, books]
  const of = (section: { id: number }, ...ids: number[]) => ids.map((id) => ({ id, section }))
  const offered = {
    latest: of(actuality, 30, 29, 28, 27),
    wire: [],
    sections: [
      { section: actuality, articles: of(actuality, 30, 29, 28, 27, 26) },
      { section: culture, articles: of(books, 12, 11) },
    ],
  }
  const none = { urgent: [], lead: [], second: [], choice: [] }
  const blocksOf = (section: { id: number; section: { id: number } }[], lead = of(actuality, 30)) =>
    frontOf({ ...none, lead, section }, offered, all).blocks.map(({ section: { id }, articles: shown }) => [
      id,
      idsOf(shown),
    ])

  it('opens with what the desk chose, of the section or of one within it, however old', () => {
    expect(blocksOf(of(books, 11))).toEqual([
      [1, [26]],
      [2, [11, 12]],
    ])
    expect(blocksOf(of(culture, 2))).toEqual([
      [1, [26]],
      [2, [2, 12, 11]],
    ])
  })

  it('opens by the clock where the choice already stands above, or stands in no section of ours', () => {
    expect(blocksOf(of(books, 12), of(books, 12))).toEqual([
      [1, [27, 26]],
      [2, [11]],
    ])
    expect(blocksOf(of({ id: 99 }, 5))).toEqual([
      [1, [26]],
      [2, [12, 11]],
    ])
  })

  it('opens with the choice of the section where an article stands now, of two the first', () => {
    // both were chosen elsewhere and moved to « culture »
    expect(blocksOf([...of(culture, 7), ...of(books, 8)])[1]).toEqual([2, [7, 12, 11]])
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
