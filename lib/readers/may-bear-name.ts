import { type Outcome, refuse } from '../refusal'
import { findNewspaper } from '../settings/settings.queries'
import { speaksForUs } from './name.rules'
import { findClaimant, isOfNewsroom } from './reader.queries'

/**
 * Whether whoever gives a name may bear it. One that is claimed is its reader's alone, on a device that knows them: the address
 * typed beside it proves nothing, and an answer that depended on it would tell whose name it is.
 *
 * Refusals: `name-ours` (the newspaper's, or of somebody in its newsroom), `name-claimed`.
 */
export async function mayBearName(name: string): Promise<Outcome<object, 'name-ours' | 'name-claimed'>> {
  if (await isOurs(name)) return refuse('name-ours')
  return (await findClaimant(name)) === null ? { ok: true } : refuse('name-claimed')
}

export const isOurs = async (name: string): Promise<boolean> =>
  speaksForUs(name, (await findNewspaper()).name) || (await isOfNewsroom(name))
