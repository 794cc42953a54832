import { transaction } from '../database'
import { positionOf } from '../desk/position.queries'
import type { Standing } from '../desk/stage.rules'
import { type Outcome, refuse } from '../refusal'
import { printVersion, type Unprintable } from './print-version'
import { findPathOf } from './publication.queries'
import { findVersionOf, holdArticle } from './version.queries'

type Publication = {
  articleId: number
  /** The version its publisher has in view. */
  number: number
  /** A mended fault keeps the time of the last update; a change of substance moves it (décret 2009-1340, art. 1). */
  update: 'fault' | 'substance'
  /** What its publisher takes it for: an article that was taken down meanwhile is not put back by an update. */
  from?: readonly Standing[]
  by: number
}

/**
 * Shows a version to readers, for the first time or in place of another. An address that changes leaves a redirect. What readers see
 * already is left as it is: of two who publish at once, the second finds it done.
 *
 * Refusals: `article-not-found`, `stale-version` (not the newest in the line), `move-not-possible` (it does not stand where it was taken
 * to), `incomplete`, `slug-taken`, `under-embargo`.
 */
export async function publishArticle({
  articleId,
  number,
  update,
  from = ['unseen', 'online', 'taken-down'],
  by,
}: Publication): Promise<
  Outcome<{ path: string; already: boolean }, 'article-not-found' | 'stale-version' | 'move-not-possible' | Unprintable>
> {
  return transaction(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (!article) return refuse('article-not-found')
    const { standing } = positionOf(article)
    if (!from.includes(standing)) return refuse('move-not-possible')
    const version = await findVersionOf(tx, articleId)
    if (version?.number !== number) return refuse('stale-version')
    if (standing === 'online' && article.publishedVersionId === version.id) {
      return { ok: true, path: await findPathOf(tx, articleId), already: true }
    }
    const printed = await printVersion(tx, { article, version, update, by })
    return printed.ok ? { ...printed, already: false } : printed
  })
}
