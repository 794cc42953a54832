import { describe, expect, it } from 'vitest'
import { markedPieces, passageOf } from './excerpt.rules'
import { beginningLike } from './search-words.rules'

const among =
  (...words: string[]) =>
  (text: string) =>
    beginningLike(words)(text).filter(({ word }) => words.includes(word))

describe('marks', () => {
  it('stand on the words looked for, whatever their accents and capitals, and leave every character where it was', () => {
    const text = 'L’Été, l’œuvre & <été> d’ÉTÉ.'
    const pieces = markedPieces(text, among('ete', 'oeuvre'))
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['Été', 'œuvre', 'été', 'ÉTÉ'])
    expect(markedPieces('', among('x'))).toEqual([])
    expect(markedPieces('🌍 rien', among())).toEqual([{ text: '🌍 rien', marked: false }])
  })

  it('stand on decomposed letters too', () => {
    expect(markedPieces('e\u0301te\u0301', among('ete'))).toEqual([{ text: 'e\u0301te\u0301', marked: true }])
  })
})

describe('an excerpt', () => {
  const filling = 'Une phrase qui ne dit rien de ce que l’on cherche et qui dure. '.repeat(6)

  it('is the passage with the most different words, within a paragraph, cut at words', () => {
    const text = `Le port\n${filling}Le port, seul.\n${filling}Ici le port et la marée montent. ${filling}`
    const passage = passageOf(text, among('port', 'maree'))
    expect(passage).toMatch(/^… .*Ici le port et la marée montent\..* …$/)
    expect(passage).not.toContain('seul')
    expect(passage.length).toBeLessThan(240)
  })

  it('is whole where the text is short, and prefers a paragraph to a heading', () => {
    expect(passageOf('Le port ouvre.', among('port'))).toBe('Le port ouvre.')
    expect(passageOf(`Le port\n${filling}Le port, seul.`, among('port'))).toContain('Le port, seul.')
    expect(passageOf('Rien.', among('port'))).toBe('')
    expect(passageOf('x'.repeat(5000), among('x'.repeat(5000)))).toHaveLength(232)
  })
})
