import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { findAccountByEmail, insertSession } from './account.queries'
import { checkPassword } from './password-hash'
import { hasSecondFactor } from './second-factor.queries'
import { CODE_SECONDS } from './second-factor.rules'
import { hashToken, newToken } from './secret-token'
import { forgetTries, mayTry } from './tries'

/** How long a session lasts, in seconds, whatever is done in it. */
export const SESSION_SECONDS = 14 * 86_400

/**
 * Opens a session; that of an account with a second factor opens nothing until its code is given (give-code.ts). Every try is
 * counted before the password is looked at; unknown and wrong take the same time and get the same answer.
 *
 * Refusals: `wrong-credentials`, `locked-out`.
 *
 * @param addressKey keyed hash of the network address
 * @param device the browser in our words (device.rules.ts), for its owner to know the session by
 */
export async function signIn({
  email,
  password,
  addressKey,
  device = '',
}: {
  email: string
  password: string
  addressKey: string
  device?: string
}): Promise<Outcome<{ accountId: number; sessionToken: string }, 'wrong-credentials' | 'locked-out'>> {
  if (!(await mayTry('sign-in', email, addressKey))) return refuse('locked-out')
  const account = await findAccountByEmail(email)
  if (!(await checkPassword(password, account?.passwordHash)) || !account) return refuse('wrong-credentials')

  await forgetTries('sign-in', email)
  const accountId = account.id
  const awaitsCode = await hasSecondFactor(accountId)
  const sessionToken = newToken()
  const expiresAt = new Date(Date.now() + (awaitsCode ? CODE_SECONDS : SESSION_SECONDS) * 1000)
  await transaction(async (tx) => {
    await insertSession(tx, { id: hashToken(sessionToken), accountId, expiresAt, device, awaitsCode })
    if (!awaitsCode) await noteAct(tx, { act: 'signed-in', by: accountId, detail: device })
  })
  return { ok: true, accountId, sessionToken }
}
