import { describe, expect, it } from 'vitest'
import { nextTextSize, textSizeOf } from './text-size.rules'

describe('the text size', () => {
  it('reads what the page itself wrote and nothing else', () => {
    expect(textSizeOf('4')).toBe(4)
    for (const garbage of [undefined, '', '6', '-1', '04', 'x', '3; a=b']) expect(textSizeOf(garbage)).toBe(1)
  })

  it('stops at both ends and comes back', () => {
    expect(nextTextSize(5, 'plus')).toBe(5)
    expect(nextTextSize(0, 'moins')).toBe(0)
    expect(nextTextSize(4, 'normale')).toBe(1)
  })
})
