import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { deleteByline, hasSigned, holdByline } from './byline.queries'

/**
 * Takes away somebody who never signed anything. Whoever did stays with their articles, and can be retired.
 *
 * Refusals: `byline-not-found`, `byline-signs`.
 */
export async function removeByline({
  bylineId,
  by,
}: {
  bylineId: number
  by: number
}): Promise<Outcome<object, 'byline-not-found' | 'byline-signs'>> {
  return transaction(async (tx) => {
    const byline = await holdByline(tx, bylineId)
    if (!byline) return refuse('byline-not-found')
    if (await hasSigned(tx, bylineId)) return refuse('byline-signs')
    await deleteByline(tx, bylineId)
    await noteAct(tx, { act: 'byline-removed', by, subject: byline.slug })
    await purgePages(tx, { tags: [tags.addresses, tags.newspaper], immediately: false })
    return { ok: true }
  })
}
