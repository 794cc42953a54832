import { describe, expect, it } from 'vitest'
import { comparedPublications, historyOf, kindOf, type Publication, versionsPath } from './publication-history.rules'

const shown = (number: number, version: number, changes: Partial<Publication> = {}): Publication => ({
  number,
  version,
  at: new Date(number * 1000),
  occasion: number === 1 ? 'first' : 'substance',
  withheld: false,
  correction: null,
  ...changes,
})

describe('the history of an article', () => {
  it('compares each publication with the one before it, and the first with none', () => {
    expect(historyOf([shown(2, 5), shown(1, 3)])).toMatchObject([
      { number: 2, before: 1, isUnchanged: false },
      { number: 1, before: null, isUnchanged: false },
    ])
  })

  it('passes over what is withheld, and compares that with nothing', () => {
    const withheld = shown(2, 5, { withheld: true })
    expect(historyOf([shown(3, 7), withheld, shown(1, 3)])).toMatchObject([
      { number: 3, before: 1 },
      { number: 2, before: null },
      { number: 1, before: null },
    ])
    expect(historyOf([shown(2, 7), shown(1, 3, { withheld: true })])).toMatchObject([
      { before: null },
      { before: null },
    ])
  })

  it('says where the text stayed as it was', () => {
    expect(historyOf([shown(2, 3, { occasion: 'back' }), shown(1, 3)])[0]).toMatchObject({
      before: 1,
      isUnchanged: true,
    })
  })

  it('compares with what readers have now whatever had another text', () => {
    const withheld = shown(1, 2, { withheld: true })
    const history = historyOf([shown(4, 7), shown(3, 7, { occasion: 'back' }), shown(2, 3), withheld])
    expect(history.map(({ isOld }) => isOld)).toEqual([false, false, true, false])
  })

  it('names what each publication was', () => {
    const names = (...publications: Publication[]) => historyOf(publications).map(kindOf)
    expect(names(shown(2, 5, { occasion: 'fault' }), shown(1, 3))).toEqual(['Faute corrigée', 'Première publication'])
    expect(names(shown(2, 3, { occasion: 'fault' }), shown(1, 3))[0]).toBe('Nouvelle publication')
    expect(names(shown(2, 3, { occasion: 'back' }), shown(1, 3))[0]).toBe('Remise en ligne')
    expect(names(shown(2, 3, { correction: 'Il a cent ans.' }), shown(1, 3))[0]).toBe('Correction')
  })
})

describe('the address of a comparison', () => {
  it('takes two numbers of publications, and nothing else', () => {
    expect(comparedPublications.parse({ de: '3', a: '5' })).toEqual({ de: 3, a: 5 })
    for (const given of ['0', '-3', '1e9', 'x', '', ['3', '4']])
      expect(comparedPublications.parse({ de: given, a: '5' }).de, String(given)).toBeUndefined()
    expect(versionsPath('/a/b', { from: 3, to: 5 })).toBe('/a/b/versions?de=3&a=5')
    expect(versionsPath('/a/b')).toBe('/a/b/versions')
  })
})
