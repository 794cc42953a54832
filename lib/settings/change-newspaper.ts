import { transaction } from '../database'
import { putNewspaper } from './settings.queries'
import type { Newspaper } from './settings.rules'

/** Changes what the newspaper says of itself, as a whole. */
export async function changeNewspaper({ newspaper }: { newspaper: Newspaper }): Promise<{ ok: true }> {
  await transaction((tx) => putNewspaper(tx, newspaper))
  return { ok: true }
}
