import { createHmac } from 'node:crypto'
import { hashToken } from '../accounts/secret-token'
import { transaction } from '../database'
import { environment } from '../environment'
import { consume } from '../limits/limiter.queries'
import { type Outcome, refuse } from '../refusal'
import { eraseNotifiers, hasNotice, insertNotice, isShown } from './notice.queries'
import { NOTICES_AT_ONCE, NOTICES_SECONDS, type NoticeForm } from './notice.rules'

const limit = { prefix: 'notices', points: NOTICES_AT_ONCE, seconds: NOTICES_SECONDS }

/**
 * A reader gives notice of a comment that should not be there (DSA, article 16). The answer holds the token of the receipt, by
 * which its sender reads what becomes of it (article 16(4) and (5)). The same notice sent twice is one, with one receipt.
 *
 * Refusals: `comment-not-found` (not shown), `too-many-notices`.
 *
 * @param readerKey keyed hash of the reader's address (never the address itself)
 */
export async function reportComment({
  form: { website, ...form },
  readerKey,
}: {
  form: NoticeForm
  readerKey: string
}): Promise<Outcome<{ receipt: string }, 'comment-not-found' | 'too-many-notices'>> {
  const receipt = receiptOf([form.commentId, form.ground, form.explanation, form.email, readerKey])
  const receiptHash = hashToken(receipt)
  // a program that fills the hidden field is given a receipt that leads nowhere
  if (website || (await hasNotice(receiptHash))) return { ok: true, receipt }
  if (!(await consume({ ...limit, key: readerKey }))) return refuse('too-many-notices')
  return transaction(async (tx) => {
    await eraseNotifiers(tx)
    if (!(await isShown(tx, form.commentId))) return refuse('comment-not-found')
    await insertNotice(tx, { ...form, readerKey, receiptHash })
    return { ok: true, receipt }
  })
}

/** A token nobody can guess, and the same for the same notice. */
const receiptOf = (sent: unknown[]): string =>
  createHmac('sha256', environment().addressSecret)
    .update(`receipt ${JSON.stringify(sent)}`)
    .digest('base64url')
