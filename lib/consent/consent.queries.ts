import { eq } from 'drizzle-orm'
import { consentRecords } from '../../drizzle/schema/consent'
import { database, type Transaction } from '../database'

export type ConsentRecord = {
  receipt: string
  bannerVersion: string
  textHash: string
  choice: 'accept' | 'refuse' | 'choose'
  purposes: string[]
}

export async function insertConsentRecord(tx: Transaction, record: ConsentRecord): Promise<void> {
  await tx.insert(consentRecords).values(record)
}

/** When a choice was made, by its receipt. Null: no such receipt. */
export async function findConsentMoment(receipt: string): Promise<Date | null> {
  const [record] = await database()
    .select({ givenAt: consentRecords.givenAt })
    .from(consentRecords)
    .where(eq(consentRecords.receipt, receipt))
  return record?.givenAt ?? null
}
