import { randomBytes } from 'node:crypto'
import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { putDistribution, putIndexNowKey } from './distribution.queries'
import type { Distribution } from './distribution.rules'

/**
 * Changes how the newspaper is handed on, as a whole. Search engines that are to be told get a key to know it by.
 *
 * @param by null: the site itself
 */
export async function changeDistribution(settings: Distribution, by: number | null = null): Promise<{ ok: true }> {
  await transaction(async (tx) => {
    await putDistribution(tx, settings)
    await noteAct(tx, { act: 'distribution-changed', by })
    if (settings.indexNow) await putIndexNowKey(tx, randomBytes(16).toString('hex'))
    // every page says what of it is reserved
    await purgePages(tx, { tags: [tags.distribution, tags.newspaper, tags.addresses], immediately: false })
  })
  return { ok: true }
}
