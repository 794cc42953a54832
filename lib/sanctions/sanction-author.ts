import { transaction } from '../database'
import { environment } from '../environment'
import { queueMail } from '../mail/queue-mail'
import { unseal } from '../privacy/seal'
import { type Outcome, refuse } from '../refusal'
import { findNewspaper } from '../settings/settings.queries'
import { findAuthorOf, insertSanction } from './sanction.queries'
import type { Kind } from './sanction.rules'
import { sanctionLetter } from './sanction-letters.rules'

type Sentence = { commentId: number; kind: Kind; days: number; network: boolean; reason: string; by: number }

/**
 * Warns a comment's author, or suspends them until a day; they are told, and why (DSA, article 23). Comments of theirs that wait
 * are left to be read: a sanction is about what comes.
 *
 * Refusal: `author-unknown` (no such comment, the newsroom's own, or its author was forgotten).
 */
export async function sanctionAuthor({
  commentId,
  kind,
  days,
  network,
  reason,
  by,
}: Sentence): Promise<Outcome<object, 'author-unknown'>> {
  return transaction(async (tx) => {
    const author = await findAuthorOf(commentId, tx)
    if (!author) return refuse('author-unknown')
    const { emailHash, readerKey, emailSealed } = author
    const isSuspended = kind === 'suspension'
    const networkKey = isSuspended && network && readerKey !== '' ? readerKey : null
    const endsAt = await insertSanction(tx, {
      ...{ kind, emailHash, networkKey, reason, commentId, by },
      days: isSuspended ? days : 0,
    })
    if (emailSealed) {
      const { name: newspaper } = await findNewspaper(tx)
      const contact = `${environment().siteUrl}/contact`
      const letter = sanctionLetter({ endsAt: isSuspended ? endsAt : null, reason, contact, newspaper })
      await queueMail(tx, { to: unseal(emailSealed), ...letter })
    }
    return { ok: true }
  })
}
