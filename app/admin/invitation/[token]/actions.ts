'use server'

import { redirect } from 'next/navigation'
import { visitorAction } from '@/app/_desk/visitor-action'
import { acceptInvitation } from '@/lib/accounts/accept-invitation'
import { acceptanceForm } from '@/lib/accounts/account.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

type State = { name: string; messages: Record<string, string> }

/** Makes the invited person's account and leads to the sign-in page. */
export async function becomeMember(_: State, data: FormData): Promise<State> {
  const outcome = await visitorAction(data, acceptanceForm, acceptInvitation)
  if (outcome.ok) redirect('/admin/connexion')
  const name = String(data.get('name') ?? '').slice(0, 200)
  return { name, messages: 'messages' in outcome ? outcome.messages : { '': sentenceFor(outcome.reason) } }
}
