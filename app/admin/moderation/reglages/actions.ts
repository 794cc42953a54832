'use server'

import { staffAction } from '@/app/_desk/staff-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { changeModeration } from '@/lib/moderation/change-moderation'
import { moderationForm } from '@/lib/moderation/moderation-settings.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** What the form says after it was sent: `said` above it, `messages` at its fields, `typed` in them. */
export type RulesState = { said: string; messages: Record<string, string>; typed: Record<string, string> }

export async function saveRules(_: RulesState, data: FormData): Promise<RulesState> {
  const outcome = await staffAction('set-moderation', moderationForm, data, (form, { accountId }) =>
    changeModeration(form, accountId),
  )
  const typed = Object.entries(typedFields(data)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return {
    said: outcome.ok ? 'Enregistré : ces règles valent pour les prochains commentaires.' : sentenceFor(outcome.reason),
    messages: 'messages' in outcome ? outcome.messages : {},
    typed: Object.fromEntries(typed),
  }
}
