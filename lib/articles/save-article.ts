import { transaction } from '../database'
import { type Refusal, refuse } from '../refusal'
import { type ArticleContent, sameContent } from './article.rules'
import { findVersionOf, holdArticle, insertVersion, withKnownReferences } from './version.queries'

type Saved = { ok: true; number: number; savedAt: Date }

/** A save that came too late, with what its writer needs to decide: both texts are kept. */
export type Stale = Refusal<'stale-version'> & {
  keptNumber: number
  latestNumber: number
  latestBy: string
  latestAt: Date
}

type Save = { articleId: number; base: number; content: ArticleContent; by: number }

/**
 * Keeps a text as the next version, if its writer started from the newest one (compare-and-swap).
 * A text that changes nothing makes no version.
 *
 * Refusals: `article-not-found`; `stale-version` (somebody saved since): the text is then kept beside the line of
 * versions under a number of its own, and nothing is overwritten.
 */
export async function saveArticle({
  articleId,
  base,
  content,
  by,
}: Save): Promise<Saved | Stale | Refusal<'article-not-found'>> {
  return transaction(async (tx) => {
    if (!(await holdArticle(tx, articleId))) return refuse('article-not-found')
    const latest = await findVersionOf(tx, articleId)
    if (!latest) throw new Error(`article ${articleId} has no version`)
    const kept = await withKnownReferences(tx, content)
    if (sameContent(latest.content, kept)) return { ok: true, number: latest.number, savedAt: latest.savedAt }

    const refused = latest.number !== base
    const version = await insertVersion(tx, { articleId, base, refused, content: kept, by })
    if (!refused) return { ok: true, number: version.number, savedAt: version.savedAt }
    return {
      ...refuse('stale-version'),
      keptNumber: version.number,
      latestNumber: latest.number,
      latestBy: latest.savedBy ?? '',
      latestAt: latest.savedAt,
    }
  })
}
