import { transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { listUnmadePictures } from './media.queries'
import { variantsJob } from './media.rules'

/** Has the night desk make what pictures lack: those of an older release, and those whose job was given up on. */
export async function orderMissingVariants(): Promise<void> {
  await transaction(async (tx) => {
    for (const picture of await listUnmadePictures(tx))
      await addJob(tx, 'make-variants', { pictureId: picture.id }, variantsJob(picture))
  })
}
