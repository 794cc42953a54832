import { createHash } from 'node:crypto'
import { newToken } from '../accounts/secret-token'
import { transaction } from '../database'
import { insertConsentRecord } from './consent.queries'
import { BANNER_VERSION, banner } from './consent.rules'
import { purposes as allPurposes } from './purposes.rules'

/** SHA-256 of all that was shown before the choice. */
const textHash = createHash('sha256')
  .update(JSON.stringify([banner, allPurposes]))
  .digest('hex')

type Choice = { choice: 'accept' | 'refuse' | 'choose'; purposes: string[] }

/** Writes the proof of a choice: what was shown, what was chosen, when; nothing about who (CNIL 2020-091, 2020-092). */
export async function recordConsent({ choice, purposes }: Choice): Promise<{ ok: true; receipt: string }> {
  const receipt = newToken()
  await transaction((tx) =>
    insertConsentRecord(tx, { receipt, bannerVersion: BANNER_VERSION, textHash, choice, purposes }),
  )
  return { ok: true, receipt }
}
