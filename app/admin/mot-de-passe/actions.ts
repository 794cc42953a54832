'use server'

import { redirect } from 'next/navigation'
import { readerKey } from '@/app/_desk/reader'
import { visitorAction } from '@/app/_desk/visitor-action'
import { newPasswordForm, passwordLinkForm } from '@/lib/accounts/account.rules'
import { askForPasswordLink } from '@/lib/accounts/ask-for-password-link'
import { choosePasswordByLink } from '@/lib/accounts/choose-password'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

export type State = { said: string; messages: Record<string, string>; email: string }

/** Sends a link to whoever has an account; what is answered does not say who that is. */
export async function askForLink(_: State, data: FormData): Promise<State> {
  const email = String(data.get('email') ?? '').slice(0, 300)
  const outcome = await visitorAction(data, passwordLinkForm, async (form) =>
    askForPasswordLink({ ...form, addressKey: await readerKey() }),
  )
  if (outcome.ok) {
    const said = 'Si un compte porte cette adresse, un lien vient d’y être envoyé. Il sert une fois, et vaut une heure.'
    return { said, messages: {}, email }
  }
  if ('messages' in outcome) return { said: '', messages: outcome.messages, email }
  return { said: '', messages: { '': sentenceFor(outcome.reason) }, email }
}

/** Takes the password chosen by a link, and leads to the sign-in page. */
export async function chooseByLink(_: State, data: FormData): Promise<State> {
  const outcome = await visitorAction(data, newPasswordForm, choosePasswordByLink)
  if (outcome.ok) redirect('/admin/connexion')
  const messages = 'messages' in outcome ? outcome.messages : { '': sentenceFor(outcome.reason) }
  return { said: '', messages, email: '' }
}
