import { describe, expect, it } from 'vitest'
import { blocksOf, hasWords, quoted, tamed } from './comment-text.rules'

describe('tamed', () => {
  it('leaves languages their marks, and takes piles of them off', () => {
    for (const word of ['Việt Nam', 'שָׁלוֹם', 'हिन्दी', 'café', 'مُدَرِّسٌ']) expect(tamed(word)).toBe(word)
    const zalgo = `Z${'\u0301\u0489\u0334'.repeat(40)}algo`
    expect(tamed(zalgo).length).toBeLessThanOrEqual(10)
    expect(tamed(zalgo)).toMatch(/algo$/)
  })

  it('says ten times what is said five hundred times, of signs and emoji whole', () => {
    expect(tamed(`Bravo${'👩‍👩‍👧'.repeat(500)}`)).toBe(`Bravo${'👩‍👩‍👧'.repeat(10)}`)
    expect(tamed(`Quoi${'?'.repeat(99)} non`)).toBe(`Quoi${'?'.repeat(10)} non`)
    expect(tamed('1000000000000 noooooooooooon')).toBe('1000000000000 noooooooooooon')
  })
})

describe('hasWords', () => {
  it('knows words of any script', () => {
    for (const words of ['Oui', '是的', 'نعم', 'ok', '24']) expect(hasWords(words), words).toBe(true)
    for (const none of ['', '😂😂', '...', 'a', '> !']) expect(hasWords(none), none).toBe(false)
  })
})

describe('blocksOf', () => {
  it('tells quoted lines from one’s own', () => {
    expect(blocksOf('> Elle dit\n> ceci.\n\nNon.\nVraiment.')).toEqual([
      { kind: 'quote', line: 0, parts: ['Elle dit\nceci.'] },
      { kind: 'words', line: 2, parts: ['Non.\nVraiment.'] },
    ])
  })

  it('makes links of addresses, without the sentence around them, and of nothing else', () => {
    const [block] = blocksOf(
      'Voir (https://www.exemple.fr/a_(b)?c=1), https://exemple.fr. Et javascript:alert(1) ou http://',
    )
    expect(block?.parts).toEqual([
      'Voir (',
      { href: 'https://www.exemple.fr/a_(b)?c=1', shown: 'exemple.fr/a_(b)?c=1' },
      '), ',
      { href: 'https://exemple.fr', shown: 'exemple.fr' },
      '. Et javascript:alert(1) ou http://',
    ])
  })

  it('shows a long address short, and survives what only looks like one', () => {
    const [block] = blocksOf(`https://exemple.fr/${'x'.repeat(300)}`)
    expect(block?.parts[0]).toMatchObject({ shown: expect.stringMatching(/^exemple\.fr\/x+…$/) })
    expect(blocksOf('https://[oups')[0]?.parts).toEqual(['https://[oups'])
  })
})

describe('quoted', () => {
  it('quotes somebody’s own words, not those they quote', () => {
    expect(quoted('> Avant\n\nNon.\nSi.')).toBe('> Non.\n> Si.\n\n')
    expect(quoted('> Avant')).toBe('')
  })
})
