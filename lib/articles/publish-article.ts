import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { printVersion, type Unprintable } from './print-version'
import { findVersionOf, holdArticle } from './version.queries'

type Publication = {
  articleId: number
  /** The version its publisher has in view. */
  number: number
  /** A mended fault keeps the time of the last update; a change of substance moves it (décret 2009-1340, art. 1). */
  update: 'fault' | 'substance'
  by: number
}

/**
 * Shows a version to readers, for the first time or in place of another. An address that changes leaves a redirect.
 *
 * Refusals: `article-not-found`, `stale-version` (not the newest in the line), `incomplete`, `slug-taken`, `under-embargo`.
 */
export async function publishArticle({
  articleId,
  number,
  update,
  by,
}: Publication): Promise<Outcome<{ path: string }, 'article-not-found' | 'stale-version' | Unprintable>> {
  return transaction(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (!article) return refuse('article-not-found')
    const version = await findVersionOf(tx, articleId)
    if (version?.number !== number) return refuse('stale-version')
    return printVersion(tx, { article, version, update, by })
  })
}
