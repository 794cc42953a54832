import { hashToken, newToken } from '../accounts/secret-token'
import { cleanText } from '../clean-text.rules'
import { transaction } from '../database'
import { consume } from '../limits/limiter.queries'
import { seal, unseal } from '../privacy/seal'
import { type Outcome, refuse } from '../refusal'
import { findForm, insertKeptForm } from './kept-form.queries'

export type KeptForm = { typed: Record<string, string>; messages: Record<string, string> }

const MINUTES = 30
/** Far above what any field allows: a text that is too long comes back whole, a flood does not. */
const LONGEST = 20_000
const limit = { prefix: 'kept-forms', points: 30, seconds: 600 }

type Form = { form: string; typed: Record<string, unknown>; messages: Record<string, string>; readerKey: string }

/** Keeps a form that has mistakes for half an hour, sealed: there is a name and an address in it. Refusal: `too-many-forms`. */
export async function keepForm({
  form,
  typed,
  messages,
  readerKey,
}: Form): Promise<Outcome<{ token: string }, 'too-many-forms'>> {
  if (!(await consume({ ...limit, key: readerKey }))) return refuse('too-many-forms')
  const token = newToken()
  const expiresAt = new Date(Date.now() + MINUTES * 60_000)
  const texts = Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const kept = Object.fromEntries(
    texts.slice(0, 20).map(([name, text]) => [name.slice(0, 50), cleanText(text).slice(0, LONGEST)]),
  )
  await transaction((tx) =>
    insertKeptForm(tx, { tokenHash: hashToken(token), form, typed: seal(JSON.stringify(kept)), messages, expiresAt }),
  )
  return { ok: true, token }
}

/** The form that was kept under a token, or null: never kept, expired, or of another name. */
export async function findKeptForm(token: string, form: string): Promise<KeptForm | null> {
  const found = await findForm(hashToken(token), form)
  return found && { typed: JSON.parse(unseal(found.typed)), messages: found.messages }
}
