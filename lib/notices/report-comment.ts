import { hashToken } from '../accounts/secret-token'
import { transaction } from '../database'
import { consume } from '../limits/limiter.queries'
import { queueMail } from '../mail/queue-mail'
import { announce } from '../moderation/desk-news.queries'
import { rotatingHash } from '../privacy/rotating-hash'
import { hashAddress, sealedAddress } from '../privacy/seal'
import { type Outcome, refuse } from '../refusal'
import { findNewspaper } from '../settings/settings.queries'
import { hasNotice, insertNotice, isShown } from './notice.queries'
import { NOTICES_AT_ONCE, NOTICES_SECONDS, type NoticeForm, RECEIPTS_TO_ADDRESS } from './notice.rules'
import { receiptLetter } from './notice-letters.rules'
import { receiptAddress, receiptOf } from './receipt'

const limit = { prefix: 'notices', points: NOTICES_AT_ONCE, seconds: NOTICES_SECONDS }

/**
 * A reader gives notice of a comment that should not be there (DSA, article 16). The answer holds the token of the receipt, by
 * which its sender reads what becomes of it (article 16(4) and (5)); whoever gave an address is sent it. The same notice sent
 * twice is one, with one receipt.
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
  const receipt = receiptOf({ ...form, readerKey })
  const receiptHash = hashToken(receipt)
  // a program that fills the hidden field is given a receipt that leads nowhere
  if (website || (await hasNotice(receiptHash))) return { ok: true, receipt }
  if (!(await consume({ ...limit, key: readerKey }))) return refuse('too-many-notices')
  const { email, ...notice } = form
  const isTold = email !== null && (await mayBeTold(email))
  return transaction(async (tx) => {
    if (!(await isShown(tx, form.commentId))) return refuse('comment-not-found')
    const isNew = await insertNotice(tx, { ...notice, ...sealedAddress(email), readerKey, receiptHash })
    if (isNew) await announce(tx, { kind: 'queues' })
    if (isNew && isTold) {
      const { name: newspaper } = await findNewspaper(tx)
      await queueMail(tx, { to: email, ...receiptLetter({ address: receiptAddress(receipt), newspaper }) })
    }
    return { ok: true, receipt }
  })
}

/** Nobody fills another's mailbox with receipts; the page shows its receipt all the same. */
const mayBeTold = async (email: string): Promise<boolean> =>
  consume({ ...RECEIPTS_TO_ADDRESS, key: await rotatingHash('address', hashAddress(email)) })
