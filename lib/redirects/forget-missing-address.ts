import { transaction } from '../database'
import { forgetMissing } from './redirect.queries'

/** Takes an address off the list of those where readers found nothing; it comes back when somebody asks for it again. */
export async function forgetMissingAddress({ path }: { path: string }): Promise<{ ok: true }> {
  await transaction((tx) => forgetMissing(tx, path))
  return { ok: true }
}
