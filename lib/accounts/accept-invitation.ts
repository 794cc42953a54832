import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { holdInvitation, insertAccount, markInvitationAccepted } from './account.queries'
import { hashPassword } from './password-hash'
import { hashToken } from './secret-token'

/**
 * Somebody follows an invitation and becomes a member. Two at once make one account.
 *
 * Refusals: `invitation-void` (unknown, used or expired), `already-a-member`.
 */
export async function acceptInvitation({
  token,
  name,
  password,
}: {
  token: string
  name: string
  password: string
}): Promise<Outcome<{ accountId: number }, 'invitation-void' | 'already-a-member'>> {
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    const invitation = await holdInvitation(tx, hashToken(token))
    if (!invitation) return refuse('invitation-void')
    const accountId = await insertAccount(tx, { ...invitation, name, passwordHash })
    if (accountId === null) return refuse('already-a-member')
    await markInvitationAccepted(tx, hashToken(token))
    await noteAct(tx, { act: 'joined', by: accountId, subject: `${name} <${invitation.email}>` })
    return { ok: true, accountId }
  })
}
