import { createHash } from 'node:crypto'
import { newToken } from '../accounts/secret-token'
import { transaction } from '../database'
import { insertConsentRecord, keepText } from './consent.queries'
import { BANNER_VERSION, banner, type Place } from './consent.rules'
import { purposes as allPurposes } from './purposes.rules'

/** All that was shown before the choice, and its SHA-256. */
const shown = { banner, purposes: allPurposes }
const textHash = createHash('sha256')
  .update(JSON.stringify([banner, allPurposes]))
  .digest('hex')

export type Choice = { choice: 'accept' | 'refuse' | 'choose'; purposes: string[]; place: Place }

// the row is there for as long as this release runs: looking again at each choice would be a write for nothing
let isKept = false

// what begins with a dash is a formula to a spreadsheet: the table of proofs would have to change it (lib/csv.rules.ts)
const newReceipt = (): string => newToken().replace(/^-/, '0')

/** Writes the proof of a choice: what was shown, what was chosen, when; nothing about who (CNIL 2020-091, 2020-092). */
export async function recordConsent(choice: Choice): Promise<{ ok: true; receipt: string }> {
  const receipt = newReceipt()
  await transaction(async (tx) => {
    if (!isKept) await keepText(tx, { textHash, bannerVersion: BANNER_VERSION, shown })
    await insertConsentRecord(tx, { receipt, bannerVersion: BANNER_VERSION, textHash, ...choice })
  })
  isKept = true
  return { ok: true, receipt }
}
