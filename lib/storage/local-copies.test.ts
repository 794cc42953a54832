import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { folderStorage } from './folder-storage'
import { LocalCopies } from './local-copies'
import { type MediaStorage, StorageFault } from './media-storage'
import { withCopies } from './open-storage'

const KILO = Buffer.alloc(1000, 'x')
const HOUR = 3600

let home = ''
let far: MediaStorage
let asked: string[] = []
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'unsujet-copies-'))
  asked = []
  const kept = folderStorage(join(home, 'far'))
  far = {
    ...kept,
    read: (name) => {
      asked.push(name)
      return kept.read(name)
    },
  }
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const near = () => join(home, 'near')
const copiesOf = (bound: number) => new LocalCopies(near(), bound, far)
const used = (name: string, hoursAgo: number, seenHoursAgo = 0) => {
  const now = Date.now() / 1000
  utimesSync(join(near(), name), now - hoursAgo * HOUR, now - seenHoursAgo * HOUR)
}

describe('copies of a storage that is far', () => {
  it('are read instead of it, once it was asked', async () => {
    await far.put('a', KILO)
    const copies = copiesOf(1e6)
    const together = await Promise.all(Array.from({ length: 50 }, () => copies.read('a')))
    expect(together.every((bytes) => bytes?.equals(KILO))).toBe(true)
    // another process, the same folder
    expect(await copiesOf(1e6).read('a')).toEqual(KILO)
    expect(asked).toEqual(['a'])
    expect(await copies.read('b')).toBeNull()
  })

  it('are never of what came in, and go with what is removed', async () => {
    const storage = withCopies(far, copiesOf(1e6))
    await storage.put('originals/a', KILO)
    await storage.put('a-1.jpg', KILO)
    for (const name of ['originals/a', 'a-1.jpg']) expect(await storage.read(name)).toEqual(KILO)
    expect(readdirSync(near())).toEqual(['a-1.jpg'])
    await storage.remove('a-1.jpg')
    expect(await storage.read('a-1.jpg')).toBeNull()
  })

  it('take no more room than they may, and those unused for longest go first', async () => {
    const copies = copiesOf(10_000)
    const names = Array.from({ length: 9 }, (_, place) => `p${place}`)
    for (const name of [...names, 'p9']) await far.put(name, KILO)
    for (const name of names) await copies.read(name)
    await copies.tidy()
    expect(readdirSync(near())).toHaveLength(9)
    for (const [place, name] of names.entries()) used(name, name === 'p1' ? 0 : 9 - place)
    await copies.read('p9')
    await vi.waitFor(() => expect(readdirSync(near()).sort()).toEqual(['p1', ...names.slice(2), 'p9']))
    await copiesOf(3000).tidy()
    expect(readdirSync(near())).toHaveLength(2)
  })

  it('say when they were last used', async () => {
    const copies = copiesOf(1e6)
    await far.put('a', KILO)
    await copies.read('a')
    used('a', 5, 2)
    const before = statSync(join(near(), 'a'))
    copies.note('a', before)
    await vi.waitFor(() => expect(statSync(join(near(), 'a')).atimeMs).toBeGreaterThan(Date.now() - 60_000))
    expect(statSync(join(near(), 'a')).mtimeMs).toBe(before.mtimeMs)
  })

  it('go within a day when another machine has removed the picture, and not when the storage is silent', async () => {
    for (const name of ['a', 'b']) await far.put(name, KILO)
    const copies = copiesOf(1e6)
    for (const name of ['a', 'b']) await copies.read(name)
    await far.remove('a')
    for (const name of ['a', 'b']) used(name, 0, 25)
    const silent = {
      ...far,
      sizeOf: () => Promise.reject(new StorageFault('storage-unreachable', null)),
      read: () => Promise.reject(new StorageFault('storage-unreachable', null)),
    }
    const cutOff = new LocalCopies(near(), 1e6, silent)
    expect(await cutOff.read('a')).toEqual(KILO)
    await expect(cutOff.read('c')).rejects.toThrow(StorageFault)
    await new Promise((done) => setTimeout(done, 50))
    for (const name of ['a', 'b']) expect(await copies.read(name)).toEqual(KILO)
    await vi.waitFor(() => expect(readdirSync(near())).toEqual(['b']))
    await vi.waitFor(() => expect(statSync(join(near(), 'b')).mtimeMs).toBeGreaterThan(Date.now() - 60_000))
  })
})
