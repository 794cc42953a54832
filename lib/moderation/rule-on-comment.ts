import { sendStatement } from '../appeals/tell-author'
import { holdDiscussionOf, settleStanding } from '../comments/standing.queries'
import { type Transaction, transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { tellOfAcceptance, tellOfReply } from '../readers/tell-readers'
import { type Outcome, refuse } from '../refusal'
import { type HeldComment, holdComment, markRead, setCommentState, settleProposal } from './comment-queue.queries'
import { learn } from './learn'
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
 * A moderator decides on a waiting comment, on one that is shown and that nobody has read, or on another wording of one that is
 * shown; the decision is logged with it, and the filter learns from it. Of two at once, one decides.
 *
 * Refusals: `comment-not-found`, `already-decided`, `changed-meanwhile` (its author has mended it: there are words that nobody has read).
 */
export async function ruleOnComment({
  reading,
  ...ruling
}: Decision): Promise<Outcome<object, 'comment-not-found' | 'already-decided' | 'changed-meanwhile'>> {
  const { commentId } = ruling
  return transaction(async (tx) => {
    await holdDiscussionOf(tx, commentId)
    const comment = await holdComment(tx, commentId)
    if (!comment) return refuse('comment-not-found')
    const { isProposal, isUnread, state, words, articleId } = comment
    if (!isProposal && !isUnread && state !== 'waiting') return refuse('already-decided')
    if (readingOf(words) !== reading) return refuse('changed-meanwhile')
    const rulingId = await insertRuling(tx, ruling)
    const way = isProposal ? settle : isUnread ? readAfterwards : decide
    const isChanged = await way(tx, comment, { ...ruling, id: rulingId })
    // the article's page and every list that counts its comments; what goes from view goes at once
    const isAccepted = ruling.decision === 'approve'
    if (isChanged) await purgePages(tx, { tags: [tags.article(articleId)], immediately: !isAccepted })
    return { ok: true }
  })
}

type Ruling = Omit<Decision, 'reading'> & { id: number }
/** Answers whether readers see anything else now. */
type Way = (tx: Transaction, comment: HeldComment, ruling: Ruling) => Promise<boolean>

/** Another wording takes the place of the one in view, or is forgotten. */
const settle: Way = async (tx, { words }, { commentId, decision }) => {
  const isTaken = decision === 'approve'
  await settleProposal(tx, commentId, isTaken)
  if (isTaken) await learn(tx, commentId, 'fair', words)
  return isTaken
}

// a comment refused for its manners is no advertisement
const lessons = { approve: 'fair', spam: 'spam', reject: null } as const

/** One that waits is shown or not. */
const decide: Way = async (tx, { words }, { id, commentId, decision, reason }) => {
  await setCommentState(tx, commentId, states[decision])
  await learn(tx, commentId, lessons[decision], words)
  if (decision === 'approve') {
    await settleStanding(tx, commentId)
    await tellOfReply(tx, commentId)
    await tellOfAcceptance(tx, commentId)
  }
  if (decision === 'reject') await sendStatement(tx, commentId, { id, decision: 'refused', reason })
  return decision === 'approve'
}

/** One that is in view stays there, or goes. */
const readAfterwards: Way = async (tx, { words }, { id, commentId, decision, reason }) => {
  await learn(tx, commentId, lessons[decision], words)
  if (decision === 'approve') {
    await markRead(tx, commentId)
    return false
  }
  await setCommentState(tx, commentId, states[decision])
  await settleStanding(tx, commentId)
  if (decision === 'reject') await sendStatement(tx, commentId, { id, decision: 'removed', reason })
  return true
}
