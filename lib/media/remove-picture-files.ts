import { transaction } from '../database'
import { findPictureByContent, holdContent } from './media.queries'
import { removePictureFiles as remove } from './media-files'

/**
 * Removes what is left of a deleted picture: the original, and all that was made of it. Whoever sends the same picture
 * meanwhile waits, and keeps it; one that is in the library again stays as it is.
 */
export async function removePictureFiles({ contentHash }: { contentHash: string }): Promise<void> {
  await transaction(async (tx) => {
    await holdContent(tx, contentHash)
    if (!(await findPictureByContent(contentHash))) await remove(contentHash)
  })
}
