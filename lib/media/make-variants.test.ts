import sharp from 'sharp'
import { expect, it } from 'vitest'
import { driver } from '../database'
import { namesIn, onEachStorage } from '../storage/storage.samples'
import { storage } from '../storage/storage-here'
import { addPicture } from './add-picture'
import { animation, cmyk, deep, landscape, plain, portrait } from './darkroom.samples'
import { makeVariants } from './make-variants'
import type { Picture } from './media.rules'
import { heightAt, type Shape, type Variant, variantName, variantsOf } from './variant.rules'

async function added(bytes: Buffer): Promise<Picture> {
  const outcome = await addPicture({ bytes, fileName: 'essai.png', by: null })
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`)
  return outcome.picture
}

async function made(bytes: Buffer): Promise<Picture> {
  const picture = await added(bytes)
  await makeVariants({ pictureId: picture.id })
  return picture
}

const madeAt = async ({ id }: { id: number }) =>
  (await driver()`select made_at from media where id = ${id}`)[0]?.made_at

async function fileOf(picture: Shape, variant: Variant): Promise<Buffer> {
  const name = variantName(picture, variant)
  const bytes = await storage().read(name)
  if (!bytes) throw new Error(`${name} is not there`)
  return bytes
}

/** The colour in the middle of each quarter, to the nearest third: red, green, blue, white. */
async function quartersOf(file: Buffer | Promise<Buffer>): Promise<string[]> {
  const { data, info } = await sharp(await file)
    .flatten({ background: '#000' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [
    [1, 1],
    [3, 1],
    [1, 3],
    [3, 3],
  ].map(([x = 0, y = 0]) => {
    const at = (Math.floor((info.height * y) / 4) * info.width + Math.floor((info.width * x) / 4)) * info.channels
    return [...data.subarray(at, at + 3)].map((value) => Math.round(value / 127)).join('')
  })
}

const quarters = ['200', '020', '002', '222']

onEachStorage('makeVariants', () => {
  it('makes every width, crop and format of a portrait, turned as its camera meant it, without a word of metadata', async () => {
    const picture = await made(await portrait())
    expect(await madeAt(picture)).not.toBeNull()
    const variants = variantsOf(picture)
    expect(variants).toHaveLength(4 * 2 * 3)
    for (const variant of variants) {
      const file = await fileOf(picture, variant)
      const { width, height, format, exif, icc, orientation, space } = await sharp(file).metadata()
      expect({ width, height }).toEqual({
        width: variant.width,
        height: heightAt(picture, variant.crop, variant.width),
      })
      expect(format).toBe({ avif: 'heif', webp: 'webp', jpg: 'jpeg' }[variant.format])
      expect({ exif, icc, orientation, space }).toEqual({ space: 'srgb' })
      expect(await quartersOf(file), variantName(picture, variant)).toEqual(quarters)
    }
  })

  it('makes true colours of print and of many bits', async () => {
    const deepOne = await made(await deep())
    const printed = await made(await cmyk())
    for (const format of ['avif', 'webp', 'jpg'] as const) {
      expect(await quartersOf(fileOf(deepOne, { crop: null, width: 768, format }))).toEqual(quarters)
      const [red = '', , blue = '', white = ''] = await quartersOf(fileOf(printed, { crop: null, width: 768, format }))
      // ink has no such red and blue as light has
      expect(Number(red[0])).toBeGreaterThan(Number(red[2]))
      expect(Number(blue[2])).toBeGreaterThan(Number(blue[0]))
      expect(white).toBe('222')
    }
  })

  it('stills what moves at its first frame, and makes what is small in its own size', async () => {
    const animated = await made(await animation())
    const still = await sharp(await fileOf(animated, { crop: '1:1', width: 400, format: 'webp' })).metadata()
    expect(still.pages ?? 1).toBe(1)
    expect((await quartersOf(fileOf(animated, { crop: null, width: 480, format: 'jpg' })))[0]).toBe('200')
    for (const [width, height] of [
      [10, 10],
      [1, 1],
      [1, 700],
      [700, 1],
    ] as const) {
      const tiny = await made(await plain(width, height))
      for (const variant of variantsOf(tiny)) expect((await fileOf(tiny, variant)).length).toBeGreaterThan(0)
    }
  })

  it('shows transparent parts on white, in every format', async () => {
    const clear = await sharp({ create: { width: 500, height: 500, channels: 4, background: '#0000' } })
      .png()
      .toBuffer()
    const picture = await made(clear)
    for (const format of ['avif', 'webp', 'jpg'] as const)
      expect(await quartersOf(fileOf(picture, { crop: null, width: 480, format }))).toEqual(Array(4).fill('222'))
  })

  it('cuts around the focal point', async () => {
    const picture = await added(await landscape(1600, 900))
    await driver()`update media set focal_x = 0, focal_y = 0 where id = ${picture.id}`
    await makeVariants({ pictureId: picture.id })
    const shape = { ...picture, focalX: 0, focalY: 0 }
    const [leftmost, right] = await quartersOf(fileOf(shape, { crop: '1:1', width: 768, format: 'jpg' }))
    // 900 of 1,600 pixels from the left: the third quarter of the crop lies at 675, still red
    expect([leftmost, right]).toEqual(['200', '200'])
  })

  it('goes on where it was cut short, and does nothing twice', async () => {
    const picture = await added(await landscape(900, 600))
    await expect(makeVariants({ pictureId: picture.id }, AbortSignal.abort())).rejects.toThrow()
    expect(await madeAt(picture)).toBeNull()
    const names = variantsOf(picture).map((variant) => variantName(picture, variant))
    const [first = '', ...others] = names
    await storage().put(first, Buffer.from('made before'))
    await makeVariants({ pictureId: picture.id })
    expect(await namesIn(storage(), `${picture.contentHash}-`)).toEqual(names.toSorted())
    expect(await storage().sizeOf(first)).toBe('made before'.length)
    for (const name of others) await storage().remove(name)
    await makeVariants({ pictureId: picture.id })
    expect(await storage().sizeOf(others[0] ?? '')).toBeNull()
  })

  it('takes the widest file of an older release for the original it did not keep', async () => {
    const picture = await added(await landscape(1400, 1000))
    await storage().remove(`originals/${picture.contentHash}`)
    for (const width of [480, 960]) {
      const older = await sharp(await landscape(width, Math.round(width / 1.4)))
        .jpeg()
        .toBuffer()
      await storage().put(`${picture.contentHash}-${width}.jpg`, older)
    }
    await makeVariants({ pictureId: picture.id })
    const [row] = await driver()`select width, height from media where id = ${picture.id}`
    expect(row).toEqual({ width: 960, height: 686 })
    const shape = { ...picture, width: 960, height: 686 }
    expect(await quartersOf(fileOf(shape, { crop: '16:9', width: 768, format: 'avif' }))).toEqual(quarters)
  })

  it('fails, to be tried again, when the original is lost; and is content when the picture is', async () => {
    const picture = await added(await landscape(700, 500))
    await storage().remove(`originals/${picture.contentHash}`)
    await expect(makeVariants({ pictureId: picture.id })).rejects.toThrow(
      `the original of picture ${picture.id} is lost`,
    )
    await makeVariants({ pictureId: 999_999 })
  })
})
