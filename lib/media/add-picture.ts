import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { type Outcome, refuse } from '../refusal'
import { type StorageTrouble, troubleOf } from '../storage/media-storage'
import { findColour, measure } from './darkroom'
import { findPictureByContent, holdContent, insertPicture, type SaidPicture } from './media.queries'
import { PICTURE_BYTES, PICTURE_PIXELS, PICTURE_TYPES, type Picture, variantsJob } from './media.rules'
import { keepOriginal } from './media-files'
import { readMetadata } from './read-metadata'

/**
 * Takes a picture into the library with the caption, credit and rights that it carries, known by its content: the same bytes twice are one picture. The original is kept, and
 * the night desk told to make the files that pages show; until it has, they are made as they are asked for.
 *
 * Refusals: `not-a-picture` (by content, whatever its name says, to its last byte; no SVG), `too-large`, `too-many-pixels`;
 * `storage-unreachable`, `storage-full`: nothing was added.
 */
export async function addPicture({
  bytes,
  fileName,
  by,
}: {
  bytes: Buffer
  fileName: string
  by: number | null
}): Promise<Outcome<{ picture: Picture }, 'not-a-picture' | 'too-large' | 'too-many-pixels' | StorageTrouble>> {
  if (bytes.length > PICTURE_BYTES) return refuse('too-large')
  if (!PICTURE_TYPES.includes((await fileTypeFromBuffer(bytes))?.mime ?? '')) return refuse('not-a-picture')
  const size = await measure(bytes)
  if (!size) return refuse('not-a-picture')
  if (size.width * size.height > PICTURE_PIXELS) return refuse('too-many-pixels')

  const contentHash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const keep = () => keepOriginal(contentHash, bytes).then(() => null, troubleOf)
  const known = await findPictureByContent(contentHash)
  if (known) {
    // sent again, an original that was lost is found
    const trouble = await keep()
    return trouble ? refuse(trouble) : { ok: true, picture: described(known) }
  }

  // a file whose head is a picture's and whose rest is not has none
  const colour = await findColour(bytes)
  if (colour === null) return refuse('not-a-picture')
  const written = await readMetadata(bytes)
  // before there is a row: a file that nothing names does no harm
  const trouble = await keep()
  if (trouble) return refuse(trouble)
  const row = await transaction(async (tx) => {
    const added = {
      contentHash,
      fileName: fileName.slice(0, 200),
      ...size,
      colour,
      bytes: bytes.length,
      uploadedBy: by,
    }
    await holdContent(tx, contentHash)
    const picture = await insertPicture(tx, { ...added, written })
    await addJob(tx, 'make-variants', { pictureId: picture.id }, variantsJob(picture))
    return picture
  })
  // the files of a deletion may have been on their way out meanwhile; from now on the row keeps them
  const late = await keep()
  return late ? refuse(late) : { ok: true, picture: described(row) }
}

const described = (row: SaidPicture): Picture => ({ ...row, alt: null })
