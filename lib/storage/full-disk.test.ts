import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type * as disk from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { driver } from '../database'
import { addPicture } from '../media/add-picture'
import { landscape } from '../media/darkroom.samples'
import { makeVariants } from '../media/make-variants'
import { folderStorage } from './folder-storage'
import { LocalCopies } from './local-copies'
import { storeIn } from './storage-here'

// What is simulated: while `room` is null, every file of ours is written to /dev/full instead, where the kernel itself answers
// ENOSPC, after the draft was opened in its own place as it would be; `quota` answers what a file system with quotas does.
let room: 'plenty' | 'none' | 'quota' = 'plenty'
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof disk>()
  const writeFile: typeof disk.writeFile = async (path, data, options) => {
    if (room === 'plenty') return real.writeFile(path, data, options)
    await real.writeFile(path, Buffer.from(data as Buffer).subarray(0, 10))
    if (room === 'quota') throw Object.assign(new Error('EDQUOT: disk quota exceeded, write'), { code: 'EDQUOT' })
    return real.writeFile('/dev/full', data)
  }
  return { ...real, writeFile, default: { ...real, writeFile } }
})

process.env.LOG_LEVEL ??= 'silent'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unsujet-full-'))
  storeIn(folderStorage(folder))
})
afterEach(() => {
  room = 'plenty'
  rmSync(folder, { recursive: true, force: true })
})

const all = () => readdirSync(folder, { recursive: true }).filter((name) => name !== 'originals')
const add = async (bytes: Buffer) => addPicture({ bytes, fileName: 'essai.png', by: null })
const counts = async () =>
  (
    await driver()`select (select count(*)::int from media) as rows, (select count(*)::int from graphile_worker.jobs) as jobs`
  )[0]

describe('on a disk that is full', () => {
  it.each(['none', 'quota'] as const)('nothing is kept of a file, not even its half (%s)', async (left) => {
    room = left
    await expect(folderStorage(folder).put('a-1.jpg', Buffer.alloc(5000))).rejects.toMatchObject({
      reason: 'storage-full',
    })
    expect(all()).toEqual([])
  })

  it('an upload is refused and leaves nothing, and is taken when there is room', async () => {
    const [bytes, before] = [await landscape(640, 480), await counts()]
    room = 'none'
    expect(await add(bytes)).toEqual({ ok: false, reason: 'storage-full' })
    expect(await counts()).toEqual(before)
    expect(all()).toEqual([])
    room = 'plenty'
    expect(await add(bytes)).toMatchObject({ ok: true })
  })

  it('the night desk fails, to try again, and goes on from there', async () => {
    const added = await add(await landscape(700, 500))
    if (!added.ok) throw new Error(added.reason)
    room = 'none'
    await expect(makeVariants({ pictureId: added.picture.id })).rejects.toMatchObject({ reason: 'storage-full' })
    const madeAt = async () => (await driver()`select made_at from media where id = ${added.picture.id}`)[0]?.made_at
    expect(await madeAt()).toBeNull()
    room = 'plenty'
    await makeVariants({ pictureId: added.picture.id })
    expect(await madeAt()).not.toBeNull()
  })

  it('copies of a bucket are not kept, and its pictures served all the same', async () => {
    const far = folderStorage(join(folder, 'far'))
    await far.put('a', Buffer.from('x'))
    const copies = new LocalCopies(join(folder, 'near'), 1000, far)
    room = 'none'
    expect(await copies.fetch('a')).toEqual({ bytes: Buffer.from('x'), kept: false })
    expect(await copies.read('a')).toEqual(Buffer.from('x'))
    expect(readdirSync(join(folder, 'near'))).toEqual([])
  })
})
