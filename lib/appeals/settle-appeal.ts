import { holdDiscussionOf, settleStanding } from '../comments/standing.queries'
import { type Transaction, transaction } from '../database'
import { announce } from '../moderation/desk-news.queries'
import { learn } from '../moderation/learn'
import { holdComment, setCommentState } from '../moderation/ruled-comment.queries'
import { insertRuling } from '../moderation/ruling.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { tellOfReply } from '../readers/tell-readers'
import { type Outcome, refuse } from '../refusal'
import { findCommentOfAppeal, hasOtherModerator, holdAppeal, holdRuled, setOutcome } from './appeal.queries'
import { sendOutcome } from './tell-author'

type Settlement = { appealId: number; outcome: 'upheld' | 'overturned'; words: string; by: number }

/**
 * A moderator decides on an appeal against another's ruling: it stands, or the comment is shown. The decision is logged, and its
 * author told. In a newsroom where nobody else may moderate, who ruled decides again.
 *
 * Refusals: `appeal-not-found` (also: its comment was erased), `already-decided`, `own-ruling`.
 */
export async function settleAppeal({
  appealId,
  outcome,
  words,
  by,
}: Settlement): Promise<Outcome<object, 'appeal-not-found' | 'already-decided' | 'own-ruling'>> {
  return transaction(async (tx) => {
    const commentId = await findCommentOfAppeal(tx, appealId)
    if (commentId === null) return refuse('appeal-not-found')
    await holdDiscussionOf(tx, commentId)
    const comment = await holdRuled(tx, commentId)
    const appeal = await holdAppeal(tx, appealId)
    if (!appeal || !comment || comment.isErased) return refuse('appeal-not-found')
    if (appeal.isDecided) return refuse('already-decided')
    if (appeal.ruledBy === by && (await hasOtherModerator(tx, by))) return refuse('own-ruling')
    await setOutcome(tx, appealId, { outcome, words, by })
    const isOverturned = outcome === 'overturned'
    const reason = `Recours ${isOverturned ? 'accepté' : 'rejeté'} – ${words}`
    const rulingId = await insertRuling(tx, { commentId, decision: isOverturned ? 'approve' : 'reject', reason, by })
    if (isOverturned && comment.state !== 'approved') await show(tx, commentId)
    await announce(tx, { kind: 'queues' })
    await sendOutcome(tx, commentId, { outcome, words, rulingId })
    return { ok: true }
  })
}

/** Shows what should not have been refused; the filter learns it. */
async function show(tx: Transaction, commentId: number): Promise<void> {
  const comment = await holdComment(tx, commentId)
  if (!comment) return
  await setCommentState(tx, commentId, 'approved')
  await settleStanding(tx, commentId)
  await learn(tx, commentId, 'fair', comment.words)
  await tellOfReply(tx, commentId)
  await purgePages(tx, { tags: [tags.article(comment.articleId)], immediately: false })
}
