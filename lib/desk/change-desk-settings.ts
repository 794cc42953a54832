import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { holdDeskSettings, putDeskSettings } from './desk-settings.queries'
import { changeOfDesk, type DeskSettings } from './desk-settings.rules'

/**
 * Changes how the desk works, as a whole. What is as it was is not written down.
 *
 * @param by null: the site itself
 */
export async function changeDeskSettings(settings: DeskSettings, by: number | null = null): Promise<{ ok: true }> {
  await transaction(async (tx) => {
    const detail = changeOfDesk(await holdDeskSettings(tx), settings)
    if (detail === '') return
    await putDeskSettings(tx, settings)
    await noteAct(tx, { act: 'desk-changed', by, detail })
    // any article may have a link more or less, and pages of versions are there or not
    await purgePages(tx, { tags: [tags.newspaper], immediately: true })
  })
  return { ok: true }
}
