'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { staffAction } from '@/app/_desk/staff-action'
import { passwordForm } from '@/lib/accounts/account.rules'
import { changePassword } from '@/lib/accounts/choose-password'
import { endSession } from '@/lib/accounts/end-session'
import { signOut } from '@/lib/accounts/sign-out'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** Ends the session on the server; the cookie that is left opens nothing. */
export async function leaveNewsroom(): Promise<void> {
  await staffAction('keep-own-account', z.object({}), {}, async (_, staff) => signOut({ sessionId: staff.sessionId }))
  redirect('/admin/connexion')
}

export type State = { said: string; messages: Record<string, string> }

/** Another password for whoever is signed in, by the one they have. */
export async function replacePassword(_: State, data: FormData): Promise<State> {
  const outcome = await staffAction('keep-own-account', passwordForm, data, (form, staff) =>
    changePassword({ ...form, accountId: staff.accountId, sessionId: staff.sessionId }),
  )
  revalidatePath('/admin/compte')
  if (outcome.ok) return { said: 'Mot de passe changé. Vos autres sessions sont fermées.', messages: {} }
  if ('messages' in outcome) return { said: '', messages: outcome.messages }
  const field = { 'wrong-password': 'current', 'password-too-near': 'password' }[outcome.reason as string] ?? ''
  return { said: '', messages: { [field]: sentenceFor(outcome.reason) } }
}

const sessionForm = z.object({ session: z.string().max(100) })

/** Ends one of one's own sessions, or all but the one at hand. */
export async function closeSession(data: FormData): Promise<void> {
  await staffAction('keep-own-account', sessionForm, data, ({ session }, staff) =>
    endSession({ accountId: staff.accountId, which: session ? { sessionId: session } : { allBut: staff.sessionId } }),
  )
  redirect('/admin/compte')
}
