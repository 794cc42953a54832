import { transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { consume, giveBack } from '../limits/limiter.queries'
import { type Outcome, refuse } from '../refusal'
import { addVote, holdShown, removeVote } from './comment.queries'

const limit = { prefix: 'recommendations', points: 60, seconds: 600 }
/** What one network may do, by however many browsers it says it has; and how many of them find one comment useful in a day. */
const networkLimit = { prefix: 'recommendations-network', points: 120, seconds: 600 }
const commentLimit = { prefix: 'recommendations-comment', points: 10, seconds: 86_400 }

/** Seconds in which the recommendations of an article reach its pages together. */
const BATCH = 10

type Recommendation = { commentId: number; voterKey: string; readerKey: string; way: 'useful' | 'back' }

/**
 * A reader finds a comment useful, or takes that back. It is counted at once, and once; pages show it within ten seconds, with all
 * others of those seconds. Answers how many find it useful now.
 *
 * Refusals: `comment-not-found` (not shown), `too-many-forms`.
 */
export async function recommendComment({
  commentId,
  voterKey,
  readerKey,
  way,
}: Recommendation): Promise<Outcome<{ useful: number }, 'comment-not-found' | 'too-many-forms'>> {
  if (!(await consume({ ...limit, key: voterKey }))) return refuse('too-many-forms')
  if (!(await consume({ ...networkLimit, key: readerKey }))) return refuse('too-many-forms')
  const place = { ...commentLimit, key: `${commentId} ${readerKey}` }
  if (way === 'useful' && !(await consume(place))) return refuse('too-many-forms')
  const outcome = await transaction<Counted>(async (tx) => {
    const comment = await holdShown(tx, commentId)
    if (!comment) return refuse('comment-not-found')
    const useful = await (way === 'useful' ? addVote : removeVote)(tx, commentId, voterKey)
    if (useful === null) return { ok: true, useful: comment.useful, isChanged: false }
    const { articleId } = comment
    await addJob(tx, 'show-recommendations', { articleId }, { jobKey: `recommendations:${articleId}`, after: BATCH })
    return { ok: true, useful, isChanged: true }
  })
  if (way === 'useful' && !(outcome.ok && outcome.isChanged)) await giveBack(place)
  return outcome.ok ? { ok: true, useful: outcome.useful } : outcome
}

type Counted = Outcome<{ useful: number; isChanged: boolean }, 'comment-not-found'>
