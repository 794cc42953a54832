import { announceArticle } from '../announcements/announce-article'
import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { leaveListings } from '../listings/place-article'
import { insertRuling } from '../moderation/ruling.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { endLinks } from '../previews/preview-link.queries'
import { type Outcome, refuse } from '../refusal'
import { refreshSearch } from '../search/search-index.queries'
import { findHeadline, findSectionSlug, takeOffline } from './publication.queries'
import { holdArticle } from './version.queries'

/**
 * Takes an article away from readers; its address stays its own, and the decision is logged with its reason. What was to appear at a
 * time does not.
 *
 * Refusals: `article-not-found`, `not-published`.
 */
export async function unpublishArticle({
  articleId,
  reason,
  by,
}: {
  articleId: number
  reason: string
  by: number
}): Promise<Outcome<object, 'article-not-found' | 'not-published'>> {
  return transaction(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (!article) return refuse('article-not-found')
    if (!article.publishedAt || article.takenDownAt) return refuse('not-published')
    await takeOffline(tx, articleId)
    // what is taken from readers is read by nobody outside, either
    await endLinks(tx, { articleId })
    await insertRuling(tx, { articleId, decision: 'take-down', reason, by })
    const changed = await leaveListings(tx, articleId)
    await refreshSearch(tx, articleId)
    await purgePages(tx, { tags: [tags.article(articleId), tags.addresses, ...changed], immediately: true })
    await noteAct(tx, {
      act: 'article-taken-down',
      by,
      subject: await findHeadline(tx, articleId),
      detail: reason,
      articleId,
    })
    const path = `/${await findSectionSlug(tx, article.sectionId ?? 0)}/${article.slug}`
    await announceArticle(tx, { articleId, occasion: 'taken-down', path, formerPath: null, changed })
    return { ok: true }
  })
}
