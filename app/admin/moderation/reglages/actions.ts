'use server'

import { type FormState, formState } from '@/app/_desk/form-state'
import { staffAction } from '@/app/_desk/staff-action'
import { changeModeration } from '@/lib/moderation/change-moderation'
import { moderationForm } from '@/lib/moderation/moderation-settings.rules'

export async function saveRules(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('set-moderation', moderationForm, data, (form, { accountId }) =>
    changeModeration(form, accountId),
  )
  return formState(outcome, data, 'Enregistré : ces règles valent pour les prochains commentaires.')
}
