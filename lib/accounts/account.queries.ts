import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { accountRoles, accounts, invitations, sessions } from '../../drizzle/schema/accounts'
import { database, type Transaction } from '../database'
import type { Role } from './capability.rules'

const rolesOf = sql<Role[]>`(select coalesce(json_agg(r.role order by r.role), '[]'::json)
  from account_roles r where r.account_id = ${accounts.id})`

/** Whether one of an account's roles asks for a second factor that it has not. */
const mustEnrol = sql<boolean>`(
  exists (select from account_roles r join settings s on s.id = 1
    where r.account_id = ${accounts.id} and jsonb_exists(s.accounts->'secondFactorRoles', r.role::text))
  and not exists (select from second_factors f where f.account_id = ${accounts.id} and f.confirmed_at is not null))`

export type Member = {
  id: number
  name: string
  email: string
  roles: Role[]
  disabledAt: Date | null
  secondFactor: boolean
  /** Publishes without anybody's approval. */
  publishesAlone: boolean
}

/** Everybody with an account, by name. */
export async function listMembers(): Promise<Member[]> {
  const { id, name, email, disabledAt } = accounts
  return database()
    .select({
      ...{ id, name, email, disabledAt, roles: rolesOf },
      publishesAlone: sql<boolean>`${accounts.publishesAloneAt} is not null`,
      secondFactor: sql<boolean>`exists (select from second_factors f where f.account_id = ${accounts.id} and f.confirmed_at is not null)`,
    })
    .from(accounts)
    .orderBy(asc(accounts.name), asc(accounts.id))
}

export async function findAccountByEmail(email: string): Promise<{ id: number; passwordHash: string } | null> {
  const [account] = await database()
    .select({ id: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(and(eq(accounts.email, email), isNull(accounts.disabledAt)))
  return account ?? null
}

/** An account that is not disabled. */
export async function findAccount(
  accountId: number,
): Promise<{ name: string; email: string; passwordHash: string } | null> {
  const { name, email, passwordHash } = accounts
  const [account] = await database()
    .select({ name, email, passwordHash })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)))
  return account ?? null
}

export async function putPassword(tx: Transaction, accountId: number, passwordHash: string): Promise<void> {
  await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId))
}

type NewAccount = { email: string; name: string; passwordHash: string; roles: readonly Role[] }

/** Null when somebody has an account with this address already. */
export async function insertAccount(tx: Transaction, { roles, ...account }: NewAccount): Promise<number | null> {
  const [row] = await tx.insert(accounts).values(account).onConflictDoNothing().returning({ id: accounts.id })
  if (!row) return null
  await tx.insert(accountRoles).values([...new Set(roles)].map((role) => ({ accountId: row.id, role })))
  return row.id
}

export async function isMember(tx: Transaction, email: string): Promise<boolean> {
  const [account] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email))
  return account !== undefined
}

/** Who signed in with a session that still counts: not expired, not revoked, its code given, of an account that is not disabled. */
export async function findSession(sessionId: string) {
  const [session] = await database()
    .select({
      accountId: accounts.id,
      name: accounts.name,
      email: accounts.email,
      roles: rolesOf,
      lastUsedAt: sessions.lastUsedAt,
      publishesAlone: sql<boolean>`${accounts.publishesAloneAt} is not null`,
      mustEnrol,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(sessions.awaitsCode, false),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql`now()`),
        isNull(accounts.disabledAt),
      ),
    )
  return session ?? null
}

export async function insertSession(
  tx: Transaction,
  session: { id: string; accountId: number; expiresAt: Date; device: string; awaitsCode: boolean },
) {
  await tx.insert(sessions).values(session)
}

/** Ends one session, or all of an account's. */
export async function revokeSessions(tx: Transaction, which: { sessionId: string } | { accountId: number }) {
  const chosen = 'sessionId' in which ? eq(sessions.id, which.sessionId) : eq(sessions.accountId, which.accountId)
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(chosen, isNull(sessions.revokedAt)))
}

export async function insertInvitation(
  tx: Transaction,
  invitation: { tokenHash: string; email: string; roles: Role[]; expiresAt: Date },
) {
  await tx.insert(invitations).values(invitation)
}

/** An invitation that may still be accepted, held until the transaction ends. */
export async function holdInvitation(
  tx: Transaction,
  tokenHash: string,
): Promise<{ email: string; roles: Role[] } | null> {
  const [invitation] = await tx
    .select({ email: invitations.email, roles: invitations.roles })
    .from(invitations)
    .where(
      and(eq(invitations.tokenHash, tokenHash), isNull(invitations.acceptedAt), gt(invitations.expiresAt, sql`now()`)),
    )
    .for('update')
  return invitation ?? null
}

export async function markInvitationAccepted(tx: Transaction, tokenHash: string): Promise<void> {
  await tx.update(invitations).set({ acceptedAt: sql`now()` }).where(eq(invitations.tokenHash, tokenHash))
}

/** How somebody of the newsroom is called. */
export async function findName(accountId: number): Promise<string | null> {
  const [account] = await database().select({ name: accounts.name }).from(accounts).where(eq(accounts.id, accountId))
  return account?.name ?? null
}
