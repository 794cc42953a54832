import { describe, expect, it } from 'vitest'
import { CROPS } from './crop.rules'
import {
  heightAt,
  mediaPath,
  readName,
  variantName,
  variantNamed,
  variantsOf,
  widthFor,
  widthsOf,
} from './variant.rules'

const contentHash = '0123456789abcdef0123456789abcdef'
const picture = (width: number, height: number, focalX = 0.5, focalY = 0.5) => ({
  contentHash,
  width,
  height,
  focalX,
  focalY,
})

describe('the widths of a picture', () => {
  it('go as far as the picture and its crops do', () => {
    expect(widthsOf(picture(4000, 3000), null)).toEqual([480, 768, 1200, 1600, 2400])
    expect(widthsOf(picture(1600, 900), null)).toEqual([480, 768, 1200, 1600])
    expect(widthsOf(picture(1600, 900), '1:1')).toEqual([480, 768])
    expect(widthsOf(picture(1599, 900), '16:9')).toEqual([480, 768, 1200])
  })

  it('are its own when it is narrower than all of them', () => {
    expect(widthsOf(picture(10, 10), null)).toEqual([10])
    expect(widthsOf(picture(479, 300), '1:1')).toEqual([300])
  })

  it('never make a file longer than WebP can be', () => {
    const tall = picture(1000, 50_000)
    for (const crop of [null, ...CROPS]) {
      for (const width of widthsOf(tall, crop)) expect(heightAt(tall, crop, width)).toBeLessThanOrEqual(16_383)
    }
    expect(widthsOf(tall, null)).toEqual([327])
  })

  it('are found by what a layout needs', () => {
    expect(widthFor(picture(4000, 3000), null, 1100)).toBe(1200)
    expect(widthFor(picture(4000, 3000), null, 9999)).toBe(2400)
    expect(widthFor(picture(100, 100), null, 1200)).toBe(100)
  })
})

describe('the height of a crop', () => {
  it('is the same for every picture, so that a page never shifts', () => {
    for (const width of [480, 768, 1200, 1600, 2400]) {
      expect(heightAt(picture(2533, 1801), '16:9', width)).toBe((width * 9) / 16)
      expect(heightAt(picture(3999, 2801), '4:3', width)).toBe((width * 3) / 4)
    }
    expect(heightAt(picture(1000, 667), null, 480)).toBe(320)
  })
})

describe('the names of variants', () => {
  it('say content, crop, focal point, width and format', () => {
    expect(mediaPath(picture(1600, 900), 1200, 'avif')).toBe(`/media/${contentHash}-1200.avif`)
    expect(mediaPath(picture(1600, 900, 0.3, 1), 768, 'jpg', '16:9')).toBe(`/media/${contentHash}-16x9-30x100-768.jpg`)
  })

  it('are all different, and each read back as what it is', () => {
    const shape = picture(3000, 2000, 0.07, 0.99)
    const all = variantsOf(shape)
    expect(all).toHaveLength(5 * 3 + 5 * 3 + 5 * 3 + 4 * 3)
    const names = all.map((variant) => variantName(shape, variant))
    expect(new Set(names).size).toBe(all.length)
    expect(names.map((name) => variantNamed(shape, name))).toEqual(all)
    for (const name of names) expect(readName(name)?.contentHash).toBe(contentHash)
  })

  it('of another focal point, width or picture are none of its variants', () => {
    const shape = picture(1600, 900)
    const names = ['-16x9-49x50-768.avif', '-2400.jpg', '-481.jpg', '-1x1-50x50-1200.webp', '-768.png']
    for (const name of names) expect(variantNamed(shape, contentHash + name), name).toBeNull()
    expect(variantNamed(shape, `${'f'.repeat(32)}-768.jpg`)).toBeNull()
  })

  it('are nothing else', () => {
    const wrong = [
      'x.jpg',
      'originals/x',
      '-768.jpg',
      '-0768.jpg',
      '-16x9-768.jpg',
      '-16x9-101x50-768.jpg',
      '-768.jpg.br',
    ]
    for (const name of wrong)
      expect(readName(name.startsWith('-') ? contentHash + name : name), name).toEqual(
        name === '-768.jpg' ? { contentHash, width: 768, format: 'jpg' } : null,
      )
  })
})
