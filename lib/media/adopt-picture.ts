import { transaction } from '../database'
import { findColour, measure } from './darkroom'
import { type StoredPicture, setMeasures } from './media.queries'
import { keepOriginal, readWidestVariant } from './media-files'

/**
 * Takes over a picture of a release that kept no originals: the widest file it made is the original from now on, and its
 * measures are the picture's. Throws when there is none.
 */
export async function adoptPicture(picture: StoredPicture): Promise<{ picture: StoredPicture; bytes: Buffer }> {
  const bytes = await readWidestVariant(picture.contentHash)
  const size = bytes && (await measure(bytes))
  const colour = bytes && (await findColour(bytes))
  if (!bytes || !size || !colour) throw new Error(`the original of picture ${picture.id} is lost`)
  await keepOriginal(picture.contentHash, bytes)
  await transaction((tx) => setMeasures(tx, picture.id, { ...size, colour }))
  return { picture: { ...picture, ...size, colour }, bytes }
}
