import { environment } from '../environment'
import type { MediaStorage } from './media-storage'
import { openStorage } from './open-storage'

let here: MediaStorage | undefined

/** Where this newspaper's pictures lie. */
export function storage(): MediaStorage {
  here ??= openStorage(environment()).storage
  return here
}

/** Has pictures lie elsewhere from now on: tests go from one storage to another. */
export function storeIn(other: MediaStorage): void {
  here = other
}
