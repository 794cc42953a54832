import { describe, expect, it } from 'vitest'
import { countsOf, signsIn } from './counts.rules'
import type { Block, Document } from './document.rules'

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...content: Block[]): Document => ({ type: 'doc', content })

describe('what a text measures', () => {
  it('counts words and signs, spaces among them and line ends not', () => {
    const list: Block = {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'un' }] }] },
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'deux' }] }] },
      ],
    }
    expect(countsOf(doc(paragraph('L’été vient.'), list))).toEqual({ words: 4, signs: 18, long: [] })
  })

  it('finds long paragraphs where they stand', () => {
    const long = paragraph('mot '.repeat(121).trim())
    expect(countsOf(doc(paragraph('court'), long, paragraph('mot '.repeat(120).trim()), long)).long).toEqual([1, 3])
  })

  it('leaves out what only repeats the text', () => {
    const pullQuote: Block = { type: 'pullQuote', content: [{ type: 'text', text: 'deux mots' }] }
    expect(countsOf(doc(pullQuote))).toEqual({ words: 0, signs: 0, long: [] })
  })

  it('counts a letter of two code units once', () => {
    expect(signsIn('a😀\nb')).toBe(3)
  })
})
