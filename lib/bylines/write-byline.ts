import type { z } from 'zod'
import { slugFrom } from '../articles/article.rules'
import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { holdPictures } from '../media/media.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { movePage, removeRedirect } from '../redirects/redirect.queries'
import { type Outcome, refuse } from '../refusal'
import { holdByline, insertByline, isBylineSlugFree, updateByline } from './byline.queries'
import type { bylineForm } from './byline.rules'

type Writing = {
  /** Null: somebody new. */
  bylineId: number | null
  form: z.output<typeof bylineForm>
  by: number | null
}

/**
 * Says who somebody is who may sign, account or not: for the first time, or anew. Another name makes another address, to which
 * the former one leads.
 *
 * Refusals: `byline-taken` (the name makes an address that another has, or none), `byline-not-found`, `picture-not-found`.
 */
export async function writeByline({
  bylineId,
  form,
  by,
}: Writing): Promise<Outcome<{ bylineId: number }, 'byline-taken' | 'byline-not-found' | 'picture-not-found'>> {
  const slug = slugFrom(form.name)
  if (slug === '') return refuse('byline-taken')
  const written = { ...form, slug }
  return transaction(async (tx) => {
    if (form.photoId !== null && (await holdPictures(tx, [form.photoId])).length === 0) {
      return refuse('picture-not-found')
    }
    const before = bylineId === null ? null : await holdByline(tx, bylineId)
    if (bylineId !== null && !before) return refuse('byline-not-found')
    if (slug !== before?.slug && !(await isBylineSlugFree(tx, slug))) return refuse('byline-taken')
    if (bylineId !== null && before) await updateByline(tx, bylineId, written, before.retired)
    const id = bylineId ?? (await insertByline(tx, written))
    // somebody of the same name was quicker
    if (id === null) return refuse('byline-taken')
    if (before && before.slug !== slug) {
      await movePage(tx, `/auteurs/${before.slug}`, `/auteurs/${slug}`)
      await addJob(tx, 'search-anew', { list: tags.author(id) })
    }
    if (!before) await removeRedirect(tx, `/auteurs/${slug}`)
    await noteAct(tx, { act: before ? 'byline-changed' : 'byline-added', by, subject: form.name })
    await purgePages(tx, { tags: [tags.addresses, tags.newspaper], immediately: false })
    return { ok: true, bylineId: id }
  })
}
