import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { holdSections, placeSections } from './section-change.queries'

/**
 * Puts a section before or after its neighbour of the same level. At the end of the row, nothing happens.
 *
 * Refusal: `section-not-found`.
 */
export async function moveSection({
  sectionId,
  direction,
  by,
}: {
  sectionId: number
  direction: 'up' | 'down'
  by: number
}): Promise<Outcome<object, 'section-not-found'>> {
  return transaction(async (tx) => {
    const all = await holdSections(tx)
    const section = all.find(({ id }) => id === sectionId)
    if (!section) return refuse('section-not-found')
    const row = all.filter(({ parentId }) => parentId === section.parentId)
    const neighbour = row[row.indexOf(section) + (direction === 'up' ? -1 : 1)]
    if (!neighbour) return { ok: true }
    const ids = all.map(({ id }) => id)
    const traded = ids.map((id) => (id === sectionId ? neighbour.id : id === neighbour.id ? sectionId : id))
    await placeSections(tx, traded)
    await noteAct(tx, { act: 'section-moved', by, subject: section.name })
    await purgePages(tx, { tags: [tags.newspaper], immediately: false })
    return { ok: true }
  })
}
