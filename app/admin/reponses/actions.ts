'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type FormState, formState } from '@/app/_desk/form-state'
import { staffAction } from '@/app/_desk/staff-action'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { decideReply } from '@/lib/replies/decide-reply'
import { logReply } from '@/lib/replies/log-reply'
import { mendReply } from '@/lib/replies/mend-reply'
import { decisionForm, mendingForm, replyForm } from '@/lib/replies/reply.rules'

const HERE = '/admin/reponses'

/** Fields that a refusal of the command is about. */
const fields: Record<string, string> = {
  'reply-article-unknown': 'article',
  'reply-from-tomorrow': 'receivedTime',
  'reply-before-article': 'receivedTime',
}

/** Writes a request down; its page follows. */
export async function logRequest(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('handle-replies', replyForm, data, (form, { accountId }) =>
    logReply({ form, by: accountId }),
  )
  if (outcome.ok) redirect(`${HERE}/${outcome.replyId}?fait=enregistree`)
  const field = fields[outcome.reason]
  if (!field) return formState(outcome, data, '')
  const messages = { [field]: sentenceFor(outcome.reason) }
  return formState({ ok: false, reason: 'invalid', messages }, data, '')
}

/** Mends the words of a request. Whoever was overtaken sees the new words above the form, and what they typed stays in it. */
export async function mend(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('handle-replies', mendingForm, data, (form, { accountId }) =>
    mendReply({ ...form, by: accountId }),
  )
  if (!outcome.ok) return refused(outcome, data)
  revalidatePath(`${HERE}/${Number(data.get('replyId'))}`)
  return formState(outcome, data, 'La réponse est retouchée.')
}

/** Publishes an answer or refuses it. */
export async function decide(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('handle-replies', decisionForm, data, async (form, { accountId }) => {
    const decided = await decideReply({ ...form, by: accountId })
    return decided.ok ? { ok: true as const, ...form } : decided
  })
  if (outcome.ok) redirect(`${HERE}/${outcome.replyId}?fait=${outcome.decision === 'published' ? 'parue' : 'refusee'}`)
  return refused(outcome, data)
}

/** What stands so already, or in other words, is to be seen as it stands. */
function refused(outcome: { ok: false; reason: string; messages?: Record<string, string> }, data: FormData): FormState {
  const replyId = Number(data.get('replyId'))
  // decided: there is no form any more to say it beside
  if (outcome.reason === 'reply-decided') redirect(`${HERE}/${replyId}?refus=reply-decided`)
  if (outcome.reason === 'reply-changed') revalidatePath(`${HERE}/${replyId}`)
  return formState(outcome, data, '')
}
