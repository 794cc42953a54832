import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { holdComment, setCommentState } from './comment-queue.queries'
import { insertRuling } from './ruling.queries'

const states = { approve: 'approved', reject: 'rejected', spam: 'spam' } as const

type Decision = { commentId: number; decision: keyof typeof states; reason: string; by: number }

/**
 * A moderator decides on a waiting comment, and the decision is logged with it. Of two at once, one decides.
 *
 * Refusals: `comment-not-found`, `already-decided`.
 */
export async function ruleOnComment({
  commentId,
  decision,
  reason,
  by,
}: Decision): Promise<Outcome<object, 'comment-not-found' | 'already-decided'>> {
  return transaction(async (tx) => {
    const comment = await holdComment(tx, commentId)
    if (!comment) return refuse('comment-not-found')
    if (comment.state !== 'waiting') return refuse('already-decided')
    await setCommentState(tx, commentId, states[decision])
    await insertRuling(tx, { commentId, decision, reason, by })
    // the article's page and every list that counts its comments
    if (decision === 'approve') {
      await purgePages(tx, { tags: [tags.article(comment.articleId)], immediately: false })
    }
    return { ok: true }
  })
}
