import { describe, expect, it } from 'vitest'
import { isDropped, isIdleJoiner, spaceBetween } from './pasted-words.rules'

describe('pasted words', () => {
  it.each([
    ['un', '\n\t  ', 'mot', ' '],
    ['un', '\u00a0', 'mot', ' '],
    ['un', '\u00a0\u00a0 ', 'mot', ' '],
    ['mot', '\u00a0', '?', '\u00a0'],
    ['mot', '\u202f', ';', '\u202f'],
    ['mot', '\u00a0 ', '!', '\u00a0'],
    ['«', '\u00a0', 'oui', '\u00a0'],
    ['10', '\u00a0', 'n', '\u00a0'],
    ['10', '\u00a0\u00a0', 'n', ' '],
    ['M.', '\u00a0', 'R', '\u00a0'],
    ['mot', ' ', '?', ' '],
  ])('between %j and %3$j, %2$j is %j', (before, space, after, kept) => {
    expect(spaceBetween(before, space, after)).toBe(kept)
  })

  it('loses what has no width, but joiners where they join', () => {
    expect([...'a\u00adb\u200bc\ufeffd'].filter((character) => !isDropped(character)).join('')).toBe('abcd')
    expect(isIdleJoiner('\u200d', 'lettre')).toBe(true)
    expect(isIdleJoiner('\u200d', '👨')).toBe(false)
    expect(isIdleJoiner('\u200c', 'می')).toBe(false)
  })
})
