import { transaction } from '../database'
import { consume } from '../limits/limiter.queries'
import { announce } from '../moderation/desk-news.queries'
import { judgeComment } from '../moderation/judge-comment'
import { type Refused, refuseWords } from '../moderation/refuse-words'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { findOwn, setBody } from './comment.queries'
import { MENDING_LIMIT } from './comment.rules'
import { findDiscussion } from './discussion.queries'

type Mending = { commentId: number; body: string; deviceHash: string }

/**
 * A reader mends a comment from the device it came from, within minutes. The new words are judged as the first were. One that
 * readers see already keeps its words until a moderator has read the new ones, unless nobody would have waited for that.
 *
 * Refusals: `too-late` (or another device's, or decided otherwise meanwhile), `too-many-forms`, `words-refused`.
 */
export async function mendComment({
  commentId,
  body,
  deviceHash,
}: Mending): Promise<Outcome<object, 'too-late' | 'too-many-forms'> | Refused> {
  if (!(await consume({ ...MENDING_LIMIT, key: deviceHash }))) return refuse('too-many-forms')
  const own = await findOwn(commentId, deviceHash)
  if (!own) return refuse('too-late')
  const { articleId, emailHash, readerKey, isVerified, hasProof } = own
  const { mode } = await findDiscussion(articleId)
  const asked = {
    articleId,
    emailHash: emailHash ?? '',
    readerKey,
    isVerified,
    hasProof,
    except: commentId,
    words: body,
  }
  const { outcome, findings, wordsKey } = await judgeComment({ ...asked, mode: mode === 'open' ? mode : 'moderated' })
  if (outcome === 'refused') return refuseWords(findings)
  return transaction(async (tx) => {
    const comment = await findOwn(commentId, deviceHash, tx)
    if (!comment) return refuse('too-late')
    const isShown = comment.state === 'approved'
    const waits = isShown && outcome === 'waits'
    const judged = { unread: isShown, wordsKey, findings: findings.length > 0 ? findings : null }
    await setBody(tx, commentId, body, waits, judged)
    await announce(tx, { kind: 'queues' })
    if (isShown && !waits) await purgePages(tx, { tags: [tags.article(articleId)], immediately: false })
    return { ok: true }
  })
}
