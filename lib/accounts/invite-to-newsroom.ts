import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { insertInvitation, isMember } from './account.queries'
import type { Role } from './capability.rules'
import { hashToken, newToken } from './secret-token'

const DAYS = 7

/** Makes a one-time link's token, good for seven days; only its hash is kept. Refusal: `already-a-member`. */
export async function inviteToNewsroom({
  email,
  roles,
}: {
  email: string
  roles: Role[]
}): Promise<Outcome<{ token: string }, 'already-a-member'>> {
  return transaction(async (tx) => {
    if (await isMember(tx, email)) return refuse('already-a-member')
    const token = newToken()
    const expiresAt = new Date(Date.now() + DAYS * 86_400_000)
    await insertInvitation(tx, { tokenHash: hashToken(token), email, roles, expiresAt })
    return { ok: true, token }
  })
}
