import { describe, expect, it } from 'vitest'
import { findersOf, findListed, fold } from './folded-text.rules'

/** What of a text is found for a list. */
const found = (text: string, ...list: string[]) =>
  findListed(fold(text), findersOf(list)).marks.map(([from, to]) => text.slice(from, to))

describe('a word of a list', () => {
  it('is found however it is spelt, and marked where it stands', () => {
    const spellings = ['connard', 'CONNARD', 'Connàrd', 'c0nn4rd', 'connаrd', 'con\u200bnard', 'connaaaard']
    for (const spelt of [
      ...spellings,
      'c.o.n.n.a.r.d',
      'c o n n a r d',
      'ｃｏｎｎａｒｄ',
      'ⅽonnard',
      'c\u0336o\u0336nnard',
    ])
      expect(found(`Espèce de ${spelt} !`, 'connard'), spelt).toEqual([spelt])
  })

  it('is no part of another word, unless its forms are asked for', () => {
    for (const text of ['Un conte du Condroz', 'la concierge', 'Mac on', 'salle des fêtes'])
      expect(found(text, 'con', 'sale'), text).toEqual([])
    expect(found('les connards et leur connardise', 'connard*')).toEqual(['connards', 'connardise'])
    expect(found('un con.', 'con')).toEqual(['con'])
  })

  it('may be several words, and is found across what stands between them', () => {
    expect(found('Sale   étranger', 'sale étranger')).toEqual(['Sale   étranger'])
    expect(found('sale, étranger', 'sale étranger')).toEqual(['sale, étranger'])
  })

  it('is looked for in figures as figures where no letter is near', () => {
    expect(found('Il a payé 88 euros en 1945', 'bb', 'ig')).toEqual([])
    expect(found('14/88', '14/88')).toEqual(['14/88'])
  })

  it('is told once, and marks do not lie upon each other', () => {
    const { words, marks } = findListed(fold('merde merde'), findersOf(['merde', 'merd*']))
    expect(words).toEqual(['merde', 'merd*'])
    expect(marks).toEqual([
      [0, 5],
      [6, 11],
    ])
  })

  it('takes no longer for a text made to be slow', () => {
    const text = 'a'.repeat(5000)
    const list = ['aaaaaaaa b', 'a a a a a a', `${'a'.repeat(59)}!`]
    const started = performance.now()
    for (const slow of [text, 'a.'.repeat(2500), 'a '.repeat(2500)]) found(slow, ...list)
    // not a measure: what backtracks takes minutes
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
