import { isAppealed } from '../appeals/appeal.queries'
import { holdDiscussionOf, settleStanding } from '../comments/standing.queries'
import { type Transaction, transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { announce } from './desk-news.queries'
import { learn } from './learn'
import { type Decided, type Decision, UNDO_TAKEN } from './moderation.rules'
import { type HeldComment, holdComment, markRead, setCommentState, settleProposal } from './ruled-comment.queries'
import { insertRuling } from './ruling.queries'
import { keepBefore, noteAfter } from './undo.queries'
import { readingOf } from './words-read'

const states = { approve: 'approved', reject: 'rejected', spam: 'spam' } as const

type Given = {
  commentId: number
  decision: Decision
  reason: string
  by: number
  /** Which words the moderator read: {@link readingOf}. */
  reading: string
  /** What it had been decided to be, when a decision is revised. */
  revises?: Decided
}

type Refusal = 'comment-not-found' | 'already-decided' | 'changed-meanwhile' | 'under-appeal'

/**
 * A moderator decides on a waiting comment, on one that is shown and that nobody has read, on another wording of one that is
 * shown, or anew on one that was decided. The decision is logged with it, and the filter learns from it. Of two at once, one
 * decides. For some seconds it may be taken back (undo-ruling.ts); whom it concerns is told after them (tell-of-ruling.ts).
 *
 * Refusals: `comment-not-found`, `already-decided`, `changed-meanwhile` (its author has mended it: there are words that nobody has
 * read), `under-appeal` (what is decided on an appeal is decided there).
 */
export async function ruleOnComment({
  reading,
  revises,
  ...ruling
}: Given): Promise<Outcome<{ rulingId: number }, Refusal>> {
  const { commentId, decision, by } = ruling
  return transaction(async (tx) => {
    await holdDiscussionOf(tx, commentId)
    const comment = await holdComment(tx, commentId)
    if (!comment) return refuse('comment-not-found')
    const way = wayOf(comment, decision, revises)
    if (!way) return refuse('already-decided')
    if (readingOf(comment.words) !== reading) return refuse('changed-meanwhile')
    if (revises && (await isAppealed(tx, commentId))) return refuse('under-appeal')
    const rulingId = await insertRuling(tx, ruling)
    await keepBefore(tx, rulingId, commentId)
    const isChanged = await way(tx, comment, { ...ruling, id: rulingId })
    await noteAfter(tx, rulingId)
    await addJob(tx, 'tell-of-ruling', { rulingId }, { jobKey: `ruling:${rulingId}`, after: UNDO_TAKEN })
    // the article's page and every list that counts its comments; what goes from view goes at once
    const isAccepted = decision === 'approve'
    if (isChanged) await purgePages(tx, { tags: [tags.article(comment.articleId)], immediately: !isAccepted })
    await announce(tx, { kind: 'ruled', commentId, decision, by })
    return { ok: true, rulingId }
  })
}

type Ruling = Omit<Given, 'reading' | 'revises'> & { id: number }
/** Answers whether readers see anything else now. */
type Way = (tx: Transaction, comment: HeldComment, ruling: Ruling) => Promise<boolean>

/** What there is to decide. Null: nothing. */
function wayOf({ isProposal, isUnread, state }: HeldComment, decision: Decision, revises?: Decided): Way | null {
  if (revises) return !isProposal && !isUnread && state === revises && states[decision] !== state ? decide : null
  if (isProposal) return settle
  if (isUnread) return readAfterwards
  return state === 'waiting' ? decide : null
}

/** Another wording takes the place of the one in view, or is forgotten. */
const settle: Way = async (tx, { words }, { commentId, decision }) => {
  const isTaken = decision === 'approve'
  await settleProposal(tx, commentId, isTaken)
  if (isTaken) await learn(tx, commentId, 'fair', words)
  return isTaken
}

// a comment refused for its manners is no advertisement
const lessons = { approve: 'fair', spam: 'spam', reject: null } as const

/** One that waits is shown or not; one that was decided is decided anew. */
const decide: Way = async (tx, { words, state }, { commentId, decision }) => {
  await setCommentState(tx, commentId, states[decision])
  await learn(tx, commentId, lessons[decision], words)
  const isSeen = decision === 'approve' || state === 'approved'
  if (isSeen) await settleStanding(tx, commentId)
  return isSeen
}

/** One that is in view stays there, or goes. */
const readAfterwards: Way = async (tx, comment, ruling) => {
  if (ruling.decision !== 'approve') return decide(tx, comment, ruling)
  await learn(tx, ruling.commentId, 'fair', comment.words)
  await markRead(tx, ruling.commentId)
  return false
}
