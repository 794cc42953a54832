import type { z } from 'zod'
import { slugFrom } from '../articles/article.rules'
import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { removeRedirect } from '../redirects/redirect.queries'
import { type Outcome, refuse } from '../refusal'
import { insertSection, isTopSection } from './section.queries'
import { isFreeAddress, type sectionForm } from './section.rules'

/**
 * Opens a section, last in the newspaper's order, its address made from its name.
 *
 * Refusals: `section-taken`; `section-too-deep` (the one it would belong to is itself within another, or is not there).
 */
export async function addSection(
  form: z.output<typeof sectionForm>,
  by: number | null = null,
): Promise<Outcome<object, 'section-taken' | 'section-too-deep'>> {
  const slug = slugFrom(form.name)
  if (!isFreeAddress(slug)) return refuse('section-taken')
  return transaction(async (tx) => {
    if (form.parentId !== null && !(await isTopSection(tx, form.parentId))) return refuse('section-too-deep')
    if (!(await insertSection(tx, { ...form, slug }))) return refuse('section-taken')
    await removeRedirect(tx, `/${slug}`)
    await noteAct(tx, { act: 'section-added', by, subject: form.name })
    // every page names the sections, and the new one's address led nowhere until now
    await purgePages(tx, { tags: [tags.newspaper, tags.addresses], immediately: false })
    return { ok: true }
  })
}
