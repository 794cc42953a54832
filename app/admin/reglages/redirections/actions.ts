'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_desk/staff-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { forgetMissingAddress } from '@/lib/redirects/forget-missing-address'
import { makeRedirect } from '@/lib/redirects/make-redirect'
import { readablePath } from '@/lib/redirects/path.rules'
import { pathForm, redirectForm } from '@/lib/redirects/redirect.rules'
import { removeHandmade } from '@/lib/redirects/remove-redirect'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

const HERE = '/admin/reglages/redirections'

/** What the form says after it was sent; `present`: where the address leads already, which may be replaced. */
export type RedirectState = {
  said: string
  messages: { from?: string; to?: string }
  typed: { from: string; to: string }
  present: string | null
}

export async function redirectAddress(_: RedirectState, data: FormData): Promise<RedirectState> {
  const outcome = await staffAction('manage-redirects', redirectForm, data, (form, { accountId }) =>
    makeRedirect({ ...form, by: accountId }),
  )
  if (outcome.ok) {
    revalidatePath(HERE)
    const said = `C’est fait\u202f: ${readablePath(outcome.from)} mène à ${outcome.to}`
    return { said, messages: {}, typed: { from: '', to: '' }, present: null }
  }
  const { from, to } = typedFields(data)
  const typed = { from: String(from ?? ''), to: String(to ?? '') }
  const present = 'present' in outcome ? outcome.present : null
  if ('messages' in outcome) return { said: sentenceFor('invalid'), messages: outcome.messages, typed, present }
  const sentence = sentenceFor(outcome.reason)
  const field = fieldOf(outcome.reason)
  return {
    said: field ? sentenceFor('invalid') : sentence,
    messages: field ? { [field]: sentence } : {},
    typed,
    present,
  }
}

function fieldOf(reason: string): 'from' | 'to' | null {
  if (reason.startsWith('redirect-from') || reason === 'redirect-there-already') return 'from'
  return reason.startsWith('redirect-') ? 'to' : null
}

/** Lets an address that was redirected by hand lead nowhere again. */
export async function removeRedirect(data: FormData): Promise<never> {
  const outcome = await staffAction('manage-redirects', pathForm, data, ({ path }, { accountId }) =>
    removeHandmade({ path, by: accountId }),
  )
  redirect(`${HERE}?${outcome.ok ? 'fait=retiree' : `refus=${outcome.reason}`}#redirections`)
}

/** Takes an address off the list of those where nothing is. */
export async function forgetAddress(data: FormData): Promise<never> {
  const outcome = await staffAction('manage-redirects', pathForm, data, forgetMissingAddress)
  redirect(`${HERE}?${outcome.ok ? 'fait=oubliee' : `refus=${outcome.reason}`}#introuvables`)
}
