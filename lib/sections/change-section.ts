import { noteAct } from '../audit/audit.queries'
import { type Transaction, transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { cutListAnew, touchListings } from '../listings/listing.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { movePage } from '../redirects/redirect.queries'
import { type Outcome, refuse } from '../refusal'
import type { Section } from './section.queries'
import { type ChangedSection, isFreeAddress } from './section.rules'
import { holdSections, moveArticles, relist, updateSection } from './section-change.queries'

type Refused = 'section-not-found' | 'section-taken' | 'section-too-deep' | 'section-within-itself'

/**
 * Changes a section's name, description, colour, address, or the one it belongs to. Its articles go along: under a new address
 * they are found by the former one in one hop, and they stand in the list of the section above.
 *
 * Refusals: `section-not-found`; `section-taken` (the address is another's, or a page's); `section-within-itself`;
 * `section-too-deep` (sections have two levels).
 */
export async function changeSection({
  form,
  by,
}: {
  form: ChangedSection
  by: number
}): Promise<Outcome<object, Refused>> {
  return transaction(async (tx) => {
    const all = await holdSections(tx)
    const { sectionId, ...changed } = form
    const section = all.find(({ id }) => id === sectionId)
    if (!section) return refuse('section-not-found')
    if (!isFreeAddress(changed.slug) || all.some(({ id, slug }) => id !== sectionId && slug === changed.slug)) {
      return refuse('section-taken')
    }
    const wrong = wrongPlace(all, sectionId, changed.parentId)
    if (wrong) return refuse(wrong)
    await updateSection(tx, sectionId, changed)
    if (changed.slug !== section.slug) {
      await movePage(tx, `/${section.slug}`, `/${changed.slug}`)
      await moveArticles(tx, sectionId, section.slug, changed.slug)
    }
    if (changed.parentId !== section.parentId) await belongAnew(tx, section, changed.parentId)
    await noteAct(tx, {
      act: 'section-changed',
      by,
      subject: changed.name,
      detail: changed.slug === section.slug ? '' : `/${section.slug} devient /${changed.slug}`,
    })
    await purgePages(tx, { tags: [tags.newspaper, tags.addresses], immediately: false })
    return { ok: true }
  })
}

function wrongPlace(all: readonly Section[], id: number, parent: number | null): Refused | null {
  if (parent === null) return null
  if (parent === id) return 'section-within-itself'
  const above = all.find((each) => each.id === parent)
  const hasOthers = all.some(({ parentId }) => parentId === id)
  return !above || above.parentId !== null || hasOthers ? 'section-too-deep' : null
}

async function belongAnew(tx: Transaction, { id, parentId: former }: Section, parent: number | null): Promise<void> {
  await relist(tx, id, former, parent)
  const changed = [former, parent].filter((each) => each !== null).map(tags.section)
  for (const list of changed) await cutListAnew(tx, list)
  await touchListings(tx, changed)
  // search knows the lists of each article
  await addJob(tx, 'search-anew', { list: tags.section(id) })
}
