import { transaction } from '../database'
import { consume, forget } from '../limits/limiter.queries'
import { type Outcome, refuse } from '../refusal'
import { findAccountByEmail, insertSession } from './account.queries'
import { checkPassword } from './password-hash'
import { hashToken, newToken } from './secret-token'

/** How long a session lasts, in seconds, whatever is done in it. */
export const SESSION_SECONDS = 14 * 86_400

// Back-off: the window in which tries are counted grows with their number. A person who mistypes waits a minute; whoever
// guesses has 5 tries a minute, 15 an hour and 40 a day for one account, and three times that from one address.
const windows = [
  { prefix: 'sign-in-minute', points: 5, seconds: 60 },
  { prefix: 'sign-in-hour', points: 15, seconds: 3600 },
  { prefix: 'sign-in-day', points: 40, seconds: 86_400 },
]

async function mayTry(email: string, addressKey: string): Promise<boolean> {
  const asked = windows.flatMap(({ prefix, points, seconds }) => [
    consume({ prefix: `${prefix}-account`, points, seconds, key: email }),
    // a newsroom of many may stand behind one address
    consume({ prefix: `${prefix}-address`, points: points * 3, seconds, key: addressKey }),
  ])
  return (await Promise.all(asked)).every(Boolean)
}

/**
 * Opens a session. Every try is counted before the password is looked at, so that many at once get no more than one
 * after the other; unknown and wrong take the same time and get the same answer.
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
  if (!(await mayTry(email, addressKey))) return refuse('locked-out')
  const account = await findAccountByEmail(email)
  if (!(await checkPassword(password, account?.passwordHash)) || !account) return refuse('wrong-credentials')

  await Promise.all(windows.map(({ prefix }) => forget({ prefix: `${prefix}-account`, key: email })))
  const sessionToken = newToken()
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000)
  await transaction((tx) =>
    insertSession(tx, { id: hashToken(sessionToken), accountId: account.id, expiresAt, device }),
  )
  return { ok: true, accountId: account.id, sessionToken }
}
