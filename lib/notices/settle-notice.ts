import { holdDiscussionOf, settleStanding } from '../comments/standing.queries'
import { transaction } from '../database'
import { insertRuling } from '../moderation/ruling.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { findCommentOf, hideComment, holdNotice, settleNoticesOf } from './notice.queries'
import { groundName } from './notice.rules'

type Settlement = { noticeId: number; outcome: 'kept' | 'removed'; words: string; by: number }

/**
 * A moderator decides on a notice: its comment stays, or goes at once. The decision is logged, and stands on the receipts of all
 * notices of that comment that waited. Of two moderators at once, one decides.
 *
 * Refusals: `notice-not-found`, `already-decided`.
 */
export async function settleNotice({
  noticeId,
  outcome,
  words,
  by,
}: Settlement): Promise<Outcome<object, 'notice-not-found' | 'already-decided'>> {
  return transaction(async (tx) => {
    const commentId = await findCommentOf(tx, noticeId)
    if (commentId === null) return refuse('notice-not-found')
    await holdDiscussionOf(tx, commentId)
    const notice = await holdNotice(tx, noticeId)
    if (!notice) return refuse('notice-not-found')
    if (notice.isDecided) return refuse('already-decided')
    const { articleId, ground, state } = notice
    if (outcome === 'removed' && state === 'approved') {
      await hideComment(tx, commentId)
      await settleStanding(tx, commentId)
      await purgePages(tx, { tags: [tags.article(articleId)], immediately: true })
    }
    await settleNoticesOf(tx, commentId, { outcome, words, by })
    const reason = [`Signalé (${groundName(ground)})`, words].filter(Boolean).join(' – ')
    await insertRuling(tx, { commentId, decision: outcome === 'kept' ? 'approve' : 'reject', reason, by })
    return { ok: true }
  })
}
