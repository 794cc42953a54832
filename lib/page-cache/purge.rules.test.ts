import { describe, expect, it } from 'vitest'
import { readPurge, writePurge } from './purge.rules'

describe('a purge on its way', () => {
  it('is read as it was written', () => {
    const purge = { tags: ['article:12', 'front'], immediately: true }
    expect(writePurge(purge).map(readPurge)).toEqual([purge])
  })

  it('is told in several notifications where one could not hold it', () => {
    const tags = Array.from({ length: 2000 }, (_, id) => `article:${id}`)
    const written = writePurge({ tags, immediately: false })
    expect(written.length).toBeGreaterThan(1)
    for (const each of written) expect(Buffer.byteLength(each)).toBeLessThan(8000)
    expect(written.flatMap((each) => readPurge(each)?.tags)).toEqual(tags)
  })

  it('is nothing when somebody else wrote it', () => {
    for (const other of ['', 'x', '{}', '{"tags":[],"immediately":true}', '{"tags":[1]}', 'null']) {
      expect(readPurge(other), other).toBeNull()
    }
  })
})
