import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { accountRoles, accounts } from '../../drizzle/schema/accounts'
import type { Transaction } from '../database'
import type { Role } from './capability.rules'

/** A member whatever their standing, held with all administrators until the transaction ends. Null: there is none. */
export async function holdMember(
  tx: Transaction,
  memberId: number,
): Promise<{ name: string; email: string; roles: Role[] } | null> {
  // in one order: two administrators who change each other wait, and do not block each other for good
  await tx.execute(sql`
    select from ${accounts} where id = ${memberId}
      or id in (select account_id from ${accountRoles} where role = 'administrator') order by id for update`)
  const { name, email } = accounts
  const [member] = await tx.select({ name, email }).from(accounts).where(eq(accounts.id, memberId))
  if (!member) return null
  const roles = await tx
    .select({ role: accountRoles.role })
    .from(accountRoles)
    .where(eq(accountRoles.accountId, memberId))
    .orderBy(asc(accountRoles.role))
  return { ...member, roles: roles.map(({ role }) => role) }
}

export async function putRoles(tx: Transaction, memberId: number, roles: readonly Role[]): Promise<void> {
  await tx.delete(accountRoles).where(eq(accountRoles.accountId, memberId))
  await tx.insert(accountRoles).values([...new Set(roles)].map((role) => ({ accountId: memberId, role })))
}

export async function putDisabled(tx: Transaction, memberId: number, isDisabled: boolean): Promise<void> {
  await tx
    .update(accounts)
    .set({ disabledAt: isDisabled ? sql`coalesce(${accounts.disabledAt}, now())` : null })
    .where(eq(accounts.id, memberId))
}

export async function putPublishesAlone(tx: Transaction, memberId: number, alone: boolean): Promise<void> {
  await tx
    .update(accounts)
    .set({ publishesAloneAt: alone ? sql`coalesce(${accounts.publishesAloneAt}, now())` : null })
    .where(eq(accounts.id, memberId))
}

/** How many accounts that are open are an administrator's. */
export async function countAdministrators(tx: Transaction): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(accounts)
    .innerJoin(accountRoles, eq(accountRoles.accountId, accounts.id))
    .where(and(eq(accountRoles.role, 'administrator'), isNull(accounts.disabledAt)))
  return row?.count ?? 0
}
