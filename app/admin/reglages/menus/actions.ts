'use server'

import { type FormState, formState } from '@/app/_desk/form-state'
import { staffAction } from '@/app/_desk/staff-action'
import { changeMenus } from '@/lib/settings/change-menus'
import { menusForm } from '@/lib/settings/menus.rules'

export async function saveMenus(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('manage-newspaper', menusForm, data, (form, { accountId }) =>
    changeMenus(form, accountId),
  )
  return formState(outcome, data, 'Menus enregistrés.')
}
