'use server'

import { redirect } from 'next/navigation'
import { type FormState, formState } from '@/app/_desk/form-state'
import { staffAction } from '@/app/_desk/staff-action'
import { keywordChange } from '@/lib/keywords/keyword.rules'
import { renameKeyword } from '@/lib/keywords/rename-keyword'

/** Calls a keyword otherwise, or makes one of two. */
export async function saveKeyword(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('manage-newspaper', keywordChange, data, (form, { accountId }) =>
    renameKeyword({ ...form, by: accountId }),
  )
  if (outcome.ok) redirect('/admin/reglages/mots-cles?fait=change')
  return formState(outcome, data, '')
}
