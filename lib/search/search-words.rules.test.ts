import { describe, expect, it } from 'vitest'
import { beginningLike, fold, vocabularyOf } from './search-words.rules'

describe('words', () => {
  it('are folded to lower case without accents and ligatures', () => {
    expect(['Œuvre', 'ÉTÉ', 'e\u0301te\u0301', 'Ægypte', 'Nagorny', 'مرحبا'].map(fold)).toEqual([
      'oeuvre',
      'ete',
      'ete',
      'aegypte',
      'nagorny',
      'مرحبا',
    ])
  })

  it('are known to spelling from four letters on, in lower case where the text has them so', () => {
    expect([...vocabularyOf('Décision : la décision de Bakou, en 2024 ; l’eau, A380.')]).toEqual([
      ['decision', 'décision'],
      ['bakou', 'Bakou'],
    ])
  })

  it('are found where they begin alike, at their places, whatever stands before them', () => {
    const text = 'L’œuvre et l’Oeuvre, 한국어 désœuvré'
    for (const each of [text, text.replace('한국어', 'ici'), `e\u0301 ${text}`]) {
      const found = beginningLike(['OEUVRES'])(each)
      expect(found.map(({ word }) => word)).toEqual(['oeuvre', 'oeuvre'])
      expect(found.map(({ at, length }) => each.slice(at, at + length))).toEqual(['œuvre', 'Oeuvre'])
    }
    expect(beginningLike([])('rien')).toEqual([])
    expect(beginningLike(['.*'.replace(/\W/g, '')])('rien')).toEqual([])
  })
})
