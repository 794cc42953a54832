import { transaction } from '../database'
import { emptyContent } from './article.rules'
import { emptyDocument } from './document.rules'
import { findBylineOfAccount, insertArticle } from './publication.queries'
import { insertVersion } from './version.queries'

/** Starts an article: an empty first version, signed by whoever starts it when they have a byline. */
export async function createArticle({ by }: { by: number | null }): Promise<{
  ok: true
  articleId: number
  number: number
}> {
  return transaction(async (tx) => {
    const articleId = await insertArticle(tx, by)
    const bylineId = by === null ? null : await findBylineOfAccount(tx, by)
    const content = {
      ...emptyContent(emptyDocument),
      bylines: bylineId === null ? [] : [{ id: bylineId, part: 'text' as const }],
    }
    const { number } = await insertVersion(tx, { articleId, base: null, refused: false, content, by })
    return { ok: true, articleId, number }
  })
}
