'use server'

import { redirect } from 'next/navigation'
import { type FormState, formState } from '@/app/_desk/form-state'
import { staffAction } from '@/app/_desk/staff-action'
import { deletePicture } from '@/lib/media/delete-picture'
import { describePicture } from '@/lib/media/describe-picture'
import { deletionForm, pictureForm } from '@/lib/media/picture-form.rules'

export async function savePicture(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('write-articles', pictureForm, data, (form, { accountId }) =>
    describePicture({ form, by: accountId }),
  )
  return formState(outcome, data, 'Enregistré.')
}

export async function removePicture(data: FormData): Promise<never> {
  const outcome = await staffAction('delete-pictures', deletionForm, data, (form, { accountId }) =>
    deletePicture({ ...form, by: accountId }),
  )
  if (outcome.ok) redirect('/admin/media?fait=supprimee')
  const picture = Number(data.get('pictureId'))
  redirect(`/admin/media${picture > 0 ? `/${picture}` : ''}?refus=${outcome.reason}`)
}
