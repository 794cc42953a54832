import { transaction } from '../database'
import { consume } from '../limits/limiter.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { holdOwn, setBody } from './comment.queries'
import { MENDING_LIMIT } from './comment.rules'
import { findDiscussion } from './discussion.queries'

type Mending = { commentId: number; body: string; deviceHash: string }

/**
 * A reader mends a comment from the device it came from, within minutes. One that readers see already keeps its words until a
 * moderator has read the new ones, unless the article's discussion is open.
 *
 * Refusals: `too-late` (or another device's, or decided otherwise meanwhile), `too-many-forms`.
 */
export async function mendComment({
  commentId,
  body,
  deviceHash,
}: Mending): Promise<Outcome<object, 'too-late' | 'too-many-forms'>> {
  if (!(await consume({ ...MENDING_LIMIT, key: deviceHash }))) return refuse('too-many-forms')
  return transaction(async (tx) => {
    const comment = await holdOwn(tx, commentId, deviceHash)
    if (!comment) return refuse('too-late')
    const isRead = comment.state === 'approved'
    const waits = isRead && (await findDiscussion(comment.articleId, tx)).mode !== 'open'
    await setBody(tx, commentId, body, waits)
    if (isRead && !waits) await purgePages(tx, { tags: [tags.article(comment.articleId)], immediately: false })
    return { ok: true }
  })
}
