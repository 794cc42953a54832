import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { invitations } from '../../drizzle/schema/accounts'
import { database } from '../database'

/** Whether an invitation may still be accepted. */
export async function isInvitationOpen(tokenHash: string): Promise<boolean> {
  const [row] = await database()
    .select({ email: invitations.email })
    .from(invitations)
    .where(
      and(eq(invitations.tokenHash, tokenHash), isNull(invitations.acceptedAt), gt(invitations.expiresAt, sql`now()`)),
    )
  return row !== undefined
}
