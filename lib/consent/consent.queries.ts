import { consentRecords } from '../../drizzle/schema/consent'
import type { Transaction } from '../database'

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
