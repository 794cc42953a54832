import { and, asc, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm'
import { accountRoles, accounts } from '../../drizzle/schema/accounts'
import { assignments } from '../../drizzle/schema/desk'
import { can, ROLES } from '../accounts/capability.rules'
import { database, type Transaction } from '../database'

const WRITERS = ROLES.filter((role) => can([role], 'write-articles'))

/** Whether an account is open and may write. */
const mayWrite = () =>
  and(
    isNull(accounts.disabledAt),
    exists(
      database()
        .select({ role: accountRoles.role })
        .from(accountRoles)
        .where(and(eq(accountRoles.accountId, accounts.id), inArray(accountRoles.role, WRITERS))),
    ),
  )

/** Holds a member while a story is given to them. False: their account is closed, or they do not write. */
export async function holdWriter(tx: Transaction, accountId: number): Promise<boolean> {
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), mayWrite()))
    .for('key share')
  return rows.length > 0
}

export type Writer = { id: number; name: string }

/** Whom a story may be given to, by name; `also`: whoever has one already, though they left. */
export async function listWriters(also: number | null = null): Promise<Writer[]> {
  return database()
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(or(mayWrite(), eq(accounts.id, also ?? 0)))
    .orderBy(asc(accounts.name), asc(accounts.id))
}

/** Whose stories the calendar may be narrowed to: whoever writes, and whoever left and has one that was not dropped. */
export async function listAssignees(): Promise<Writer[]> {
  const had = database()
    .select({ id: assignments.id })
    .from(assignments)
    // as the index has them
    .where(and(eq(assignments.assigneeId, accounts.id), sql`${assignments.state} <> 'dropped'`))
  return database()
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(or(mayWrite(), exists(had)))
    .orderBy(asc(accounts.name), asc(accounts.id))
}
