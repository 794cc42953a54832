'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formState } from '@/app/_desk/form-state'
import { staffAction } from '@/app/_desk/staff-action'
import { bylineForm } from '@/lib/bylines/byline.rules'
import { removeByline as remove } from '@/lib/bylines/remove-byline'
import { writeByline } from '@/lib/bylines/write-byline'
import { id, optionalId } from '@/lib/typed-text.rules'

const HERE = '/admin/reglages/signatures'

const writing = bylineForm.extend({ bylineId: optionalId })

/** Adds somebody who signs, or says anew who they are. */
export async function saveByline(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('manage-newspaper', writing, data, ({ bylineId, ...form }, { accountId }) =>
    writeByline({ bylineId, form, by: accountId }),
  )
  if (outcome.ok) redirect(`${HERE}?fait=enregistree`)
  return formState(outcome, data, '')
}

export async function removeByline(data: FormData): Promise<never> {
  const outcome = await staffAction(
    'manage-newspaper',
    z.object({ bylineId: id }),
    data,
    ({ bylineId }, { accountId }) => remove({ bylineId, by: accountId }),
  )
  redirect(`${HERE}?${outcome.ok ? 'fait=supprimee' : `refus=${outcome.reason}`}`)
}
