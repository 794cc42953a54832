import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { listPublishedPages, noteChange } from '../legal/legal-page.queries'
import { isChangedBy, type LegalPage, type MissingSetting, missingFor } from '../legal/legal-page.rules'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Refusal, refuse } from '../refusal'
import { holdNewspaper, putNewspaper } from './settings.queries'
import { type Newspaper, settingNames } from './settings.rules'

/** A published page, and what it would lack. */
type WrongedPage = { page: LegalPage; missing: MissingSetting[] }

type Answer = { ok: true } | (Refusal<'setting-needed'> & { wronged: WrongedPage[] })

/**
 * Changes what the newspaper says of itself, as a whole. A page that shows what changed says that it has.
 *
 * Refusal: `setting-needed`, a published legal page would lack something (it is withdrawn first, or the setting kept).
 *
 * @param by null: the site itself
 */
export async function changeNewspaper({
  newspaper,
  by = null,
}: {
  newspaper: Newspaper
  by?: number | null
}): Promise<Answer> {
  return transaction<Answer>(async (tx) => {
    const before = await holdNewspaper(tx)
    const published = await listPublishedPages(tx)
    const wronged = published
      .map((page) => ({ page, missing: missingFor(page, newspaper) }))
      .filter(({ missing }) => missing.length > 0)
    if (wronged.length > 0) return { ...refuse('setting-needed'), wronged }
    await putNewspaper(tx, newspaper)
    const changed = (Object.keys(settingNames) as (keyof Newspaper)[]).filter(
      (name) => before[name] !== newspaper[name],
    )
    const detail = changed.map((name) => settingNames[name]).join(', ')
    if (changed.length > 0) await noteAct(tx, { act: 'newspaper-changed', by, detail })
    await noteChange(
      tx,
      published.filter((page) => isChangedBy(page, before, newspaper)),
    )
    await purgePages(tx, { tags: [tags.newspaper], immediately: false })
    return { ok: true }
  })
}
