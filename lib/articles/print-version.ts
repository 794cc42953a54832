import { announceArticle } from '../announcements/announce-article'
import { noteAct } from '../audit/audit.queries'
import type { Transaction } from '../database'
import { placeInListings } from '../listings/place-article'
import { noteUses } from '../media/media-uses.queries'
import { insertRuling } from '../moderation/ruling.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { putRedirect, removeRedirect } from '../redirects/redirect.queries'
import { type Outcome, refuse } from '../refusal'
import { refreshSearch } from '../search/search-index.queries'
import { missingForPublication } from './article.rules'
import { findAddressHolder, findSectionSlug, insertPublication, putOnline } from './publication.queries'
import type { LockedArticle, Version } from './version.queries'

type Printing = {
  /** Held by the transaction. */
  article: LockedArticle
  version: Version
  /** A mended fault keeps the time of the last update; a change of substance moves it (décret 2009-1340, art. 1). */
  update: 'fault' | 'substance'
  /** Null: somebody who is no member any more had asked for it. */
  by: number | null
  /** Whether something is said of it that is news by itself, whatever its text: a correction. */
  isNews?: boolean
}

/** Why a version cannot be shown to readers as it stands. */
export type Unprintable = 'incomplete' | 'slug-taken' | 'under-embargo'

/**
 * Shows a version to readers, for the first time or in place of another, with all that follows from it: lists, search, redirects,
 * pages dropped, others told, the log. All of it commits with the transaction, or nothing does.
 *
 * Refusals: `incomplete`, `slug-taken`, `under-embargo`.
 */
export async function printVersion(
  tx: Transaction,
  { article, version, update, by, isNews = false }: Printing,
): Promise<Outcome<{ path: string }, Unprintable>> {
  const articleId = article.id
  const { sectionId, slug } = version.content
  if (article.isEmbargoed) return refuse('under-embargo')
  if (sectionId === null || missingForPublication(version.content).length > 0) return refuse('incomplete')

  const holder = await findAddressHolder(tx, sectionId, slug)
  if (holder !== null && holder !== articleId) return refuse('slug-taken')

  const path = `/${await findSectionSlug(tx, sectionId)}/${slug}`
  const left = article.sectionId !== sectionId || article.slug !== slug ? article.sectionId : null
  const formerPath = left === null ? null : `/${await findSectionSlug(tx, left)}/${article.slug}`
  if (formerPath) await putRedirect(tx, formerPath, articleId)
  await removeRedirect(tx, path)
  const first = article.publishedAt === null
  const returns = article.takenDownAt !== null
  if (returns && by !== null) await insertRuling(tx, { articleId, decision: 'put-back', reason: '', by })
  const moves = !first && update === 'substance'
  const arrives = left !== null || returns
  await putOnline(tx, { articleId, versionId: version.id, sectionId, slug, moves, arrives })
  await insertPublication(tx, {
    articleId,
    versionId: version.id,
    occasion: first ? 'first' : returns ? 'back' : update,
    by,
  })
  await noteUses(tx, articleId, version.content)
  const changed = await placeInListings(tx, {
    articleId,
    content: version.content,
    first,
    isNews: first || moves || arrives || isNews,
  })
  await refreshSearch(tx, articleId)
  // what stood there before may be the fault that is being mended: it is not shown a moment longer
  // whoever comes back is among the corrections again
  const listed = returns ? [tags.corrections] : []
  await purgePages(tx, { tags: [tags.article(articleId), tags.addresses, ...changed, ...listed], immediately: true })
  // to show once more what stands there already is no news
  if (article.publishedVersionId !== version.id || returns || formerPath || isNews) {
    const occasion = article.publishedAt && !returns ? 'updated' : 'published'
    await announceArticle(tx, { articleId, occasion, path, formerPath, changed })
  }
  const act = first ? 'article-published' : returns ? 'article-put-back' : 'article-updated'
  await noteAct(tx, { act, by, subject: version.content.headline, detail: path, articleId })
  return { ok: true, path }
}
