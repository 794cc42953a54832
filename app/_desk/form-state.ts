import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { typedFields } from './typed-fields'

/** What a form of the newsroom says after it was sent: `said` below it, `messages` at its fields, `typed` in them. */
export type FormState = { said: string; messages: Record<string, string>; typed: Record<string, string> }

type Outcome = { ok: true } | { ok: false; reason: string; messages?: Record<string, string> }

/** The state of a form whose action ended so. What was typed stays, done or not. */
export function formState(outcome: Outcome, data: FormData, done: string): FormState {
  const typed = Object.entries(typedFields(data)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  if (outcome.ok) return { said: done, messages: {}, typed: Object.fromEntries(typed) }
  return { said: sentenceFor(outcome.reason), messages: outcome.messages ?? {}, typed: Object.fromEntries(typed) }
}
