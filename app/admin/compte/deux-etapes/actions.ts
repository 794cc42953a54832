'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_desk/staff-action'
import { codeForm, passwordAgainForm, shownCode } from '@/lib/accounts/second-factor.rules'
import {
  confirmSecondFactor,
  offerSecondFactor,
  renewRecoveryCodes,
  stopSecondFactor,
} from '@/lib/accounts/set-second-factor'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** What a form says when nothing was done; recovery codes where some were made, which are shown this once. */
export type State = { fault: string; codes: string[] }

type Refused = { ok: false; reason: string; messages?: Record<string, string> }
const refused = (outcome: Refused): State => ({
  fault: Object.values(outcome.messages ?? {})[0] ?? sentenceFor(outcome.reason),
  codes: [],
})

/** Offers a secret to whoever gives their password again. */
export async function offer(_: State, data: FormData): Promise<State> {
  const outcome = await staffAction('keep-own-account', passwordAgainForm, data, ({ current }, { accountId }) =>
    offerSecondFactor({ accountId, current }),
  )
  if (!outcome.ok) return refused(outcome)
  redirect('/admin/compte/deux-etapes')
}

/** Takes the first code. */
export async function confirm(_: State, data: FormData): Promise<State> {
  const outcome = await staffAction('keep-own-account', codeForm, data, ({ code }, { accountId, sessionId }) =>
    confirmSecondFactor({ accountId, sessionId, code }),
  )
  return outcome.ok ? { fault: '', codes: outcome.codes.map(shownCode) } : refused(outcome)
}

/** Other recovery codes. */
export async function renew(_: State, data: FormData): Promise<State> {
  const outcome = await staffAction('keep-own-account', passwordAgainForm, data, ({ current }, { accountId }) =>
    renewRecoveryCodes({ accountId, current }),
  )
  revalidatePath('/admin/compte/deux-etapes')
  return outcome.ok ? { fault: '', codes: outcome.codes.map(shownCode) } : refused(outcome)
}

/** Stops asking for it. */
export async function stop(_: State, data: FormData): Promise<State> {
  const outcome = await staffAction('keep-own-account', passwordAgainForm, data, ({ current }, { accountId, roles }) =>
    stopSecondFactor({ accountId, current, roles }),
  )
  if (!outcome.ok) return refused(outcome)
  redirect('/admin/compte/deux-etapes')
}
