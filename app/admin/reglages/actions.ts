'use server'

import { type FormState, formState } from '@/app/_desk/form-state'
import { staffAction } from '@/app/_desk/staff-action'
import { invitationForm } from '@/lib/accounts/account.rules'
import { inviteToNewsroom } from '@/lib/accounts/invite-to-newsroom'
import { environment } from '@/lib/environment'
import { neededAt, neededSentence } from '@/lib/legal/legal-sentences.rules'
import { changeNewspaper } from '@/lib/settings/change-newspaper'
import { newspaper } from '@/lib/settings/settings.rules'

export async function saveNewspaper(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('manage-newspaper', newspaper, data, (form, { accountId }) =>
    changeNewspaper({ newspaper: form, by: accountId }),
  )
  const state = formState(outcome, data, 'Enregistré.')
  if (!('wronged' in outcome)) return state
  return { ...state, said: neededSentence(outcome.wronged), messages: neededAt(outcome.wronged) }
}

/** Sends an invitation; its link is shown here too, once, for whoever gets no letter. */
export async function inviteMember(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('manage-newspaper', invitationForm, data, (form, { accountId }) =>
    inviteToNewsroom({ ...form, by: accountId }),
  )
  const sent = environment().smtpUrl ? 'Invitation envoyée' : 'Invitation rangée parmi les messages non envoyés'
  const link = outcome.ok ? outcome.link : ''
  return formState(outcome, data, `${sent}. Lien à transmettre, valable sept jours : ${link}`)
}
