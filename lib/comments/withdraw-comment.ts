import { transaction } from '../database'
import { announce } from '../moderation/desk-news.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { eraseComment, findOwn } from './comment.queries'
import { holdDiscussionOf, settleStanding } from './standing.queries'

/**
 * A reader takes a comment back from the device it came from, within minutes. Its words and its author's name and address are
 * erased; where it was answered, a gap stays.
 *
 * Refusal: `too-late` (or another device's).
 */
export async function withdrawComment({
  commentId,
  deviceHash,
}: {
  commentId: number
  deviceHash: string
}): Promise<Outcome<object, 'too-late'>> {
  return transaction(async (tx) => {
    await holdDiscussionOf(tx, commentId)
    const comment = await findOwn(commentId, deviceHash, tx)
    if (!comment) return refuse('too-late')
    await eraseComment(tx, commentId)
    await announce(tx, { kind: 'queues' })
    if (comment.state === 'approved') {
      await settleStanding(tx, commentId)
      // at once: whoever takes words back does not want them read meanwhile
      await purgePages(tx, { tags: [tags.article(comment.articleId)], immediately: true })
    }
    return { ok: true }
  })
}
