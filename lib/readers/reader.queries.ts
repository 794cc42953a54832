import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { bylines } from '../../drizzle/schema/bylines'
import { readerLinks, readerSessions, readers } from '../../drizzle/schema/readers'
import { database, type Transaction } from '../database'
import { forgottenAt } from '../privacy/retention.queries'
import { nameKey } from './name.rules'
import { LINK_HOURS, SESSION_DAYS } from './reader.rules'

export type Reader = {
  id: number
  name: string
  emailHash: string
  emailSealed: string
  wantsReplies: boolean
  wantsDecisions: boolean
}

const columns = {
  id: readers.id,
  name: readers.name,
  emailHash: readers.emailHash,
  emailSealed: readers.emailSealed,
  wantsReplies: readers.wantsReplies,
  wantsDecisions: readers.wantsDecisions,
}

export async function findReaderByAddress(emailHash: string, tx?: Transaction): Promise<Reader | null> {
  const [reader] = await (tx ?? database()).select(columns).from(readers).where(eq(readers.emailHash, emailHash))
  return reader ?? null
}

/** Who uses their name on a device. */
export async function findReaderOnDevice(tokenHash: string): Promise<Reader | null> {
  const [reader] = await database()
    .select(columns)
    .from(readerSessions)
    .innerJoin(readers, eq(readers.id, readerSessions.readerId))
    .where(and(eq(readerSessions.tokenHash, tokenHash), gt(readerSessions.expiresAt, sql`now()`)))
  return reader ?? null
}

/** The address that a name, or one that looks like it, is claimed by; as its hash. */
export async function findClaimant(name: string): Promise<string | null> {
  const [reader] = await database()
    .select({ emailHash: readers.emailHash })
    .from(readers)
    .where(eq(readers.nameKey, nameKey(name)))
  return reader?.emailHash ?? null
}

/** Whether somebody of the newsroom has a name, or one that looks like it. */
export async function isOfNewsroom(name: string): Promise<boolean> {
  // a newsroom is small enough to be read
  const staff = await database()
    .select({ name: accounts.name })
    .from(accounts)
    .unionAll(database().select({ name: bylines.name }).from(bylines))
  return staff.some((each) => nameKey(each.name) === nameKey(name))
}

type NewLink = {
  tokenHash: string
  purpose: 'name' | 'data'
  emailHash: string
  emailSealed: string
  name: string | null
}

export async function insertLink(tx: Transaction, link: NewLink): Promise<void> {
  await tx.insert(readerLinks).values({ ...link, expiresAt: sql`now() + make_interval(hours => ${LINK_HOURS})` })
}

export type Link = { emailHash: string; emailSealed: string; name: string | null }

const isGood = (tokenHash: string, purpose: 'name' | 'data') =>
  and(
    eq(readerLinks.tokenHash, tokenHash),
    eq(readerLinks.purpose, purpose),
    isNull(readerLinks.usedAt),
    gt(readerLinks.expiresAt, sql`now()`),
  )

const linkColumns = {
  emailHash: readerLinks.emailHash,
  emailSealed: readerLinks.emailSealed,
  name: readerLinks.name,
}

/** A link that still works, looked at and not used. */
export async function findLink(tokenHash: string, purpose: 'name' | 'data'): Promise<Link | null> {
  const [link] = await database().select(linkColumns).from(readerLinks).where(isGood(tokenHash, purpose))
  return link ?? null
}

/** Uses a link up. Of two at once, one does; null: it was used, is too old, or never was. */
export async function useLink(tx: Transaction, tokenHash: string, purpose: 'name' | 'data'): Promise<Link | null> {
  const [link] = await tx
    .update(readerLinks)
    .set({ usedAt: sql`now()` })
    .where(isGood(tokenHash, purpose))
    .returning(linkColumns)
  return link ?? null
}

/** Null: the name was taken meanwhile. */
export async function insertReader(
  tx: Transaction,
  { name, emailHash, emailSealed }: Link & { name: string },
): Promise<number | null> {
  const [reader] = await tx
    .insert(readers)
    .values({ name, nameKey: nameKey(name), emailHash, emailSealed })
    .onConflictDoNothing()
    .returning({ id: readers.id })
  return reader?.id ?? null
}

export async function insertReaderSession(tx: Transaction, readerId: number, tokenHash: string): Promise<void> {
  await tx
    .insert(readerSessions)
    .values({ readerId, tokenHash, expiresAt: sql`now() + make_interval(days => ${SESSION_DAYS})` })
}

/** Notes that a name was used today: it is kept for three years more (lib/privacy/retention.rules.ts). */
export async function noteUse(tx: Transaction, readerId: number): Promise<void> {
  await tx.update(readers).set({ usedAt: sql`now()` }).where(eq(readers.id, readerId))
}

export async function removeReaderSession(tokenHash: string): Promise<void> {
  await database().delete(readerSessions).where(eq(readerSessions.tokenHash, tokenHash))
}

export async function setWishes(
  tx: Transaction,
  readerId: number,
  wishes: Partial<Pick<Reader, 'wantsReplies' | 'wantsDecisions'>>,
): Promise<void> {
  await tx.update(readers).set(wishes).where(eq(readers.id, readerId))
}

/** Since when devices know a reader, newest first. */
export async function listDevices(readerId: number): Promise<{ since: Date; until: Date }[]> {
  return database()
    .select({ since: readerSessions.createdAt, until: readerSessions.expiresAt })
    .from(readerSessions)
    .where(eq(readerSessions.readerId, readerId))
    .orderBy(desc(readerSessions.createdAt))
}

/** When a name is given up if it is not used until then. */
export async function findEndOf(readerId: number): Promise<Date | null> {
  const [row] = await database()
    .select({ until: forgottenAt('readers') })
    .from(readers)
    .where(eq(readers.id, readerId))
  return row?.until ?? null
}

/** Forgets a reader, their devices and the links on their way. */
export async function removeReader(tx: Transaction, emailHash: string): Promise<void> {
  await tx.delete(readers).where(eq(readers.emailHash, emailHash))
  await tx.delete(readerLinks).where(eq(readerLinks.emailHash, emailHash))
}
