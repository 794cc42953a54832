import { describe, expect, it } from 'vitest'
import { lengthVerdict, MOST_LINES, measure } from './reply-length.rules'

describe('the length of a text', () => {
  it('is counted in words, in signs with their spaces, and in lines of a column', () => {
    expect(measure(['Un texte court.'])).toEqual({ words: 3, signs: 15, lines: 1 })
    expect(measure(['x'.repeat(68), 'x'.repeat(69)])).toMatchObject({ signs: 137, lines: 3 })
    // a line that is broken by hand is a line
    expect(measure(['Un\ndeux\n\ntrois'])).toEqual({ words: 3, signs: 11, lines: 3 })
    expect(measure(['', ' '])).toEqual({ words: 0, signs: 0, lines: 0 })
  })
})

describe('an answer', () => {
  const lines = (count: number) => measure(Array.from({ length: count }, () => 'Une ligne.'))

  it('fits as long as it is no longer than the article', () => {
    expect(lengthVerdict(lines(12), lines(12))).toBe('fits')
    expect(lengthVerdict(lines(13), lines(12))).toBe('longer-than-article')
  })

  it('fits within 200 lines, however long the article is', () => {
    expect(lengthVerdict(lines(MOST_LINES), lines(900))).toBe('fits')
    expect(lengthVerdict(lines(MOST_LINES + 1), lines(900))).toBe('over-the-most')
  })
})
