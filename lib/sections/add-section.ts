import type { z } from 'zod'
import { slugFrom } from '../articles/article.rules'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { insertSection } from './section.queries'
import { isFreeAddress, type sectionForm } from './section.rules'

/** Opens a section, last in the newspaper's order, its address made from its name. Refusal: `section-taken`. */
export async function addSection(form: z.output<typeof sectionForm>): Promise<Outcome<object, 'section-taken'>> {
  const slug = slugFrom(form.name)
  if (!isFreeAddress(slug)) return refuse('section-taken')
  return transaction(async (tx) => {
    if (!(await insertSection(tx, { ...form, slug }))) return refuse('section-taken')
    // every page names the sections, and the new one's address led nowhere until now
    await purgePages(tx, { tags: [tags.newspaper, tags.addresses], immediately: false })
    return { ok: true }
  })
}
