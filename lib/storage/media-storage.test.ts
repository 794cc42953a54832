import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { namesIn, onEachStorage } from './storage.samples'

const bytes = Buffer.from('des octets')

onEachStorage('a storage', (sample) => {
  const put = (name: string, content = bytes) => sample().storage.put(name, content)

  it('gives back what it was given, and tells what is not there from it', async () => {
    const { storage } = sample()
    for (const content of [bytes, Buffer.alloc(0), randomBytes(3_000_000)]) {
      await put('originals/a', content)
      expect((await storage.read('originals/a'))?.equals(content)).toBe(true)
      expect(await storage.sizeOf('originals/a')).toBe(content.length)
    }
    for (const name of ['b', 'originals/b', 'originals', 'nowhere/at/all']) {
      expect(await storage.read(name), name).toBeNull()
      expect(await storage.sizeOf(name), name).toBeNull()
    }
  })

  it('removes, and is content when there is nothing to remove', async () => {
    const { storage } = sample()
    await put('x-1.jpg')
    for (let times = 0; times < 2; times++) await storage.remove('x-1.jpg')
    expect(await storage.read('x-1.jpg')).toBeNull()
    expect(await storage.sizeOf('x-1.jpg')).toBeNull()
  })

  it('lists by what names begin with', async () => {
    const { storage } = sample()
    for (const name of ['aa-1.jpg', 'aa-2.jpg', 'ab-1.jpg', 'originals/aa', 'originals/ab']) await put(name)
    expect(await namesIn(storage, 'aa-')).toEqual(['aa-1.jpg', 'aa-2.jpg'])
    expect(await namesIn(storage, 'originals/a')).toEqual(['originals/a', 'originals/aa', 'originals/ab'])
    expect(await namesIn(storage, 'originals/ab')).toEqual(['originals/ab'])
    expect(await namesIn(storage, 'zz')).toEqual([])
    expect(await namesIn(storage)).toContain('originals/aa')
    for await (const { bytes: weight } of storage.list('aa-')) expect(weight).toBe(bytes.length)
  })

  it('keeps one whole thing when several put it at once, and others read', async () => {
    const { storage } = sample()
    const content = randomBytes(400_000)
    await Promise.all(Array.from({ length: 20 }, () => put('same-1.jpg', content)))
    expect((await storage.read('same-1.jpg'))?.equals(content)).toBe(true)
    expect(await namesIn(storage, 'same-')).toEqual(['same-1.jpg'])
  })
})
