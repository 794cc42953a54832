import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { deleteSection, holdSections, holdsArticles } from './section-change.queries'

/**
 * Takes away a section in which nothing stands and nothing wishes to.
 *
 * Refusals: `section-not-found`; `section-in-use` (an article, a draft, or a section within it).
 */
export async function removeSection({
  sectionId,
  by,
}: {
  sectionId: number
  by: number
}): Promise<Outcome<object, 'section-not-found' | 'section-in-use'>> {
  return transaction(async (tx) => {
    const all = await holdSections(tx)
    const section = all.find(({ id }) => id === sectionId)
    if (!section) return refuse('section-not-found')
    if (all.some(({ parentId }) => parentId === sectionId) || (await holdsArticles(tx, sectionId))) {
      return refuse('section-in-use')
    }
    await deleteSection(tx, sectionId)
    await noteAct(tx, { act: 'section-removed', by, subject: section.name })
    await purgePages(tx, { tags: [tags.newspaper, tags.addresses], immediately: false })
    return { ok: true }
  })
}
