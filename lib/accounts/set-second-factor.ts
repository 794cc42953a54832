import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { queueMail } from '../mail/queue-mail'
import { type Outcome, refuse } from '../refusal'
import { findNewspaper } from '../settings/settings.queries'
import { findAccount } from './account.queries'
import { findAccountSettings } from './account-settings.queries'
import type { Role } from './capability.rules'
import { newRecoveryCodes, newSecret, stepOfCode } from './one-time-code'
import { checkPassword } from './password-hash'
import {
  deleteSecondFactor,
  hasSecondFactor,
  holdSecondFactor,
  noteStep,
  offerSecret,
  putRecoveryCodes,
} from './second-factor.queries'
import { authenticatorCode } from './second-factor.rules'
import { secondFactorLetter } from './second-factor-letter'
import { endSessions } from './session.queries'
import { forgetTries, mayTry } from './tries'

type Own = { accountId: number; current: string }
type Unproven = 'wrong-password' | 'locked-out'

/** Whoever changes how an account is entered knows its password: a session alone may be a stolen one. */
async function proven({ accountId, current }: Own): Promise<Outcome<{ name: string; email: string }, Unproven>> {
  if (!(await mayTry('password-again', String(accountId)))) return refuse('locked-out')
  const account = await findAccount(accountId)
  if (!account || !(await checkPassword(current, account.passwordHash))) return refuse('wrong-password')
  await forgetTries('password-again', String(accountId))
  return { ok: true, name: account.name, email: account.email }
}

/** Offers a secret for an authenticator, which counts from its first code on. Refusals: as proven, `second-factor-on`. */
export async function offerSecondFactor(own: Own): Promise<Outcome<object, Unproven | 'second-factor-on'>> {
  const account = await proven(own)
  if (!account.ok) return account
  if (await hasSecondFactor(own.accountId)) return refuse('second-factor-on')
  await transaction((tx) => offerSecret(tx, own.accountId, newSecret()))
  return { ok: true }
}

/**
 * Takes the first code: from now on the account shows one. Its other sessions end, which were opened without. Answers recovery
 * codes, which are shown once.
 *
 * Refusals: `nothing-offered`, `second-factor-on`, `wrong-code`.
 */
export async function confirmSecondFactor({
  accountId,
  sessionId,
  code,
}: {
  accountId: number
  sessionId: string
  code: string
}): Promise<Outcome<{ codes: string[] }, 'nothing-offered' | 'second-factor-on' | 'wrong-code'>> {
  const account = await findAccount(accountId)
  if (!account) return refuse('nothing-offered')
  const { name: paper } = await findNewspaper()
  return transaction(async (tx) => {
    const factor = await holdSecondFactor(tx, accountId)
    if (!factor) return refuse('nothing-offered')
    if (factor.confirmedAt) return refuse('second-factor-on')
    const digits = authenticatorCode(code)
    const step = digits && (await stepOfCode(factor.secret, digits, null))
    if (!step) return refuse('wrong-code')
    const codes = newRecoveryCodes()
    await noteStep(tx, accountId, step)
    await putRecoveryCodes(tx, accountId, codes)
    await endSessions(tx, accountId, { allBut: sessionId })
    await noteAct(tx, { act: 'second-factor-on', by: accountId })
    const news = 'Elle vient d’être activée, et vos autres sessions sont fermées.'
    await queueMail(tx, secondFactorLetter(account, paper, news))
    return { ok: true, codes }
  })
}

/** Recovery codes in place of all earlier ones. Refusals: as proven, `nothing-offered`. */
export async function renewRecoveryCodes(
  own: Own,
): Promise<Outcome<{ codes: string[] }, Unproven | 'nothing-offered'>> {
  const account = await proven(own)
  if (!account.ok) return account
  const codes = newRecoveryCodes()
  return transaction(async (tx) => {
    if (!(await holdSecondFactor(tx, own.accountId))?.confirmedAt) return refuse('nothing-offered')
    await putRecoveryCodes(tx, own.accountId, codes)
    await noteAct(tx, { act: 'recovery-codes-renewed', by: own.accountId })
    return { ok: true, codes }
  })
}

/** Stops asking for a second factor. Refusals: as proven, `nothing-offered`, `second-factor-required` (by a role). */
export async function stopSecondFactor({
  roles,
  ...own
}: Own & { roles: readonly Role[] }): Promise<
  Outcome<object, Unproven | 'nothing-offered' | 'second-factor-required'>
> {
  const account = await proven(own)
  if (!account.ok) return account
  const { secondFactorRoles } = await findAccountSettings()
  if ((await hasSecondFactor(own.accountId)) && roles.some((role) => secondFactorRoles.includes(role)))
    return refuse('second-factor-required')
  const { name: paper } = await findNewspaper()
  return transaction(async (tx) => {
    if (!(await deleteSecondFactor(tx, own.accountId))) return refuse('nothing-offered')
    await noteAct(tx, { act: 'second-factor-off', by: own.accountId })
    await queueMail(tx, secondFactorLetter(account, paper, 'Elle vient d’être arrêtée.'))
    return { ok: true }
  })
}
