import { announceArticle } from '../announcements/announce-article'
import { transaction } from '../database'
import { placeInListings } from '../listings/place-article'
import { noteUses } from '../media/media-uses.queries'
import { insertRuling } from '../moderation/ruling.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { putRedirect, removeRedirect } from '../redirects/redirect.queries'
import { type Outcome, refuse } from '../refusal'
import { refreshSearch } from '../search/search-index.queries'
import { missingForPublication } from './article.rules'
import { findAddressHolder, findSectionSlug, putOnline } from './publication.queries'
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
 * Refusals: `article-not-found`, `stale-version` (not the newest in the line), `incomplete`, `slug-taken`.
 */
export async function publishArticle({
  articleId,
  number,
  update,
  by,
}: Publication): Promise<
  Outcome<{ path: string }, 'article-not-found' | 'stale-version' | 'incomplete' | 'slug-taken'>
> {
  return transaction(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (!article) return refuse('article-not-found')
    const version = await findVersionOf(tx, articleId)
    if (version?.number !== number) return refuse('stale-version')
    const { sectionId, slug } = version.content
    if (sectionId === null || missingForPublication(version.content).length > 0) return refuse('incomplete')

    const holder = await findAddressHolder(tx, sectionId, slug)
    if (holder !== null && holder !== articleId) return refuse('slug-taken')

    const path = `/${await findSectionSlug(tx, sectionId)}/${slug}`
    const left = article.sectionId !== sectionId || article.slug !== slug ? article.sectionId : null
    const formerPath = left === null ? null : `/${await findSectionSlug(tx, left)}/${article.slug}`
    if (formerPath) await putRedirect(tx, formerPath, articleId)
    await removeRedirect(tx, path)
    if (article.takenDownAt) await insertRuling(tx, { articleId, decision: 'put-back', reason: '', by })
    const first = article.publishedAt === null
    const moves = !first && update === 'substance'
    const arrives = left !== null || article.takenDownAt !== null
    await putOnline(tx, { articleId, versionId: version.id, sectionId, slug, moves, arrives })
    await noteUses(tx, articleId, version.content)
    const changed = await placeInListings(tx, {
      articleId,
      content: version.content,
      first,
      isNews: first || moves || arrives,
    })
    await refreshSearch(tx, articleId)
    // what stood there before may be the fault that is being mended: it is not shown a moment longer
    await purgePages(tx, { tags: [tags.article(articleId), tags.addresses, ...changed], immediately: true })
    // to show once more what stands there already is no news
    if (article.publishedVersionId !== version.id || article.takenDownAt || formerPath) {
      const occasion = article.publishedAt && !article.takenDownAt ? 'updated' : 'published'
      await announceArticle(tx, { articleId, occasion, path, formerPath, changed })
    }
    return { ok: true, path }
  })
}
