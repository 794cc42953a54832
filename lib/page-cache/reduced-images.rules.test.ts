import { describe, expect, it } from 'vitest'
import { reducedAddress } from './reduced-images.rules'

const picture = '/media/0123456789abcdef0123456789abcdef'
const reduced = 'lecture=1.0.0.0.1'

describe('reducedAddress', () => {
  it('leads readers who asked for reduced images to the narrow file of the same part and format', () => {
    expect(reducedAddress(`${picture}-1200.avif`, reduced)).toBe(`${picture}-480.avif`)
    expect(reducedAddress(`${picture}-16x9-30x70-768.jpg`, `a=b; ${reduced}; c=d`)).toBe(
      `${picture}-16x9-30x70-480.jpg`,
    )
  })

  it('leaves a file alone that is narrow already', () => {
    for (const name of ['-480.avif', '-300.jpg']) expect(reducedAddress(picture + name, reduced)).toBeNull()
  })

  it('leaves everybody else alone', () => {
    const others = [undefined, '', 'lecture=1.0.0.0.0', 'lecture=0.0.0.1', 'malecture=1.0.0.0.1', 'lecture=1.0.0.0.12']
    for (const cookies of others) expect(reducedAddress(`${picture}-1200.avif`, cookies), cookies).toBeNull()
  })

  it('is about pictures only', () => {
    for (const path of ['/', '/media/x-1200.jpg', '/sciences/a-1200.jpg'])
      expect(reducedAddress(path, reduced)).toBeNull()
  })
})
