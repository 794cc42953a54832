import { announceArticle } from '../announcements/announce-article'
import { findSectionSlug } from '../articles/publication.queries'
import { holdArticle, type LockedArticle } from '../articles/version.queries'
import { noteAct } from '../audit/audit.queries'
import { type Transaction, transaction } from '../database'
import { dateInListings } from '../listings/place-article'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { dateArticle, findArticleOfReply, findShownHeadline, holdReply, setDecision } from './reply.queries'

type Deciding = {
  replyId: number
  /** The words that were in view when it was decided. */
  wording: string
  decision: 'published' | 'refused'
  /** Why it is refused. */
  reason: string
  by: number
}

type Undecided = 'reply-not-found' | 'reply-decided' | 'reply-changed' | 'reply-empty' | 'not-published'

/**
 * Puts an answer under its article, for as long as the article is there, or refuses it with a reason. An answer is a change of
 * substance: the article is dated (décret 2009-1340, article 1), its lists and feeds change, others are told. Decided is decided: of two at
 * once one counts, and the other is told.
 *
 * Refusals: `reply-not-found`, `reply-decided`, `reply-changed` (mended since it was in view), `reply-empty` (its words were erased),
 * `not-published` (there is no article in view to put it under).
 */
export async function decideReply({
  replyId,
  wording,
  decision,
  reason,
  by,
}: Deciding): Promise<Outcome<object, Undecided>> {
  return transaction(async (tx) => {
    // the article first, as whoever publishes does: two who hold one each would wait for ever
    const articleId = await findArticleOfReply(tx, replyId)
    const article = articleId === null ? null : await holdArticle(tx, articleId)
    const reply = article && (await holdReply(tx, replyId))
    if (!article || !reply) return refuse('reply-not-found')
    if (reply.decision !== null) return refuse('reply-decided')
    if (reply.wording !== wording) return refuse('reply-changed')
    const appears = decision === 'published'
    if (appears && (!article.publishedAt || article.takenDownAt)) return refuse('not-published')
    if (appears && (!reply.claimant || !reply.text)) return refuse('reply-empty')

    await setDecision(tx, { replyId, decision, reason: appears ? '' : reason, by })
    if (appears) await showUnder(tx, article)
    const subject = await findShownHeadline(tx, article.id)
    const detail = appears ? reply.claimant : [reply.claimant, reason].filter(Boolean).join(' : ')
    await noteAct(tx, {
      act: appears ? 'reply-published' : 'reply-refused',
      by,
      subject,
      detail,
      articleId: article.id,
    })
    return { ok: true }
  })
}

/** All that follows for readers when there is more under an article. */
async function showUnder(tx: Transaction, { id: articleId, sectionId, slug }: LockedArticle): Promise<void> {
  await dateArticle(tx, articleId)
  const changed = await dateInListings(tx, articleId)
  await purgePages(tx, { tags: [tags.article(articleId), ...changed], immediately: true })
  const path = `/${await findSectionSlug(tx, sectionId ?? 0)}/${slug}`
  await announceArticle(tx, { articleId, occasion: 'updated', path, formerPath: null, changed })
}
