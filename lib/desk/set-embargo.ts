import { momentOf } from '../articles/dates.rules'
import { findHeadline } from '../articles/publication.queries'
import { holdArticle } from '../articles/version.queries'
import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { isAhead, putEmbargo } from './position.queries'
import type { Hand } from './stage.rules'

type Embargo = {
  articleId: number
  /** Null lifts it. */
  until: Date | null
  hand: Hand
  by: number
}

type Refused = 'article-not-found' | 'time-past' | 'forbidden' | 'scheduled-before' | 'no-embargo'

/**
 * Has nothing of an article appear before a time: no publication, by hand or by itself. Whoever writes may set one or put it off; to
 * lift or bring forward is for whoever publishes.
 *
 * Refusals: `article-not-found`, `time-past`, `forbidden`, `scheduled-before` (a version is to appear before), `no-embargo` (there was
 * none to lift).
 */
export async function setEmbargo({ articleId, until, hand, by }: Embargo): Promise<Outcome<object, Refused>> {
  return transaction(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (!article) return refuse('article-not-found')
    const { embargoUntil, isEmbargoed, scheduledAt } = article
    const loosens = isEmbargoed && embargoUntil !== null && (until === null || until < embargoUntil)
    if (hand === 'none' || (loosens && hand === 'proposes')) return refuse('forbidden')
    if (until === null && embargoUntil === null) return refuse('no-embargo')
    if (until !== null && !(await isAhead(tx, until))) return refuse('time-past')
    if (until !== null && scheduledAt !== null && scheduledAt < until) return refuse('scheduled-before')
    await putEmbargo(tx, articleId, until)
    await noteAct(tx, {
      act: until ? 'embargo-set' : 'embargo-lifted',
      by,
      subject: await findHeadline(tx, articleId),
      detail: until ? `jusqu’au ${momentOf(until)}` : '',
      articleId,
    })
    return { ok: true }
  })
}
