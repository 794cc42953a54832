import { transaction } from '../database'
import { hashAddress } from '../mail/seal'
import { listPlainAddresses, setAddressHash } from './person.queries'

const AT_ONCE = 500

/** Takes away the addresses that comments were kept with before they were hashed; done at each start, nothing after the first. */
export async function sealAddresses(): Promise<void> {
  for (;;) {
    const rows = await listPlainAddresses(AT_ONCE)
    if (rows.length === 0) return
    const ids = new Map<string, number[]>()
    for (const { id, email } of rows) ids.set(email, [...(ids.get(email) ?? []), id])
    await transaction(async (tx) => {
      for (const [email, of] of ids) await setAddressHash(tx, of, email ? hashAddress(email) : null)
    })
  }
}
