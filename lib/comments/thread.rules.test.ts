import { describe, expect, it } from 'vitest'
import { cutOf, depthOf, lastThreads, newestFirst, pathBehind, pathUnder } from './thread.rules'

const at = (...path: number[]) => ({ path })

describe('where an answer stands', () => {
  it('is under what it answers, and beside it from the fifth on', () => {
    let path: number[] = []
    for (let id = 1; id <= 1000; id++) path = pathUnder(path, id)
    expect(path).toEqual([1, 2, 3, 4, 1000])
    expect(depthOf(at(...path))).toBe(4)
  })

  it('ends before the next one of its height', () => {
    expect(pathBehind([3, 7])).toEqual([3, 8])
  })
})

describe('newestFirst', () => {
  it('turns threads around, and leaves answers in their order', () => {
    const page = [at(1, 5), at(1, 6), at(2), at(3), at(3, 4)]
    expect(newestFirst(page).map(({ path }) => path.at(-1))).toEqual([3, 4, 2, 5, 6])
  })
})

describe('lastThreads', () => {
  it('takes whole threads, as many as a page has room for', () => {
    const page = [at(1), at(2), at(2, 3), at(4)]
    expect(lastThreads(page, 48)).toEqual([at(4)])
    expect(lastThreads(page, 47)).toEqual([at(2), at(2, 3), at(4)])
    expect(lastThreads(page, 50)).toEqual([])
  })
})

describe('cutOf', () => {
  const roots = (count: number) => Array.from({ length: count }, (_, place) => at(place + 1))

  it('fills the last page, and halves one between others', () => {
    expect(cutOf(roots(51), true)).toBe(50)
    expect(cutOf(roots(51), false)).toBe(26)
  })

  it('cuts between threads, and within one where it must', () => {
    const page = [...roots(40), ...Array.from({ length: 11 }, (_, place) => at(40, 100 + place))]
    expect(cutOf(page, true)).toBe(39)
    const thread = [at(1), ...Array.from({ length: 50 }, (_, place) => at(1, 2 + place))]
    expect(cutOf(thread, true)).toBe(50)
    expect(cutOf(thread, false)).toBe(26)
  })
})
