import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { transaction } from '../database'
import { environment } from '../environment'
import { type Outcome, refuse } from '../refusal'
import { findPictureByContent, insertPicture } from './media.queries'
import { FORMATS, type Format, PICTURE_BYTES, PICTURE_PIXELS, type Picture, VARIANT_WIDTHS } from './media.rules'

const accepted = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'])

/**
 * Takes a picture into the library: known by its content, turned as its camera meant it, rid of all metadata (place
 * included), made in every width and format that pages use. The same bytes twice are one picture.
 *
 * Refusals: `not-a-picture` (by content, whatever its name says; no SVG), `too-large`, `too-many-pixels`.
 */
export async function addPicture({
  bytes,
  fileName,
  by,
}: {
  bytes: Buffer
  fileName: string
  by: number | null
}): Promise<Outcome<{ picture: Picture }, 'not-a-picture' | 'too-large' | 'too-many-pixels'>> {
  if (bytes.length > PICTURE_BYTES) return refuse('too-large')
  if (!accepted.has((await fileTypeFromBuffer(bytes))?.mime ?? '')) return refuse('not-a-picture')
  const size = await measure(bytes)
  if (!size) return refuse('not-a-picture')
  if (size.width * size.height > PICTURE_PIXELS) return refuse('too-many-pixels')

  const contentHash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const known = await findPictureByContent(contentHash)
  if (known) return { ok: true, picture: described(known) }

  const widths = VARIANT_WIDTHS.filter((width) => width < size.width)
  if (widths.length < VARIANT_WIDTHS.length) widths.push(size.width as (typeof widths)[number])
  try {
    for (const width of widths) for (const format of FORMATS) await writeVariant(bytes, contentHash, width, format)
  } catch {
    // a file whose head is a picture's and whose rest is not
    return refuse('not-a-picture')
  }
  const row = await transaction((tx) =>
    insertPicture(tx, { contentHash, fileName: fileName.slice(0, 200), ...size, widths, uploadedBy: by }),
  )
  return { ok: true, picture: described(row) }
}

const described = (row: Omit<Picture, 'alt' | 'caption' | 'credit'>): Picture => ({
  ...row,
  alt: null,
  caption: '',
  credit: '',
})

async function measure(bytes: Buffer): Promise<{ width: number; height: number } | null> {
  try {
    const { width, height, orientation = 1 } = await sharp(bytes).metadata()
    // EXIF orientations from 5 on lie on their side
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return null
  }
}

async function writeVariant(bytes: Buffer, contentHash: string, width: number, format: Format) {
  const image = sharp(bytes, { limitInputPixels: PICTURE_PIXELS }).rotate().resize({ width })
  const made =
    format === 'webp'
      ? image.webp({ quality: 78 })
      : image.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true })
  const data = await made.toBuffer()
  const { mediaFolder } = environment()
  await mkdir(mediaFolder, { recursive: true })
  // whoever asks meanwhile finds the whole file or none
  const draft = join(mediaFolder, `.${randomUUID()}`)
  await writeFile(draft, data)
  await rename(draft, join(mediaFolder, `${contentHash}-${width}.${format}`))
}
