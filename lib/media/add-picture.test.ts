import { expect, it } from 'vitest'
import { driver } from '../database'
import { namesIn, onEachStorage } from '../storage/storage.samples'
import { addPicture } from './add-picture'
import { animation, boast, cmyk, deep, landscape, plain, portrait } from './darkroom.samples'
import { readOriginal } from './media-files'

const add = (bytes: Buffer) => addPicture({ bytes, fileName: 'essai.png', by: null })

async function added(bytes: Buffer) {
  const outcome = await add(bytes)
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`)
  return outcome.picture
}

const jobs = () =>
  driver()<{ key: string }[]>`select key from graphile_worker.jobs where task_identifier = 'make-variants' order by key`

onEachStorage('addPicture', (sample) => {
  it('keeps the original as it was sent, and orders what pages show of it', async () => {
    const bytes = await landscape()
    const picture = await added(bytes)
    expect(picture).toMatchObject({ width: 1600, height: 900, focalX: 0.5, focalY: 0.5, alt: null })
    expect(await readOriginal(picture.contentHash)).toEqual(bytes)
    expect((await jobs()).map(({ key }) => key)).toContain(`make-variants:${picture.id}`)
    // nothing that pages show is made while somebody waits for the upload
    expect(await namesIn(sample().storage)).toEqual([`originals/${picture.contentHash}`])
  })

  it('measures a portrait as its camera meant it', async () => {
    expect(await added(await portrait())).toMatchObject({ width: 900, height: 1600 })
  })

  it('takes pictures of print, of many bits, that move, and of a few pixels', async () => {
    for (const [bytes, width] of [
      [await cmyk(), 800],
      [await deep(), 800],
      [await animation(), 600],
      [await plain(10, 10), 10],
    ] as const)
      expect((await added(bytes)).width).toBe(width)
  })

  it('finds the dominant colour', async () => {
    expect((await added(await plain(30, 20))).colour).toBe('011')
    expect((await added(await animation())).colour).toBe('700')
  })

  it('makes one picture and one job of the same bytes, sent twice at once and again later', async () => {
    const bytes = await landscape(640, 480)
    const before = (await jobs()).length
    const [one, other] = await Promise.all([added(bytes), added(bytes)])
    expect(other).toEqual(one)
    expect(await added(bytes)).toEqual(one)
    expect(await jobs()).toHaveLength(before + 1)
  })

  it('refuses what is no picture, or only begins as one', async () => {
    const whole = [await landscape(), await portrait(), await animation(), await cmyk()]
    const cut = whole.map((bytes) => bytes.subarray(0, bytes.length / 2))
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')
    const before = await namesIn(sample().storage)
    for (const bytes of [...cut, svg, Buffer.from('du texte'), Buffer.alloc(0)])
      expect(await add(bytes)).toEqual({ ok: false, reason: 'not-a-picture' })
    expect(await namesIn(sample().storage)).toEqual(before)
  })

  it('refuses more than fifty megapixels, however small the file', async () => {
    for (const [width, height] of [
      [8000, 6251],
      [100_000, 100_000],
    ] as const)
      expect(await add(await boast(width, height))).toEqual({ ok: false, reason: 'too-many-pixels' })
    expect(await add(await boast(8000, 6250))).toEqual({ ok: false, reason: 'not-a-picture' })
  })
})
