import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { rightsRequests } from '../../drizzle/schema/rights'
import { database, type Transaction } from '../database'
import { unseal } from '../privacy/seal'
import type { RightAsked } from './rights-request.rules'

type NewRequest = {
  right: RightAsked
  message: string
  emailHash: string
  emailSealed: string
  receiptHash: string
}

/** A request that was sent already is not added again. */
export async function insertRequest(tx: Transaction, request: NewRequest): Promise<void> {
  await tx.insert(rightsRequests).values(request).onConflictDoNothing({ target: rightsRequests.receiptHash })
}

export async function hasRequest(receiptHash: string): Promise<boolean> {
  const [request] = await database()
    .select({ id: rightsRequests.id })
    .from(rightsRequests)
    .where(eq(rightsRequests.receiptHash, receiptHash))
  return request !== undefined
}

/** What its receipt shows: to whoever has it, and so without the address. */
export type RequestReceipt = {
  id: number
  right: RightAsked
  message: string
  receivedAt: Date
  answeredAt: Date | null
}

export async function findRequest(receiptHash: string): Promise<RequestReceipt | null> {
  const { id, right, message, receivedAt, answeredAt } = rightsRequests
  const [request] = await database()
    .select({ id, right, message, receivedAt, answeredAt })
    .from(rightsRequests)
    .where(eq(rightsRequests.receiptHash, receiptHash))
  return request ?? null
}

export type RightsRequest = RequestReceipt & { email: string; answeredBy: string | null }

const columns = {
  id: rightsRequests.id,
  right: rightsRequests.right,
  message: rightsRequests.message,
  emailSealed: rightsRequests.emailSealed,
  receivedAt: rightsRequests.receivedAt,
  answeredAt: rightsRequests.answeredAt,
  answeredBy: accounts.name,
}
const opened = ({ emailSealed, ...request }: Omit<RightsRequest, 'email'> & { emailSealed: string }) => ({
  ...request,
  email: unseal(emailSealed),
})

/** Requests that wait, the oldest first: its month ends first. */
export async function listOpenRequests(limit: number): Promise<RightsRequest[]> {
  const rows = await database()
    .select(columns)
    .from(rightsRequests)
    .leftJoin(accounts, eq(accounts.id, rightsRequests.answeredBy))
    .where(isNull(rightsRequests.answeredAt))
    .orderBy(rightsRequests.receivedAt, rightsRequests.id)
    .limit(limit)
  return rows.map(opened)
}

/** Requests that were answered, the last one first, and directives, which are to be followed one day. */
export async function listAnsweredRequests(limit: number): Promise<RightsRequest[]> {
  const rows = await database()
    .select(columns)
    .from(rightsRequests)
    .leftJoin(accounts, eq(accounts.id, rightsRequests.answeredBy))
    .where(isNotNull(rightsRequests.answeredAt))
    .orderBy(desc(rightsRequests.answeredAt), desc(rightsRequests.id))
    .limit(limit)
  return rows.map(opened)
}

/** How many wait, and since when the oldest of them does. */
export async function countOpenRequests(): Promise<{ open: number; oldest: Date | null }> {
  const [row] = await database()
    .select({
      open: sql<number>`count(*)::int`,
      oldest: sql<Date | null>`min(${rightsRequests.receivedAt})`.mapWith((at: string) => new Date(at)),
    })
    .from(rightsRequests)
    .where(isNull(rightsRequests.answeredAt))
  return row ?? { open: 0, oldest: null }
}

/** Marks a request answered, or to be answered after all. False: it was so already, or is not there. */
export async function setAnswered(tx: Transaction, id: number, by: number | null): Promise<boolean> {
  const { answeredAt } = rightsRequests
  const changed = await tx
    .update(rightsRequests)
    .set(by === null ? { answeredAt: null, answeredBy: null } : { answeredAt: sql`now()`, answeredBy: by })
    .where(and(eq(rightsRequests.id, id), by === null ? isNotNull(answeredAt) : isNull(answeredAt)))
    .returning({ id: rightsRequests.id })
  return changed.length > 0
}
