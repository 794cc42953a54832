import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { type Outcome, refuse } from '../refusal'
import { focalPercent } from './crop.rules'
import { variantsJob } from './media.rules'
import { type HeldPicture, holdPicture, listUses, updatePicture } from './picture.queries'
import type { PictureForm } from './picture-form.rules'
import { showAnew } from './show-anew'

/**
 * Says what a picture shows, whose it is and by what right, and what its crops keep in sight. Texts that show it already keep
 * their own words; their pages show the new crops.
 *
 * Refusal: `picture-not-found`.
 */
export async function describePicture({
  form,
  by,
}: {
  form: PictureForm
  by: number
}): Promise<Outcome<object, 'picture-not-found'>> {
  return transaction(async (tx) => {
    const picture = await holdPicture(tx, form.pictureId)
    if (!picture) return refuse('picture-not-found')
    const [was, is] = [focalPercent(picture), focalPercent({ ...picture, ...form })]
    const reframed = was.x !== is.x || was.y !== is.y
    await updatePicture(tx, form, reframed)
    if (reframed) {
      await addJob(tx, 'make-variants', { pictureId: picture.id }, variantsJob(picture))
      await showAnew(tx, await listUses(tx, picture.id), false)
    }
    if (changedRights(picture, form)) {
      const detail = [form.licence || 'non précisée', form.rightsUntil ? `jusqu’au ${form.rightsUntil}` : '']
      await noteAct(tx, {
        act: 'picture-rights-changed',
        by,
        subject: picture.fileName,
        detail: detail.filter(Boolean).join(', '),
      })
    }
    return { ok: true }
  })
}

const changedRights = (picture: HeldPicture, form: PictureForm): boolean =>
  picture.licence !== form.licence || picture.rights !== form.rights || picture.rightsUntil !== form.rightsUntil
