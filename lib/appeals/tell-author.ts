import type { Transaction } from '../database'
import { environment } from '../environment'
import { listPublishedPages } from '../legal/legal-page.queries'
import { queueMail } from '../mail/queue-mail'
import { unseal } from '../privacy/seal'
import { findNewspaper } from '../settings/settings.queries'
import { findAuthor, type Outcome } from './appeal.queries'
import { appealOutcomeLetter, statementLetter } from './appeal-letters.rules'
import { appealAddress } from './appeal-token'

type Ruling = {
  id: number
  decision: 'refused' | 'removed'
  reason: string
  /** It was called an advertisement: its author is told if they are a person known by a confirmed name (DSA, article 17(2)). */
  isSpam?: boolean
}

/** Tells a comment's author why it is not in view, if an address is kept. It is owed to them, whatever letters they want. */
export async function sendStatement(tx: Transaction, commentId: number, ruling: Ruling): Promise<void> {
  const author = await findAuthor(tx, commentId)
  if (!author || (ruling.isSpam && !author.isVerified)) return
  const { headline, body, findings, emailSealed } = author
  const { name: newspaper } = await findNewspaper(tx)
  const published = await listPublishedPages(tx)
  const found = findings.filter(({ weight }) => weight === 'hold').map(({ says }) => says)
  const letter = statementLetter({
    ...{ decision: ruling.decision, reason: ruling.reason, headline, body, found, newspaper },
    address: appealAddress(ruling.id),
    charter: published.includes('charte') ? `${environment().siteUrl}/charte#moderation` : null,
  })
  await queueMail(tx, { to: unseal(emailSealed), ...letter })
}

type Settled = { outcome: Outcome; words: string; rulingId: number }

/** Tells them what became of their appeal. */
export async function sendOutcome(tx: Transaction, commentId: number, settled: Settled): Promise<void> {
  const author = await findAuthor(tx, commentId)
  if (!author) return
  const { outcome, words, rulingId } = settled
  const address =
    outcome === 'overturned'
      ? `${environment().siteUrl}${author.path}/commentaires/${commentId}`
      : appealAddress(rulingId)
  const { name: newspaper } = await findNewspaper(tx)
  await queueMail(tx, {
    to: unseal(author.emailSealed),
    ...appealOutcomeLetter({ outcome, words, address, newspaper }),
  })
}
