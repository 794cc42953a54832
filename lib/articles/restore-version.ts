import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { sameContent } from './article.rules'
import { findVersionOf, holdArticle, insertVersion, withKnownReferences } from './version.queries'

type Restoration = {
  articleId: number
  /** The version that comes back: any that was kept, those beside the line included. */
  number: number
  /** The newest one in the line, as whoever asks saw it. */
  latest: number
  by: number
}

/**
 * Makes an earlier version's content the newest version. Nothing is taken away: what stood there stays in the line
 * before it, and readers see nothing of it until it is published. A content that stands there already makes no version.
 *
 * Refusals: `article-not-found`, `version-not-found`; `stale-version` (somebody saved since the page was shown).
 */
export async function restoreVersion({
  articleId,
  number,
  latest,
  by,
}: Restoration): Promise<Outcome<{ number: number }, 'article-not-found' | 'version-not-found' | 'stale-version'>> {
  return transaction(async (tx) => {
    if (!(await holdArticle(tx, articleId))) return refuse('article-not-found')
    const wanted = await findVersionOf(tx, articleId, number)
    if (!wanted) return refuse('version-not-found')
    const newest = await findVersionOf(tx, articleId)
    if (newest?.number !== latest) return refuse('stale-version')

    const content = await withKnownReferences(tx, wanted.content)
    if (sameContent(newest.content, content)) return { ok: true, number: newest.number }
    const restored = await insertVersion(tx, { articleId, base: latest, refused: false, content, by })
    return { ok: true, number: restored.number }
  })
}
