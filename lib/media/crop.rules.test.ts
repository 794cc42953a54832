import { describe, expect, it } from 'vitest'
import { CROPS, cropBox } from './crop.rules'

const framed = (width: number, height: number, focalX = 0.5, focalY = 0.5) => ({ width, height, focalX, focalY })

describe('cropBox', () => {
  it('takes the middle when nobody has said what the picture is about', () => {
    expect(cropBox(framed(1600, 900), '16:9')).toEqual({ left: 0, top: 0, width: 1600, height: 900 })
    expect(cropBox(framed(1600, 900), '4:3')).toEqual({ left: 200, top: 0, width: 1200, height: 900 })
    expect(cropBox(framed(1600, 900), '1:1')).toEqual({ left: 350, top: 0, width: 900, height: 900 })
    expect(cropBox(framed(900, 1600), '16:9')).toEqual({ left: 0, top: 547, width: 900, height: 506 })
  })

  it('keeps the focal point in sight, and stays within the picture', () => {
    expect(cropBox(framed(1600, 900, 0.6), '1:1').left).toBe(510)
    expect(cropBox(framed(1600, 900, 1), '1:1').left).toBe(700)
    expect(cropBox(framed(900, 1600, 0.5, 0), '16:9').top).toBe(0)
  })

  it('cuts by whole percents, as names have them', () => {
    expect(cropBox(framed(1600, 900, 0.604), '1:1')).toEqual(cropBox(framed(1600, 900, 0.6), '1:1'))
  })

  it('finds a part of at least one pixel in any picture, and never more than there is', () => {
    for (const [width, height] of [
      [1, 1],
      [10, 10],
      [20_000, 1],
      [1, 20_000],
      [7, 5],
      [1601, 901],
    ] as const) {
      for (const crop of CROPS) {
        for (const focal of [0, 0.33, 1]) {
          const { left, top, width: wide, height: high } = cropBox(framed(width, height, focal, focal), crop)
          for (const [start, part, all] of [
            [left, wide, width],
            [top, high, height],
          ] as const) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(part).toBeGreaterThanOrEqual(1)
            expect(start + part).toBeLessThanOrEqual(all)
          }
        }
      }
    }
  })

  it('leaves the whole picture whole', () => {
    expect(cropBox(framed(33, 44, 0, 1), null)).toEqual({ left: 0, top: 0, width: 33, height: 44 })
  })
})
