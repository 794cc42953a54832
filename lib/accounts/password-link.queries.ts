import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { accounts, passwordLinks } from '../../drizzle/schema/accounts'
import { database, type Transaction } from '../database'

export async function insertPasswordLink(
  tx: Transaction,
  link: { tokenHash: string; accountId: number; expiresAt: Date },
): Promise<void> {
  await tx.insert(passwordLinks).values(link)
}

const isGood = (tokenHash: string) =>
  and(eq(passwordLinks.tokenHash, tokenHash), gt(passwordLinks.expiresAt, sql`now()`), isNull(accounts.disabledAt))

/** Whether a link may still be followed. */
export async function isPasswordLinkOpen(tokenHash: string): Promise<boolean> {
  const [row] = await database()
    .select({ accountId: passwordLinks.accountId })
    .from(passwordLinks)
    .innerJoin(accounts, eq(accounts.id, passwordLinks.accountId))
    .where(isGood(tokenHash))
  return row !== undefined
}

export type LinkOwner = { accountId: number; name: string; email: string }

/** Whose link it is, held until the transaction ends. Null: unknown, used, expired, or of an account that is disabled. */
export async function holdPasswordLink(tx: Transaction, tokenHash: string): Promise<LinkOwner | null> {
  const [row] = await tx
    .select({ accountId: accounts.id, name: accounts.name, email: accounts.email })
    .from(passwordLinks)
    .innerJoin(accounts, eq(accounts.id, passwordLinks.accountId))
    .where(isGood(tokenHash))
    // the link's row as well: whoever waited for the account would take a link that is gone for one that is there
    .for('update')
  return row ?? null
}

/** Used once, all links of an account are void. */
export async function deletePasswordLinks(tx: Transaction, accountId: number): Promise<void> {
  await tx.delete(passwordLinks).where(eq(passwordLinks.accountId, accountId))
}
