import { noteAct } from '../audit/audit.queries'
import { type Transaction, transaction } from '../database'
import { queueMail } from '../mail/queue-mail'
import { type Outcome, refuse } from '../refusal'
import { findNewspaper } from '../settings/settings.queries'
import { revokeSessions } from './account.queries'
import { type Role, roleNames } from './capability.rules'
import { countAdministrators, holdMember, putDisabled, putPublishesAlone, putRoles } from './member.queries'
import { deleteSecondFactor } from './second-factor.queries'
import { secondFactorLetter } from './second-factor-letter'

type Change = { memberId: number; by: number }

const named = (roles: readonly Role[]) => roles.map((role) => roleNames[role]).join(', ')
const called = ({ name, email }: { name: string; email: string }) => `${name} <${email}>`

// somebody has to be able to undo what was done
const nobodyIsLeft = async (tx: Transaction) => (await countAdministrators(tx)) === 0

class Undone extends Error {}

/** Does a change unless no administrator is left after it. Two who demote each other at once are held one after the other. */
async function keepingAnAdministrator<Result extends { ok: boolean }>(
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result | { ok: false; reason: 'last-administrator' }> {
  try {
    return await transaction(async (tx) => {
      const outcome = await work(tx)
      if (outcome.ok && (await nobodyIsLeft(tx))) throw new Undone()
      return outcome
    })
  } catch (fault) {
    if (fault instanceof Undone) return refuse('last-administrator')
    throw fault
  }
}

/** Gives a member other roles. Refusals: `member-not-found`, `last-administrator`. */
export const changeRoles = ({
  memberId,
  roles,
  by,
}: Change & { roles: readonly Role[] }): Promise<Outcome<object, 'member-not-found' | 'last-administrator'>> =>
  keepingAnAdministrator(async (tx): Promise<Outcome<object, 'member-not-found'>> => {
    const member = await holdMember(tx, memberId)
    if (!member) return refuse('member-not-found')
    await putRoles(tx, memberId, roles)
    const detail = `${named(member.roles)} → ${named(roles)}`
    await noteAct(tx, { act: 'roles-changed', by, subject: called(member), detail })
    return { ok: true }
  })

/** Closes a member's account: its sessions end at once, what it wrote stays. Refusals: as above. */
export const closeAccount = ({
  memberId,
  by,
}: Change): Promise<Outcome<object, 'member-not-found' | 'last-administrator'>> =>
  keepingAnAdministrator(async (tx): Promise<Outcome<object, 'member-not-found'>> => {
    const member = await holdMember(tx, memberId)
    if (!member) return refuse('member-not-found')
    await putDisabled(tx, memberId, true)
    await revokeSessions(tx, { accountId: memberId })
    await noteAct(tx, { act: 'account-disabled', by, subject: called(member) })
    return { ok: true }
  })

/** Opens it again, with the roles and the password that it had. Refusal: `member-not-found`. */
export async function reopenAccount({ memberId, by }: Change): Promise<Outcome<object, 'member-not-found'>> {
  return transaction(async (tx) => {
    const member = await holdMember(tx, memberId)
    if (!member) return refuse('member-not-found')
    await putDisabled(tx, memberId, false)
    await noteAct(tx, { act: 'account-enabled', by, subject: called(member) })
    return { ok: true }
  })
}

/**
 * Lets one person publish without anybody's approval, or has them ask for it again. It counts for whoever only writes: editors approve
 * what they publish. Refusal: `member-not-found`.
 */
export async function changePublishing({
  memberId,
  alone,
  by,
}: Change & { alone: boolean }): Promise<Outcome<object, 'member-not-found'>> {
  return transaction(async (tx) => {
    const member = await holdMember(tx, memberId)
    if (!member) return refuse('member-not-found')
    await putPublishesAlone(tx, memberId, alone)
    await noteAct(tx, { act: alone ? 'publishes-alone' : 'publishes-by-approval', by, subject: called(member) })
    return { ok: true }
  })
}

/**
 * Takes a second factor away from a member who lost authenticator and recovery codes; their sessions end, and a letter tells them.
 * One's own is stopped at one's own account, with the password.
 *
 * Refusals: `member-not-found`, `not-oneself`, `nothing-offered`.
 */
export async function removeSecondFactor({
  memberId,
  by,
}: Change): Promise<Outcome<object, 'member-not-found' | 'not-oneself' | 'nothing-offered'>> {
  if (memberId === by) return refuse('not-oneself')
  const { name: paper } = await findNewspaper()
  return transaction(async (tx) => {
    const member = await holdMember(tx, memberId)
    if (!member) return refuse('member-not-found')
    if (!(await deleteSecondFactor(tx, memberId))) return refuse('nothing-offered')
    await revokeSessions(tx, { accountId: memberId })
    await noteAct(tx, { act: 'second-factor-removed', by, subject: called(member) })
    const news = 'L’administration du journal l’a retirée de votre compte, et vos sessions sont fermées.'
    await queueMail(tx, secondFactorLetter(member, paper, news))
    return { ok: true }
  })
}
