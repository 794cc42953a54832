import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { lines, signed } from '../mail/mail.rules'
import { queueMail } from '../mail/queue-mail'
import { type Outcome, refuse } from '../refusal'
import { findNewspaper } from '../settings/settings.queries'
import { findAccount, putPassword, revokeSessions } from './account.queries'
import { isGuessable } from './password.rules'
import { checkPassword, hashPassword } from './password-hash'
import { deletePasswordLinks, holdPasswordLink, type LinkOwner } from './password-link.queries'
import { hashToken } from './secret-token'
import { endSessions } from './session.queries'
import { forgetTries, mayTry } from './tries'

type Weak = 'password-too-near'

/** By a link that was sent: all sessions end, wherever they are. Refusals: `password-link-void`, `password-too-near`. */
export async function choosePasswordByLink({
  token,
  password,
}: {
  token: string
  password: string
}): Promise<Outcome<object, 'password-link-void' | Weak>> {
  const passwordHash = await hashPassword(password)
  const { name: paper } = await findNewspaper()
  return transaction(async (tx) => {
    const owner = await holdPasswordLink(tx, hashToken(token))
    if (!owner) return refuse('password-link-void')
    if (isGuessable(password, [owner.name])) return refuse('password-too-near')
    await putPassword(tx, owner.accountId, passwordHash)
    await deletePasswordLinks(tx, owner.accountId)
    await revokeSessions(tx, { accountId: owner.accountId })
    await noteAct(tx, { act: 'password-reset', by: owner.accountId })
    await queueMail(tx, letterTo(owner, paper))
    return { ok: true }
  })
}

/**
 * By whoever is signed in and knows the old one: the session at hand stays, all others end.
 *
 * Refusals: `locked-out` (too many guesses at the old one), `wrong-password`, `password-too-near`.
 */
export async function changePassword({
  accountId,
  sessionId,
  current,
  password,
}: {
  accountId: number
  sessionId: string
  current: string
  password: string
}): Promise<Outcome<{ ended: number }, 'locked-out' | 'wrong-password' | Weak>> {
  if (!(await mayTry('password-again', String(accountId)))) return refuse('locked-out')
  const account = await findAccount(accountId)
  if (!account || !(await checkPassword(current, account.passwordHash))) return refuse('wrong-password')
  await forgetTries('password-again', String(accountId))
  if (isGuessable(password, [account.name])) return refuse('password-too-near')
  const passwordHash = await hashPassword(password)
  const { name: paper } = await findNewspaper()
  return transaction(async (tx) => {
    await putPassword(tx, accountId, passwordHash)
    await deletePasswordLinks(tx, accountId)
    const ended = await endSessions(tx, accountId, { allBut: sessionId })
    await noteAct(tx, { act: 'password-changed', by: accountId })
    await queueMail(tx, letterTo({ accountId, ...account }, paper))
    return { ok: true, ended }
  })
}

// whoever did not do it learns of it at once
const letterTo = ({ email, name }: LinkOwner, paper: string) => ({
  to: email,
  subject: `${paper} : votre mot de passe a changé`,
  text: lines(
    `Bonjour ${name},`,
    `Le mot de passe de votre compte à la rédaction de ${paper} vient de changer, et vos autres sessions sont fermées.`,
    'Si ce n’était pas vous, prévenez tout de suite l’administration du journal.',
    signed(paper),
  ),
})
