import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { driver } from '../database'
import { s3Storage } from '../storage/s3-storage'
import { IMPATIENT, namesIn, type SampleServer, startServer } from '../storage/storage.samples'
import { storage, storeIn } from '../storage/storage-here'
import { addPicture } from './add-picture'
import { landscape } from './darkroom.samples'
import { developAtOnce } from './develop-at-once'
import { makeVariants } from './make-variants'
import { keepVariant, sizeOfVariant } from './media-files'
import { variantName, variantsOf } from './variant.rules'

let server: SampleServer
beforeAll(async () => {
  server = await startServer()
  storeIn(s3Storage(server.bucket, IMPATIENT))
})
afterAll(() => server.remove())

const add = async (bytes: Buffer) => addPicture({ bytes, fileName: 'essai.png', by: null })
async function added(bytes: Buffer) {
  const outcome = await add(bytes)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.picture
}
const counts = async () =>
  (
    await driver()`select (select count(*)::int from media) as rows, (select count(*)::int from graphile_worker.jobs) as jobs`
  )[0]
const madeAt = async (id: number) => (await driver()`select made_at from media where id = ${id}`)[0]?.made_at

describe('while the server of the bucket is away', () => {
  it('an upload is refused and leaves no half of itself, and is taken when it is back', async () => {
    const [bytes, before] = [await landscape(640, 480), await counts()]
    await server.stop()
    expect(await add(bytes)).toEqual({ ok: false, reason: 'storage-unreachable' })
    expect(await counts()).toEqual(before)
    await server.start()
    expect(await add(bytes)).toMatchObject({ ok: true })
  })

  it('the night desk stops where it is, and goes on from there', async () => {
    const picture = await added(await landscape(1200, 800))
    const here = storage()
    let puts = 0
    storeIn({
      ...here,
      async put(name, bytes) {
        if (++puts === 4) await server.stop()
        await here.put(name, bytes)
      },
    })
    await expect(makeVariants({ pictureId: picture.id })).rejects.toMatchObject({ reason: 'storage-unreachable' })
    expect(await madeAt(picture.id)).toBeNull()
    await server.start()
    expect(await namesIn(here, `${picture.contentHash}-`)).toHaveLength(3)
    storeIn(here)
    await makeVariants({ pictureId: picture.id })
    expect(await madeAt(picture.id)).not.toBeNull()
    const names = variantsOf(picture).map((variant) => variantName(picture, variant))
    expect(await namesIn(here, `${picture.contentHash}-`)).toEqual(names.toSorted())
  })

  it('a picture that is to be made at once waits, and is not called unknown', async () => {
    const picture = await added(await landscape(900, 700))
    const name = variantName(picture, { crop: null, width: 480, format: 'webp' })
    await server.stop()
    expect(await developAtOnce(name)).toEqual({ kind: 'unreachable' })
    expect(await developAtOnce(`${'f'.repeat(32)}-480.webp`)).toEqual({ kind: 'unknown' })
    await server.start()
    expect((await developAtOnce(name)).kind).toBe('file')
  })

  it('feeds say the weight of what they knew, and nothing of the rest', async () => {
    const [known, unknown] = [`${'a'.repeat(32)}-480.jpg`, `${'b'.repeat(32)}-480.jpg`]
    for (const name of [known, unknown]) await keepVariant(name, Buffer.from(name))
    expect(await sizeOfVariant(known)).toBe(known.length)
    await server.stop()
    expect(await sizeOfVariant(known)).toBe(known.length)
    expect(await sizeOfVariant(unknown)).toBeNull()
    await server.start()
    expect(await sizeOfVariant(unknown)).toBe(unknown.length)
  })
})
