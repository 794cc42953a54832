import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { cut, encode, measure } from '../media/darkroom'
import { PICTURE_PIXELS, PICTURE_TYPES } from '../media/media.rules'
import { keepVariant } from '../media/media-files'
import type { Thumbnail } from './embed.queries'
import { fetchPublicPicture } from './fetch-public'

/** Pixels across: as reduced images are (lib/page-cache/reduced-images.rules.ts), so that it is one for every reader. */
const WIDTH = 480

/**
 * Fetches another site's picture of its thing, once, and keeps a little one of ours, so that nobody's browser asks that site for it.
 * Its name is its content's, as those of variants are. Null: it is not there, or no picture.
 */
export async function keepThumbnail(address: string, fetched = fetchPublicPicture): Promise<Thumbnail | null> {
  const bytes = await fetched(address)
  // by its content, whatever its site calls it: drawings (SVG) are documents, and are none
  if (!bytes || !PICTURE_TYPES.includes((await fileTypeFromBuffer(bytes))?.mime ?? '')) return null
  const shape = await measure(bytes)
  if (!shape || shape.width * shape.height > PICTURE_PIXELS) return null
  const width = Math.min(WIDTH, shape.width)
  try {
    const print = await cut(bytes, { ...shape, focalX: 0.5, focalY: 0.5 }, null, width)
    const made = await encode(print, 'webp', 'kept')
    const name = `${createHash('sha256').update(made).digest('hex').slice(0, 32)}-${width}.webp`
    await keepVariant(name, made)
    return { name, width, height: print.info.height }
  } catch {
    // its first bytes are a picture's and the rest is not, or there is nowhere to keep it: the link does without
    return null
  }
}
