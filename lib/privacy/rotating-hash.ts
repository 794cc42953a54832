import { createHmac } from 'node:crypto'
import { environment } from '../environment'
import { keyOfPeriod } from './hash-key.queries'
import { periodOf } from './retention.rules'

let known: { period: number; key: Promise<string> } | undefined

/**
 * What tells networks and browsers apart without naming them: the same for the same words, for a month at most. Its key is made
 * of two halves, the site's secret and a random one in the database that is destroyed with its month: neither leads back to an
 * address alone, and after it nothing does.
 *
 * @param kind what is hashed: the same address is something else as a network and as a voter
 */
export async function rotatingHash(kind: string, words: string, at = new Date()): Promise<string> {
  const period = periodOf(at)
  if (known?.period !== period) {
    const key = keyOfPeriod(period)
    known = { period, key }
    // asked for again by the next who needs it
    key.catch(() => {
      known = undefined
    })
  }
  return createHmac('sha256', `${environment().addressSecret} ${await known.key}`)
    .update(`${kind} ${words}`)
    .digest('base64url')
}

/** Forgets the key in memory, as another process would not know it. */
export const forgetKnownKey = (): void => {
  known = undefined
}
