import { transaction } from '../database'
import { listPlainAddresses, places, setSealed } from './plain-address.queries'
import { sealedAddress } from './seal'

const AT_ONCE = 500

/** Takes away the addresses that were kept before they were hashed and sealed; done at each start, nothing after the first. */
export async function sealAddresses(): Promise<void> {
  for (const place of places) {
    for (;;) {
      const rows = await listPlainAddresses(place, AT_ONCE)
      if (rows.length === 0) break
      const ids = new Map<string, number[]>()
      for (const { id, email } of rows) ids.set(email, [...(ids.get(email) ?? []), id])
      await transaction(async (tx) => {
        for (const [email, of] of ids) await setSealed(tx, place, of, sealedAddress(email || null))
      })
    }
  }
}
