import { asc, eq, gt, sql } from 'drizzle-orm'
import { consentRecords, consentTexts } from '../../drizzle/schema/consent'
import { database, type Transaction } from '../database'
import type { Place } from './consent.rules'

export type ConsentRecord = {
  receipt: string
  bannerVersion: string
  textHash: string
  choice: 'accept' | 'refuse' | 'choose'
  purposes: string[]
  place: Place | null
}

export async function insertConsentRecord(tx: Transaction, record: ConsentRecord): Promise<void> {
  await tx.insert(consentRecords).values(record)
}

/** Keeps the words that a choice was made on, if they are new. */
export async function keepText(
  tx: Transaction,
  text: { textHash: string; bannerVersion: string; shown: unknown },
): Promise<void> {
  await tx.insert(consentTexts).values(text).onConflictDoNothing()
}

export type Receipt = ConsentRecord & { givenAt: Date }

const columns = {
  receipt: consentRecords.receipt,
  bannerVersion: consentRecords.bannerVersion,
  textHash: consentRecords.textHash,
  choice: consentRecords.choice,
  purposes: consentRecords.purposes,
  place: consentRecords.place,
  givenAt: consentRecords.givenAt,
}

/** The record of a choice, by its receipt. Null: no such receipt. */
export async function findReceipt(receipt: string): Promise<Receipt | null> {
  const [record] = await database().select(columns).from(consentRecords).where(eq(consentRecords.receipt, receipt))
  return record ?? null
}

/** Some records behind one of them, in the order in which they were made. */
export async function listRecords(after: number, limit: number): Promise<(Receipt & { id: number })[]> {
  return database()
    .select({ id: consentRecords.id, ...columns })
    .from(consentRecords)
    .where(gt(consentRecords.id, after))
    .orderBy(asc(consentRecords.id))
    .limit(limit)
}

export type ShownText = { textHash: string; bannerVersion: string; shown: unknown; firstAt: Date }

/** Every text that was ever shown, oldest first. */
export async function listTexts(): Promise<ShownText[]> {
  return database().select().from(consentTexts).orderBy(asc(consentTexts.firstAt))
}

export type Counted = { accept: number; refuse: number; choose: number }

/** How many chose what, on each of the last days (Paris's), the oldest first, and by version of the banner. */
export async function countChoices(days: number): Promise<{ day: string; version: string; counted: Counted }[]> {
  const rows = await database().execute<{ day: string; version: string } & Counted>(sql`
    select to_char(given_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as day, banner_version as version,
      count(*) filter (where choice = 'accept')::int as accept, count(*) filter (where choice = 'refuse')::int as refuse,
      count(*) filter (where choice = 'choose')::int as choose
    from consent_records where given_at > now() - make_interval(days => ${days}::int)
    group by 1, 2 order by 1, 2`)
  return rows.map(({ day, version, accept, refuse, choose }) => ({ day, version, counted: { accept, refuse, choose } }))
}
