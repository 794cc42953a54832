import { expect, it } from 'vitest'
import { countSentence, quoted } from './search-sentences.rules'

it('says how many articles there are, and no more than is known', () => {
  const said = (count: number, more = false) => countSentence({ count, more, instead: null }, 'blé', 500)
  expect(said(0)).toBe('Aucun article pour «\u202fblé\u202f»')
  expect(said(1)).toBe('Un article pour «\u202fblé\u202f»')
  expect(said(120)).toBe('120 articles pour «\u202fblé\u202f»')
  expect(said(500, true)).toBe('Plus de 500 articles pour «\u202fblé\u202f»')
  expect(said(1, true)).toBe('Au moins 1 article pour «\u202fblé\u202f»')
  expect(quoted('« prix du blé » -pain')).toBe('«\u202f"prix du blé" -pain\u202f»')
})
