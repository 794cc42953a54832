import { transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { consume } from '../limits/limiter.queries'
import { type Outcome, refuse } from '../refusal'
import { addVote, holdShown, removeVote } from './comment.queries'

const limit = { prefix: 'recommendations', points: 60, seconds: 600 }

/** Seconds in which the recommendations of an article reach its pages together. */
const BATCH = 10

type Recommendation = { commentId: number; voterKey: string; way: 'useful' | 'back' }

/**
 * A reader finds a comment useful, or takes that back. It is counted at once, and once; pages show it within ten seconds, with all
 * others of those seconds. Answers how many find it useful now.
 *
 * Refusals: `comment-not-found` (not shown), `too-many-forms`.
 */
export async function recommendComment({
  commentId,
  voterKey,
  way,
}: Recommendation): Promise<Outcome<{ useful: number }, 'comment-not-found' | 'too-many-forms'>> {
  if (!(await consume({ ...limit, key: voterKey }))) return refuse('too-many-forms')
  return transaction(async (tx) => {
    const comment = await holdShown(tx, commentId)
    if (!comment) return refuse('comment-not-found')
    const useful = await (way === 'useful' ? addVote : removeVote)(tx, commentId, voterKey)
    if (useful === null) return { ok: true, useful: comment.useful }
    const { articleId } = comment
    await addJob(tx, 'show-recommendations', { articleId }, { jobKey: `recommendations:${articleId}`, after: BATCH })
    return { ok: true, useful }
  })
}
