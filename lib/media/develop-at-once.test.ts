import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { driver } from '../database'
import { onEachStorage } from '../storage/storage.samples'
import { addPicture } from './add-picture'
import { landscape, portrait } from './darkroom.samples'
import { developAtOnce } from './develop-at-once'
import type { Picture } from './media.rules'
import { heightAt, variantName, variantsOf } from './variant.rules'

async function added(bytes: Buffer): Promise<Picture> {
  // another file of the same picture: what was made of the last storage's is remembered
  const another = Buffer.concat([bytes, randomBytes(8)])
  const outcome = await addPicture({ bytes: another, fileName: 'essai.png', by: null })
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`)
  return outcome.picture
}

onEachStorage('developAtOnce', (sample) => {
  it('makes any variant of a picture that the night desk has not come to', async () => {
    const picture = await added(await portrait())
    for (const variant of variantsOf(picture)) {
      const made = await developAtOnce(variantName(picture, variant))
      if (made.kind !== 'file') throw new Error(`${made.kind}: ${variantName(picture, variant)}`)
      const { width, height, format } = await sharp(made.bytes).metadata()
      expect({ width, height }).toEqual({
        width: variant.width,
        height: heightAt(picture, variant.crop, variant.width),
      })
      expect(format).toBe({ avif: 'heif', webp: 'webp', jpg: 'jpeg' }[variant.format])
    }
  })

  it('makes one file for all who ask at once', async () => {
    const picture = await added(await landscape(1000, 700))
    const name = variantName(picture, { crop: '16:9', width: 768, format: 'avif' })
    const answers = await Promise.all(Array.from({ length: 200 }, () => developAtOnce(name)))
    expect(answers.every((answer) => answer === answers[0])).toBe(true)
  })

  it('knows no other size, crop or focal point than pages ask for', async () => {
    const { contentHash: hash } = await added(await landscape(1000, 600))
    const others = ['-481.jpg', '-1200.jpg', '-1x1-50x50-768.jpg', '-16x9-51x50-480.jpg', '-480.png', '', '-480.jpg/..']
    for (const name of [...others.map((other) => hash + other), 'originals', `${'f'.repeat(32)}-480.jpg`])
      expect(await developAtOnce(name), name).toEqual({ kind: 'unknown' })
  })

  it('knows nothing of a picture whose original is lost or spoilt', async () => {
    const spoil = (picture: Picture, bytes: Buffer) => sample().storage.put(`originals/${picture.contentHash}`, bytes)
    const [spoilt, cut] = [await added(await landscape(1001, 600)), await added(await landscape(1002, 600))]
    await spoil(spoilt, Buffer.from('rust'))
    await spoil(cut, (await landscape(1002, 600)).subarray(0, 400))
    for (const picture of [spoilt, cut]) {
      const name = variantName(picture, { crop: null, width: 768, format: 'webp' })
      expect(await developAtOnce(name)).toEqual({ kind: 'unknown' })
    }
    await driver()`insert into media (content_hash, file_name, width, height) values (${'0'.repeat(32)}, 'x', 900, 900)`
    expect(await developAtOnce(`${'0'.repeat(32)}-768.jpg`)).toEqual({ kind: 'unknown' })
  })

  it('turns away those who would wait too long', async () => {
    const picture = await added(await landscape(2500, 1500))
    const others = await Promise.all(
      Array.from({ length: 3 }, async (_, place) => added(await landscape(2500, 1501 + place))),
    )
    const names = [picture, ...others].flatMap((each) => variantsOf(each).map((variant) => variantName(each, variant)))
    const kinds = (await Promise.all(names.map((name) => developAtOnce(name)))).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'file').length).toBeGreaterThanOrEqual(66)
    expect(kinds).toContain('busy')
    expect(new Set(kinds)).toEqual(new Set(['file', 'busy']))
  })
})
