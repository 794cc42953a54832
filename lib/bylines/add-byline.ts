import type { z } from 'zod'
import { slugFrom } from '../articles/article.rules'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { insertByline } from './byline.queries'
import type { bylineForm } from './byline.rules'

/** Adds somebody who may sign, account or not. Refusal: `byline-taken` (the name makes an address that another has). */
export async function addByline(form: z.output<typeof bylineForm>): Promise<Outcome<object, 'byline-taken'>> {
  const slug = slugFrom(form.name)
  if (slug === '') return refuse('byline-taken')
  return transaction(async (tx) => {
    if (!(await insertByline(tx, { ...form, slug }))) return refuse('byline-taken')
    await purgePages(tx, { tags: [tags.addresses, tags.newspaper], immediately: false })
    return { ok: true }
  })
}
