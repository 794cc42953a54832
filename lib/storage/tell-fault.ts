import { log } from '../log'
import { StorageFault, type StorageTrouble } from './media-storage'

const MINUTE = 60_000
const toldAt = new Map<StorageTrouble, number>()

/** A fault of the storage, told to the operator too: once a minute, for readers who find it out come by hundreds. */
export function tellFault(reason: StorageTrouble, cause: unknown): StorageFault {
  const now = Date.now()
  if (now - (toldAt.get(reason) ?? 0) > MINUTE) {
    toldAt.set(reason, now)
    log().warn({ reason, fault: String(cause) }, 'the storage of pictures fails')
  }
  return new StorageFault(reason, cause)
}
