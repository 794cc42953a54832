import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { linkWords } from './make-preview-link'
import { endLinks, holdLink } from './preview-link.queries'

type Revoking = { articleId: number; linkId: number; by: number }

/**
 * Takes a link back: whoever opens it from now on reads that it is over. What was answered stays.
 *
 * Refusals: `preview-link-not-found` (unknown, or another article's), `preview-link-over` (its time had run out, or somebody was quicker).
 */
export async function revokePreviewLink({
  articleId,
  linkId,
  by,
}: Revoking): Promise<Outcome<object, 'preview-link-not-found' | 'preview-link-over'>> {
  return transaction(async (tx) => {
    const link = await holdLink(tx, { linkId, articleId })
    if (!link) return refuse('preview-link-not-found')
    if (link.isOver) return refuse('preview-link-over')
    await endLinks(tx, { linkId })
    const { headline: subject, number } = link
    await noteAct(tx, { act: 'preview-link-revoked', by, subject, detail: linkWords({ linkId, number }), articleId })
    return { ok: true }
  })
}
