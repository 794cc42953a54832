import sharp, { type Sharp } from 'sharp'
import { dominantColour } from './colour.rules'
import { type Crop, cropBox, type Framed } from './crop.rules'
import { PICTURE_PIXELS } from './media.rules'
import { type Format, heightAt } from './variant.rules'

/** Pixels of 8 bits a channel, sRGB or grey, without metadata. */
type Print = { data: Buffer; info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } }

/** The seconds of a set are AVIF's: effort 2 takes a sixth of the usual 4's time, for a tenth more bytes (decisions/0009-pictures.md). */
type Care = 'kept' | 'quick'

// first frame only; what a decoder merely wonders about is taken, what it cannot read is not
const open = (bytes: Buffer): Sharp => sharp(bytes, { limitInputPixels: PICTURE_PIXELS, failOn: 'error' }).autoOrient()

/** A picture's measures, turned as its camera meant it. Null: it is none, by its first bytes. */
export async function measure(bytes: Buffer): Promise<{ width: number; height: number } | null> {
  try {
    return (await sharp(bytes, { limitInputPixels: false }).metadata()).autoOrient
  } catch {
    return null
  }
}

/** A picture's dominant colour (colour.rules.ts). Null: it cannot be read to its end. */
export async function findColour(bytes: Buffer): Promise<string | null> {
  try {
    const { data, info } = await print(open(bytes).resize({ width: 64, height: 64, fit: 'inside' }))
    return dominantColour(data, info.channels)
  } catch {
    return null
  }
}

/** Cuts a part out of a picture, at a width it goes to. Throws when it cannot be read to its end. */
export function cut(bytes: Buffer, picture: Framed, crop: Crop | null, width: number): Promise<Print> {
  const whole = open(bytes)
  // a whole picture is not cut at all: a decoder may then read it at a fraction of its size
  const part = crop === null ? whole : whole.extract(cropBox(picture, crop))
  return print(part.resize({ width, height: heightAt(picture, crop, width), fit: 'fill' }))
}

/** The same part, narrower. */
export const narrower = (from: Print, width: number, height: number): Promise<Print> =>
  print(sharp(from.data, { raw: from.info }).resize({ width, height, fit: 'fill' }))

// transparent parts are shown on white, in every theme: nobody draws for a dark page
const print = (image: Sharp): Promise<Print> =>
  image
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })

/** A file of a print: small when it is to be kept, quickly made when a reader waits for it. */
export function encode({ data, info }: Print, format: Format, care: Care): Promise<Buffer> {
  const image = sharp(data, { raw: info })
  if (format === 'avif') return image.avif({ quality: 50, effort: care === 'kept' ? 2 : 0 }).toBuffer()
  if (format === 'webp') return image.webp({ quality: 76, effort: care === 'kept' ? 4 : 0 }).toBuffer()
  return image.jpeg({ quality: 78, mozjpeg: care === 'kept' }).toBuffer()
}
