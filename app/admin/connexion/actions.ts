'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { findWaiting } from '@/app/_desk/caller'
import { readerKey } from '@/app/_desk/reader'
import { visitorAction } from '@/app/_desk/visitor-action'
import { wayBack } from '@/lib/accounts/account.rules'
import { giveCode } from '@/lib/accounts/give-code'
import { codeForm } from '@/lib/accounts/second-factor.rules'
import { signOut } from '@/lib/accounts/sign-out'
import { refuse } from '@/lib/refusal'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

export type CodeState = { fault: string }

const form = codeForm.extend({ back: z.string().max(500).optional() })

/** Takes the code of whoever gave the right password, and leads to where they were going. */
export async function sendCode(_: CodeState, data: FormData): Promise<CodeState> {
  const outcome = await visitorAction(data, form, async ({ code, back }) => {
    const waiting = await findWaiting()
    if (!waiting) return refuse('code-too-late')
    const given = await giveCode({ sessionId: waiting.sessionId, code, addressKey: await readerKey() })
    return given.ok ? { ok: true as const, back } : given
  })
  if (outcome.ok) redirect(wayBack(outcome.back))
  return { fault: 'messages' in outcome ? (Object.values(outcome.messages)[0] ?? '') : sentenceFor(outcome.reason) }
}

/** Back to the password: the session that waits is closed. */
export async function startOver(data: FormData): Promise<never> {
  await visitorAction(data, z.object({}), async () => {
    const waiting = await findWaiting()
    if (waiting) await signOut({ sessionId: waiting.sessionId })
    return { ok: true as const }
  })
  redirect('/admin/connexion')
}
