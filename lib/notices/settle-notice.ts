import { sendStatement } from '../appeals/tell-author'
import { holdDiscussionOf, settleStanding } from '../comments/standing.queries'
import { type Transaction, transaction } from '../database'
import { queueMail } from '../mail/queue-mail'
import { announce } from '../moderation/desk-news.queries'
import { learn } from '../moderation/learn'
import { insertRuling } from '../moderation/ruling.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { unseal } from '../privacy/seal'
import { type Outcome, refuse } from '../refusal'
import { findNewspaper } from '../settings/settings.queries'
import { findCommentOf, hideComment, holdNotice, type Settled, settleNoticesOf } from './notice.queries'
import { groundName } from './notice.rules'
import { outcomeLetter } from './notice-letters.rules'
import { receiptAddress, receiptOf } from './receipt'

type Settlement = { noticeId: number; outcome: 'kept' | 'removed'; words: string; by: number }

/**
 * A moderator decides on a notice: its comment stays, or goes at once. The decision is logged, and stands on the receipts of all
 * notices of that comment that waited; whoever gave an address is sent it. Of two moderators at once, one decides.
 *
 * Refusals: `notice-not-found`, `already-decided`.
 */
export async function settleNotice({
  noticeId,
  outcome,
  words,
  by,
}: Settlement): Promise<Outcome<object, 'notice-not-found' | 'already-decided'>> {
  return transaction(async (tx) => {
    const commentId = await findCommentOf(tx, noticeId)
    if (commentId === null) return refuse('notice-not-found')
    await holdDiscussionOf(tx, commentId)
    const notice = await holdNotice(tx, noticeId)
    if (!notice) return refuse('notice-not-found')
    if (notice.isDecided) return refuse('already-decided')
    const { articleId, ground, state } = notice
    const reason = [`Signalé (${groundName(ground)})`, words].filter(Boolean).join(' – ')
    if (outcome === 'removed' && state === 'approved') {
      await hideComment(tx, commentId)
      await settleStanding(tx, commentId)
      await purgePages(tx, { tags: [tags.article(articleId)], immediately: true })
      // what it had learnt of it was a mistake
      await learn(tx, commentId, null, '')
    }
    const settled = await settleNoticesOf(tx, commentId, { outcome, words, by })
    // somebody who sent several is told once
    const told = new Map(settled.map((each) => [each.emailHash ?? each.id, each]))
    for (const each of told.values()) await tellNotifier(tx, each, { outcome, words })
    const decision = outcome === 'kept' ? 'approve' : 'reject'
    await announce(tx, { kind: 'queues' })
    const rulingId = await insertRuling(tx, { commentId, decision, reason, by })
    if (outcome === 'removed' && state === 'approved') {
      await sendStatement(tx, commentId, { id: rulingId, decision: 'removed', reason })
    }
    return { ok: true }
  })
}

/** Writes to whoever gave notice and an address (DSA, article 16(5)). */
async function tellNotifier(
  tx: Transaction,
  { emailHash: _, emailSealed, readerKey, ...notice }: Settled,
  decision: { outcome: 'kept' | 'removed'; words: string },
): Promise<void> {
  if (emailSealed === null || readerKey === null) return
  const email = unseal(emailSealed)
  const address = receiptAddress(receiptOf({ ...notice, email, readerKey }))
  const { name: newspaper } = await findNewspaper(tx)
  await queueMail(tx, { to: email, ...outcomeLetter({ ...decision, address, newspaper }) })
}
