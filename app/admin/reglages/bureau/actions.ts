'use server'

import { type FormState, formState } from '@/app/_desk/form-state'
import { staffAction } from '@/app/_desk/staff-action'
import { changeDeskSettings } from '@/lib/desk/change-desk-settings'
import { deskForm } from '@/lib/desk/desk-settings.rules'

export async function saveDesk(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('manage-newspaper', deskForm, data, (form, { accountId }) =>
    changeDeskSettings(form, accountId),
  )
  return formState(outcome, data, 'Enregistré.')
}
