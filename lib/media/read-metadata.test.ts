import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { onEachStorage } from '../storage/storage.samples'
import { storage } from '../storage/storage-here'
import { addPicture } from './add-picture'
import { landscape } from './darkroom.samples'
import { listLibrary } from './library.queries'
import { makeVariants } from './make-variants'
import { findDeskPicture } from './picture.queries'
import { readMetadata } from './read-metadata'
import { TYPES, variantName, variantsOf } from './variant.rules'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name))

describe('readMetadata', () => {
  it('reads what an agency wrote: IPTC, in its own letters', async () => {
    expect(await readMetadata(sample('agency.jpg'))).toEqual({
      caption: 'Le phare de Cordouan, à l’aube, le 3 mars 2024.',
      credit: 'Anne Le Goff / AFP',
      rights: '© 2024 Anne Le Goff / AFP\nUsage éditorial seulement',
      licence: '',
    })
  })

  it('reads a free licence of a PNG’s XMP, and nothing of a telephone’s picture', async () => {
    expect(await readMetadata(sample('libre.png'))).toMatchObject({ credit: 'Lou Bertin', licence: 'cc-by-sa' })
    expect(await readMetadata(sample('telephone.jpg'))).toEqual({ caption: '', credit: '', rights: '', licence: '' })
  })

  it('says nothing of what is cut, scrambled or no picture', async () => {
    const whole = sample('agency.jpg')
    const scrambled = Buffer.from(whole.map((byte, place) => (place > 20 && place % 7 === 0 ? 255 - byte : byte)))
    for (const bytes of [
      whole.subarray(0, 700),
      scrambled,
      Buffer.alloc(0),
      Buffer.from('du texte'),
      await landscape(),
    ]) {
      expect(Object.keys(await readMetadata(bytes))).toEqual(['caption', 'credit', 'rights', 'licence'])
    }
  })
})

onEachStorage('what is served of a picture', () => {
  // a picture and, behind it, a page: a browser that guesses would run it
  const polyglot = () =>
    Buffer.concat([sample('telephone.jpg'), Buffer.from('<script>alert("polyglotte")</script>PK\x03\x04')])
  const secrets = ['SN-123456', 'SN-654321', 'Anne Le Goff', 'Camille Roux', 'note interne', 'secret-png', 'Lou Bertin']
  const others = ['polyglotte', 'PK\x03\x04', 'Exif\0', 'http://ns.adobe.com', '8BIM', 'GPS', 'Photoshop']

  it('carries no place, name, number or comment of the file that was sent, nor what hid behind it', async () => {
    for (const bytes of [sample('agency.jpg'), sample('telephone.jpg'), sample('libre.png'), polyglot()]) {
      const sent = await addPicture({ bytes, fileName: 'essai', by: null })
      if (!sent.ok) throw new Error(sent.reason)
      await makeVariants({ pictureId: sent.picture.id })
      for (const variant of variantsOf(sent.picture)) {
        const file = await storage().read(variantName(sent.picture, variant))
        if (!file) throw new Error('a variant is missing')
        const { exif, iptc, xmp, icc, comments, orientation } = await sharp(file).metadata()
        expect({ exif, iptc, xmp, icc, comments, orientation }).toEqual({})
        const text = file.toString('latin1')
        for (const secret of [...secrets, ...others]) expect(text.includes(secret), secret).toBe(false)
        expect((await fileTypeFromBuffer(file))?.mime).toBe(TYPES[variant.format])
      }
    }
  })

  it('is described in the library by what its file said, and found by it', async () => {
    const sent = await addPicture({ bytes: sample('agency.jpg'), fileName: 'DSC_1.jpg', by: null })
    if (!sent.ok) throw new Error(sent.reason)
    expect(sent.picture).toMatchObject({ alt: null, credit: 'Anne Le Goff / AFP' })
    expect(await findDeskPicture(sent.picture.id)).toMatchObject({
      alt: null,
      caption: 'Le phare de Cordouan, à l’aube, le 3 mars 2024.',
      licence: '',
      bytes: sample('agency.jpg').length,
    })
    expect((await listLibrary({ q: 'cordouan aube' })).pictures.map(({ id }) => id)).toEqual([sent.picture.id])
  })
})
