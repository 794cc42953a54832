'use server'

import { staffAction } from '@/app/_desk/staff-action'
import { invitationForm } from '@/lib/accounts/account.rules'
import { inviteToNewsroom } from '@/lib/accounts/invite-to-newsroom'
import { environment } from '@/lib/environment'
import { neededAt, neededSentence } from '@/lib/legal/legal-sentences.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { changeNewspaper } from '@/lib/settings/change-newspaper'
import { newspaper } from '@/lib/settings/settings.rules'

/** What a settings form says after it was sent: `said` above it, `messages` at its fields, `typed` in them. */
export type SettingsState = { said: string; messages: Record<string, string>; typed: Record<string, string> }

const typedOf = (data: FormData) =>
  Object.fromEntries([...data].filter((field): field is [string, string] => typeof field[1] === 'string'))

export async function saveNewspaper(_: SettingsState, data: FormData): Promise<SettingsState> {
  const outcome = await staffAction('manage-newspaper', newspaper, data, (form, { accountId }) =>
    changeNewspaper({ newspaper: form, by: accountId }),
  )
  const typed = typedOf(data)
  if (outcome.ok) return { said: 'Enregistré.', messages: {}, typed }
  if ('wronged' in outcome) return { said: neededSentence(outcome.wronged), messages: neededAt(outcome.wronged), typed }
  return { said: sentenceFor(outcome.reason), messages: 'messages' in outcome ? outcome.messages : {}, typed }
}

/** Sends an invitation; its link is shown here too, once, for whoever gets no letter. */
export async function inviteMember(_: SettingsState, data: FormData): Promise<SettingsState> {
  const outcome = await staffAction('manage-newspaper', invitationForm, data, (form, { accountId }) =>
    inviteToNewsroom({ ...form, by: accountId }),
  )
  const messages = 'messages' in outcome ? outcome.messages : {}
  const said = outcome.ok
    ? `${environment().smtpUrl ? 'Invitation envoyée' : 'Invitation rangée parmi les messages non envoyés'}. Lien à transmettre, valable sept jours : ${outcome.link}`
    : sentenceFor(outcome.reason)
  return { said, messages, typed: typedOf(data) }
}
