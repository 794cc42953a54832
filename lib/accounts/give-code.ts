import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { queueMail } from '../mail/queue-mail'
import { type Outcome, refuse } from '../refusal'
import { findNewspaper } from '../settings/settings.queries'
import { findAccount } from './account.queries'
import { stepOfCode } from './one-time-code'
import {
  findWaitingSession,
  holdSecondFactor,
  noteStep,
  openWaitingSession,
  takeRecoveryCode,
} from './second-factor.queries'
import { authenticatorCode, recoveryCode } from './second-factor.rules'
import { secondFactorLetter } from './second-factor-letter'
import { SESSION_SECONDS } from './sign-in'
import { forgetTries, mayTry } from './tries'

/**
 * The second step of signing in: a code of the authenticator, taken once, or a recovery code. Of one code given twice at once, one
 * opens a session.
 *
 * Refusals: `code-too-late` (the session waits no more), `locked-out`, `wrong-code`.
 *
 * @param sessionId of the session that waits for it
 * @param addressKey keyed hash of the network address
 */
export async function giveCode({
  sessionId,
  code,
  addressKey,
}: {
  sessionId: string
  code: string
  addressKey: string
}): Promise<Outcome<object, 'code-too-late' | 'locked-out' | 'wrong-code'>> {
  const accountId = await findWaitingSession(sessionId)
  const account = accountId === null ? null : await findAccount(accountId)
  if (accountId === null || !account) return refuse('code-too-late')
  if (!(await mayTry('code', String(accountId), addressKey))) return refuse('locked-out')
  const { name: paper } = await findNewspaper()
  const outcome = await transaction(async (tx) => {
    const factor = await holdSecondFactor(tx, accountId)
    // taken away meanwhile: whoever signs in again needs no code
    if (!factor?.confirmedAt) return refuse('code-too-late')
    const digits = authenticatorCode(code)
    const step = digits ? await stepOfCode(factor.secret, digits, factor.lastStep) : null
    const recovery = step === null ? recoveryCode(code) : null
    const isRight = step !== null || (recovery !== null && (await takeRecoveryCode(tx, accountId, recovery)))
    if (!isRight) return refuse('wrong-code')
    if (step !== null) await noteStep(tx, accountId, step)
    const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000)
    if (!(await openWaitingSession(tx, sessionId, expiresAt))) return refuse('code-too-late')
    await noteAct(tx, { act: step === null ? 'recovery-code-used' : 'signed-in', by: accountId })
    if (step === null) {
      const news = 'Un code de secours a servi : il vient d’ouvrir une session à la rédaction.'
      await queueMail(tx, secondFactorLetter(account, paper, news))
    }
    return { ok: true as const }
  })
  if (outcome.ok) await forgetTries('code', String(accountId))
  return outcome
}
