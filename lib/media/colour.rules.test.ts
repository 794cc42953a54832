import { describe, expect, it } from 'vitest'
import { colourClasses, dominantColour } from './colour.rules'

describe('dominantColour', () => {
  it('is the one that most pixels have, in eight steps a channel', () => {
    const pixels = Uint8Array.from([255, 0, 0, 10, 100, 199, 12, 98, 197, 0, 0, 0])
    expect(dominantColour(pixels, 3)).toBe('035')
  })

  it('reads greys, and colours that carry a transparency', () => {
    expect(dominantColour(Uint8Array.from([255, 255, 255, 0, 255, 255, 255, 9]), 4)).toBe('777')
    expect(dominantColour(Uint8Array.from([128, 128, 0]), 1)).toBe('444')
  })

  it('is said to pages by classes', () => {
    expect(colourClasses('507')).toBe('r5 g0 b7')
  })
})
