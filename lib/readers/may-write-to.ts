import { consume } from '../limits/limiter.queries'
import { rotatingHash } from '../privacy/rotating-hash'
import { LINKS_TO_ADDRESS, LINKS_TO_ADDRESS_FROM } from './reader.rules'

/** Whether one more letter of a kind may go to an address that somebody typed: no mailbox is filled by another's hand. */
export async function mayWriteTo(emailHash: string, kind: 'name' | 'data', readerKey: string): Promise<boolean> {
  const address = await rotatingHash('address', `${kind} ${emailHash}`)
  if (!(await consume({ ...LINKS_TO_ADDRESS_FROM, key: `${address} ${readerKey}` }))) return false
  return consume({ ...LINKS_TO_ADDRESS, key: address })
}
