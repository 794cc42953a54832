import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { copyPictures } from './copy-pictures'
import { folderStorage } from './folder-storage'
import { namesIn, onEachStorage } from './storage.samples'

const folder = mkdtempSync(join(tmpdir(), 'unsujet-copied-'))
const from = folderStorage(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const names = ['0a-480.avif', 'fa-480.avif', 'fa-768.avif', 'originals/0a', 'originals/fa']

onEachStorage('copyPictures', (sample) => {
  const failures: string[] = []
  const copy = () => copyPictures({ from, to: sample().storage, onFailure: (name) => failures.push(name) })

  it('copies what is missing, and nothing twice', async () => {
    for (const name of names) await from.put(name, Buffer.from(name))
    await from.put('cartes/12-abc.jpg', Buffer.from('drawn'))
    await sample().storage.put('fa-480.avif', Buffer.from('cut sho'))
    await sample().storage.put('0a-480.avif', Buffer.from('0a-480.avif'))
    expect(await copy()).toEqual({ copied: 4, there: 1, failed: 0 })
    expect(await namesIn(sample().storage)).toEqual(names)
    for (const name of names) expect(String(await sample().storage.read(name))).toBe(name)
    expect(await copy()).toEqual({ copied: 0, there: 5, failed: 0 })
  })

  it('passes over what it cannot copy, and says so', async () => {
    const { storage } = sample()
    await storage.remove('0a-480.avif')
    await storage.remove('fa-768.avif')
    const broken = {
      ...from,
      read: async (name: string) => (name === 'fa-768.avif' ? Promise.reject(new Error('rust')) : from.read(name)),
    }
    const again = copyPictures({ from: broken, to: storage, onFailure: (name) => failures.push(name) })
    expect(await again).toEqual({ copied: 1, there: 3, failed: 1 })
    expect(failures).toEqual(['fa-768.avif'])
    expect(await copy()).toEqual({ copied: 1, there: 4, failed: 0 })
  })

  it('gives up when nothing can be copied', async () => {
    for (let width = 1; width <= 60; width++) await from.put(`b-${width}.jpg`, Buffer.from('x'))
    const away = { ...sample().storage, put: () => Promise.reject(new Error('away')) }
    await expect(copyPictures({ from, to: away, onFailure: () => {} })).rejects.toThrow('given up after 20 failures')
    for (let width = 1; width <= 60; width++) await from.remove(`b-${width}.jpg`)
  })
})
