import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { putNewspaper } from './settings.queries'
import type { Newspaper } from './settings.rules'

/** Changes what the newspaper says of itself, as a whole. */
export async function changeNewspaper({ newspaper }: { newspaper: Newspaper }): Promise<{ ok: true }> {
  await transaction(async (tx) => {
    await putNewspaper(tx, newspaper)
    await purgePages(tx, { tags: [tags.newspaper], immediately: false })
  })
  return { ok: true }
}
