import { holdDiscussionOf, settleStanding } from '../comments/standing.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { tellOfDecision, tellOfReply } from '../readers/tell-readers'
import { type Outcome, refuse } from '../refusal'
import { holdComment, setCommentState, settleProposal } from './comment-queue.queries'
import { insertRuling } from './ruling.queries'
import { readingOf } from './words-read'

const states = { approve: 'approved', reject: 'rejected', spam: 'spam' } as const

type Decision = {
  commentId: number
  decision: keyof typeof states
  reason: string
  by: number
  /** Which words the moderator read: {@link readingOf}. */
  reading: string
}

/**
 * A moderator decides on a waiting comment, or on another wording of one that is shown, and the decision is logged with it. Of
 * two at once, one decides.
 *
 * Refusals: `comment-not-found`, `already-decided`, `changed-meanwhile` (its author has mended it: there are words that nobody has read).
 */
export async function ruleOnComment({
  commentId,
  decision,
  reason,
  by,
  reading,
}: Decision): Promise<Outcome<object, 'comment-not-found' | 'already-decided' | 'changed-meanwhile'>> {
  return transaction(async (tx) => {
    await holdDiscussionOf(tx, commentId)
    const comment = await holdComment(tx, commentId)
    if (!comment) return refuse('comment-not-found')
    if (!comment.isProposal && comment.state !== 'waiting') return refuse('already-decided')
    if (readingOf(comment.words) !== reading) return refuse('changed-meanwhile')
    if (comment.isProposal) await settleProposal(tx, commentId, decision === 'approve')
    else await setCommentState(tx, commentId, states[decision])
    if (decision === 'approve') {
      await settleStanding(tx, commentId)
      // another wording is no new comment
      if (!comment.isProposal) await tellOfReply(tx, commentId)
    }
    if (decision !== 'spam' && !comment.isProposal) {
      await tellOfDecision(tx, commentId, { decision: decision === 'approve' ? 'accepted' : 'refused', reason })
    }
    await insertRuling(tx, { commentId, decision, reason, by })
    // the article's page and every list that counts its comments
    if (decision === 'approve') {
      await purgePages(tx, { tags: [tags.article(comment.articleId)], immediately: false })
    }
    return { ok: true }
  })
}
