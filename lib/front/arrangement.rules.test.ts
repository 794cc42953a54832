import { describe, expect, it } from 'vitest'
import {
  arrangement,
  changesOf,
  inOrder,
  isSame,
  moved,
  nextEnd,
  readPlaces,
  secondOpeners,
  standing,
  type Wish,
  withoutWish,
  withPlaced,
  withUntil,
  writePlaces,
} from './arrangement.rules'
import type { Place } from './front.rules'

const wish = (articleId: number, place: Place, until: string | null = null): Wish => ({ articleId, place, until })
const row = (place: Place, ...ids: number[]) => ids.map((id) => wish(id, place))
const written = (wishes: Wish[]) => writePlaces(wishes)
// articles from 50 on stand in one section, all others each in their own
const blockOf = (articleId: number) => Math.min(articleId, 50)

describe('an arrangement that comes from outside', () => {
  it('is put in order, and its ends are moments of one spelling', () => {
    const read = arrangement.parse([
      { articleId: '2', place: 'second' },
      { articleId: 1, place: 'lead', until: '2026-11-27T18:00:00+01:00' },
    ])
    expect(read).toEqual([wish(1, 'lead', '2026-11-27T17:00:00.000Z'), wish(2, 'second')])
  })

  it('is none with a place that is unknown, one too full, an article twice, or an end that is no moment', () => {
    for (const wrong of [
      [{ articleId: 1, place: 'cellar' }],
      row('lead', 1, 2),
      row('choice', 1, 2, 3, 4, 5, 6),
      [wish(1, 'lead'), wish(1, 'choice')],
      [wish(1, 'lead', 'demain')],
      row('section', ...Array.from({ length: 60 }, (_, at) => at + 1)),
    ]) {
      expect(arrangement.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
    }
    expect(arrangement.safeParse([]).success).toBe(true)
  })
})

describe('putting an article somewhere', () => {
  const page = [...row('lead', 1), ...row('second', 2, 3, 4)]

  it('takes it from where it was; where there is no room the last one leaves', () => {
    expect(written(withPlaced(page, 4, 'lead', blockOf))).toBe('lead.4_second.2_second.3')
    expect(written(withPlaced(page, 9, 'second', blockOf))).toBe('lead.1_second.9_second.2_second.3')
    expect(written(withPlaced(page, 1, 'choice', blockOf))).toBe('second.2_second.3_second.4_choice.1')
  })

  it('puts it before another one or behind all of them, and keeps it where the place is full', () => {
    expect(written(withPlaced(page, 4, 'second', blockOf, 2))).toBe('lead.1_second.4_second.2_second.3')
    expect(written(withPlaced(page, 2, 'second', blockOf, null))).toBe('lead.1_second.3_second.4_second.2')
    expect(written(withPlaced(page, 9, 'second', blockOf, null))).toBe('lead.1_second.2_second.3_second.9')
    expect(written(withPlaced(page, 9, 'lead', blockOf, null))).toBe('lead.9_second.2_second.3_second.4')
  })

  it('keeps until when it stands', () => {
    const until = '2026-11-27T17:00:00.000Z'
    expect(withPlaced(withUntil(page, 2, until), 2, 'lead', blockOf)[0]).toEqual(wish(2, 'lead', until))
  })

  it('leaves a section one opener', () => {
    const openers = row('section', 50, 7)
    expect(written(withPlaced(openers, 51, 'section', blockOf))).toBe('section.51_section.7')
    expect(secondOpeners(row('section', 50, 7, 51), blockOf)).toEqual(row('section', 51))
    expect(secondOpeners(openers, blockOf)).toEqual([])
  })
})

describe('moving an article', () => {
  const page = [...row('lead', 1), ...row('second', 2, 3)]

  it('trades it with its neighbour in its place, and ends there', () => {
    expect(written(moved(page, 3, -1))).toBe('lead.1_second.3_second.2')
    expect(written(moved(page, 2, 1))).toBe('lead.1_second.3_second.2')
    for (const [articleId, by] of [
      [2, -1],
      [3, 1],
      [1, 1],
      [99, 1],
    ] as const) {
      expect(moved(page, articleId, by)).toEqual(page)
    }
    expect(written(withoutWish(page, 2))).toBe('lead.1_second.3')
  })
})

describe('the end of a place', () => {
  const page = [
    wish(1, 'lead', '2026-11-27T17:00:00.000Z'),
    wish(2, 'second'),
    wish(3, 'second', '2026-11-27T18:00:00.000Z'),
  ]

  it('comes at its moment', () => {
    expect(written(standing(page, new Date('2026-11-27T16:59:59.999Z')))).toBe('lead.1_second.2_second.3')
    expect(written(standing(page, new Date('2026-11-27T17:00:00Z')))).toBe('second.2_second.3')
    expect(nextEnd(page)?.toISOString()).toBe('2026-11-27T17:00:00.000Z')
    expect(nextEnd(row('lead', 1))).toBe(null)
  })

  it('makes another arrangement of it', () => {
    expect(isSame(page, [...page].reverse())).toBe(false)
    expect(isSame(page, [page[1], page[2], page[0]] as Wish[])).toBe(true)
    expect(isSame(page, withUntil(page, 1, null))).toBe(false)
  })
})

describe('what became of a front page', () => {
  it('is said in a line for each article and each new order', () => {
    const before = [...row('lead', 1), ...row('second', 2, 3), ...row('choice', 4)]
    const after = [
      wish(5, 'lead', '2026-11-27T17:00:00.000Z'),
      ...row('second', 3, 2),
      wish(4, 'choice', '2026-11-27T18:00:00.000Z'),
    ]
    const said = changesOf(before, after, (articleId) => `Titre ${articleId}`)
    expect(said.map((line) => line.replace(/\s/g, ' '))).toEqual([
      '« Titre 5 » : Ouverture, jusqu’au 27 novembre 2026 à 18 h 00',
      '« Titre 4 » : jusqu’au 27 novembre 2026 à 19 h 00',
      '« Titre 1 » : Ouverture → rendu à l’horloge',
      'À côté de l’ouverture : nouvel ordre',
    ])
    expect(changesOf(before, before, String)).toEqual([])
  })

  it('says what moved from one place to another once', () => {
    expect(changesOf(row('lead', 1), row('choice', 1), () => 'Titre')).toEqual([
      '« Titre » : Ouverture → Choix de la rédaction',
    ])
  })
})

describe('places in an address', () => {
  it('are read as they were written; anything else is none', () => {
    const page = inOrder([...row('section', 9), ...row('lead', 1), ...row('second', 3, 2)])
    expect(writePlaces(page)).toBe('lead.1_second.3_second.2_section.9')
    expect(readPlaces(writePlaces(page))).toEqual(page)
    expect(readPlaces('')).toEqual([])
    for (const wrong of ['lead', 'lead.x', 'lead.1_lead.2', 'cellar.1', 'lead.1.2_', 'lead.-1', 'x'.repeat(500)]) {
      expect(readPlaces(wrong), wrong).toBe(null)
    }
  })
})
