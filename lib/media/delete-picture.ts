import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { type Outcome, refuse } from '../refusal'
import { deletePictureRow, holdPicture, listUses } from './picture.queries'
import { showAnew } from './show-anew'

type Deletion = {
  pictureId: number
  /** It is known to be shown, and is to vanish from there: somebody's right to it has been withdrawn. */
  everywhere: boolean
  by: number
}

/**
 * Takes a picture away for good: its row, its files, and wherever it is shown. Pages lose it at once, the night desk removes the
 * files.
 *
 * Refusals: `picture-not-found`; `picture-in-use` (shown by an article or a signature, and nobody said `everywhere`).
 */
export async function deletePicture({
  pictureId,
  everywhere,
  by,
}: Deletion): Promise<Outcome<object, 'picture-not-found' | 'picture-in-use'>> {
  return transaction(async (tx) => {
    // a text that takes it meanwhile waits for this lock, and then does not find it
    const picture = await holdPicture(tx, pictureId)
    if (!picture) return refuse('picture-not-found')
    const shown = await listUses(tx, pictureId)
    const uses = shown.articleIds.length + shown.bylines
    if (uses > 0 && !everywhere) return refuse('picture-in-use')
    await deletePictureRow(tx, pictureId)
    await addJob(tx, 'remove-picture-files', { contentHash: picture.contentHash })
    await noteAct(tx, {
      act: 'picture-deleted',
      by,
      subject: picture.fileName,
      detail: uses > 0 ? `était affichée à ${uses} endroit${uses > 1 ? 's' : ''}` : '',
    })
    await showAnew(tx, shown, true)
    return { ok: true }
  })
}
