import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { accounts } from '../../drizzle/schema/accounts'
import { comments } from '../../drizzle/schema/comments'
import { sanctions } from '../../drizzle/schema/sanctions'
import { database, type Transaction } from '../database'
import type { Kind } from './sanction.rules'

/** Who wrote a comment, as far as it is known. Null: there is no such comment, or its author was forgotten. */
export async function findAuthorOf(
  commentId: number,
  tx?: Transaction,
): Promise<{ name: string; emailHash: string; readerKey: string; emailSealed: string | null } | null> {
  const [row] = await (tx ?? database())
    .select({
      name: comments.name,
      emailHash: comments.emailHash,
      readerKey: comments.readerKey,
      emailSealed: comments.emailSealed,
    })
    .from(comments)
    .where(eq(comments.id, commentId))
  return row?.emailHash ? { ...row, emailHash: row.emailHash } : null
}

type NewSanction = {
  kind: Kind
  emailHash: string
  networkKey: string | null
  reason: string
  days: number
  commentId: number
  by: number
}

/** Answers when it ends. */
export async function insertSanction(tx: Transaction, { days, by, ...sanction }: NewSanction): Promise<Date> {
  const [row] = await tx
    .insert(sanctions)
    .values({ ...sanction, createdBy: by, endsAt: sql`now() + make_interval(days => ${days}::int)` })
    .returning({ endsAt: sanctions.endsAt })
  if (!row) throw new Error('insert into sanctions returned no row')
  return row.endsAt
}

/** What keeps somebody from commenting, by their address or their network: the longest. Null: nothing does. */
export async function findSuspension(
  emailHash: string,
  networkKey: string,
): Promise<{ endsAt: Date; reason: string } | null> {
  const [row] = await database()
    .select({ endsAt: sanctions.endsAt, reason: sanctions.reason })
    .from(sanctions)
    .where(
      and(
        eq(sanctions.kind, 'suspension'),
        isNull(sanctions.liftedAt),
        gt(sanctions.endsAt, sql`now()`),
        or(
          sql`(${sanctions.emailHash} = ${emailHash} and ${sanctions.emailHash} <> '')`,
          sql`(${sanctions.networkKey} = ${networkKey} and ${sanctions.networkKey} is not null)`,
        ),
      ),
    )
    .orderBy(desc(sanctions.endsAt))
    .limit(1)
  return row ?? null
}

export type Sanction = {
  id: number
  kind: Kind
  /** Under which the comment it was given for was written; empty once that was erased. */
  name: string
  reason: string
  hasNetwork: boolean
  createdAt: Date
  createdBy: string
  endsAt: Date
  liftedAt: Date | null
  liftedBy: string | null
  isInForce: boolean
}

/** Sanctions, newest first; of one person, if it is said whose. */
export async function listSanctions(limit: number, emailHash?: string): Promise<Sanction[]> {
  const lifters = alias(accounts, 'lifters')
  return database()
    .select({
      id: sanctions.id,
      kind: sanctions.kind,
      name: comments.name,
      reason: sanctions.reason,
      hasNetwork: sql<boolean>`${sanctions.networkKey} is not null`,
      createdAt: sanctions.createdAt,
      createdBy: accounts.name,
      endsAt: sanctions.endsAt,
      liftedAt: sanctions.liftedAt,
      liftedBy: lifters.name,
      isInForce: sql<boolean>`(${sanctions.liftedAt} is null and ${sanctions.endsAt} > now())`,
    })
    .from(sanctions)
    .innerJoin(comments, eq(comments.id, sanctions.commentId))
    .innerJoin(accounts, eq(accounts.id, sanctions.createdBy))
    .leftJoin(lifters, eq(lifters.id, sanctions.liftedBy))
    .where(emailHash === undefined ? undefined : eq(sanctions.emailHash, emailHash))
    .orderBy(sql`${sanctions.createdAt} desc nulls last`, sql`${sanctions.id} desc nulls last`)
    .limit(limit)
}

/** False: there is none, or it was lifted already, or has ended. */
export async function setLifted(tx: Transaction, id: number, by: number): Promise<boolean> {
  const lifted = await tx
    .update(sanctions)
    .set({ liftedAt: sql`now()`, liftedBy: by })
    .where(and(eq(sanctions.id, id), isNull(sanctions.liftedAt), gt(sanctions.endsAt, sql`now()`)))
    .returning({ id: sanctions.id })
  return lifted.length > 0
}
