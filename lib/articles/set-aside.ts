import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import type { ArticleContent } from './article.rules'
import { findVersionOf, holdArticle, insertVersion, withKnownReferences } from './version.queries'

/**
 * Keeps a text beside the line of versions: one that its writer does not go on with, and that nobody should have to miss.
 *
 * Refusals: `article-not-found`.
 *
 * @param base the version it was started from
 */
export async function setAside({
  articleId,
  base,
  content,
  by,
}: {
  articleId: number
  base: number
  content: ArticleContent
  by: number
}): Promise<Outcome<{ number: number }, 'article-not-found'>> {
  return transaction(async (tx) => {
    if (!(await holdArticle(tx, articleId)) || !(await findVersionOf(tx, articleId))) return refuse('article-not-found')
    const kept = await withKnownReferences(tx, content)
    const { number } = await insertVersion(tx, { articleId, base, refused: true, content: kept, by })
    return { ok: true, number }
  })
}
