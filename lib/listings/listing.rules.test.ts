import { describe, expect, it } from 'vitest'
import { pagesAround, readPageNumber } from './listing.rules'

describe('the pages a page links to', () => {
  it('are its neighbours and ever longer steps, so that any page is a few steps from any other', () => {
    expect(pagesAround(412, 412)).toEqual([411, 402, 312, 1])
    expect(pagesAround(1, 1)).toEqual([])
    expect(pagesAround(37, 2000)).toEqual([2000, 1037, 137, 47, 38, 36, 27, 1])
    let at = 1873
    let steps = 0
    const towards = (wanted: number) =>
      pagesAround(at, 2000).sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]
    for (; at !== 4 && steps < 50; steps++) at = towards(4) ?? at
    expect(steps).toBeLessThan(20)
  })
})

describe('a page’s number', () => {
  it('is a whole one from 1, or none', () => {
    expect(readPageNumber('37')).toBe(37)
    for (const other of ['0', '-1', '1.5', '', '1e3', '99999999', ' 2']) expect(readPageNumber(other), other).toBe(null)
  })
})
