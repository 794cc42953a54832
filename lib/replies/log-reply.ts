import { holdArticle } from '../articles/version.queries'
import { noteAct } from '../audit/audit.queries'
import { type Transaction, transaction } from '../database'
import { environment } from '../environment'
import { seal } from '../privacy/seal'
import { readTyped } from '../redirects/path.rules'
import { findPlace } from '../redirects/place.queries'
import { findWay } from '../redirects/redirect.queries'
import { type Outcome, refuse } from '../refusal'
import { findShownHeadline, findTwin, insertReply } from './reply.queries'
import type { ReplyForm } from './reply.rules'

/**
 * Writes down that somebody asked for an answer under an article, and when: the three days run from then (LCEN, article 1-1, III). The same
 * form sent twice is one request. The article may have been taken down since: what was asked is written down all the same.
 *
 * Refusals: `reply-article-unknown` (its address, redirects followed, leads to no article that ever appeared), `reply-from-tomorrow`,
 * `reply-before-article` (received at a moment that has not come, or before the article was there).
 */
export async function logReply({
  form: { article: address, claimant, contact, receivedAt, request, text },
  by,
}: {
  form: ReplyForm
  by: number
}): Promise<Outcome<{ replyId: number }, 'reply-article-unknown' | 'reply-from-tomorrow' | 'reply-before-article'>> {
  if (receivedAt.getTime() > Date.now()) return refuse('reply-from-tomorrow')
  return transaction(async (tx) => {
    const articleId = await findArticleAtAddress(tx, address)
    const article = articleId === null ? null : await holdArticle(tx, articleId)
    if (!article?.publishedAt) return refuse('reply-article-unknown')
    // the form knows minutes, the article seconds
    if (receivedAt.getTime() <= article.publishedAt.getTime() - 60_000) return refuse('reply-before-article')
    const words = { articleId: article.id, claimant, receivedAt, text }
    const twin = await findTwin(tx, words)
    if (twin !== null) return { ok: true, replyId: twin }
    const replyId = await insertReply(tx, { ...words, contactSealed: seal(contact), request, by })
    const subject = await findShownHeadline(tx, article.id)
    await noteAct(tx, { act: 'reply-logged', by, subject, detail: claimant, articleId: article.id })
    return { ok: true, replyId }
  })
}

/** The article that readers find, or found, at what somebody typed as its address. */
async function findArticleAtAddress(tx: Transaction, typed: string): Promise<number | null> {
  const read = readTyped(typed, environment().siteUrl)
  if (read?.kind !== 'own') return null
  const place = await findPlace(tx, read.path)
  if (place) return place.kind === 'page' ? null : place.id
  const { end } = await findWay(read.path, tx)
  return end?.id ?? null
}
