import type { Transaction } from '../database'
import { environment } from '../environment'
import { queueMail } from '../mail/queue-mail'
import { unseal } from '../privacy/seal'
import { findNewspaper } from '../settings/settings.queries'
import { acceptanceLetter, replyLetter } from './letters.rules'
import { type Addressee, findAnswered, findDecided, type Subject } from './notice-to-readers.queries'
import { unsubscribeToken, type Wish } from './unsubscribe-token'

/** Writes to whoever is answered by a comment that has just appeared, if they claimed their name and want it. */
export async function tellOfReply(tx: Transaction, commentId: number): Promise<void> {
  const found = await findAnswered(tx, commentId)
  if (!found) return
  const { subject, addressee } = found
  const { author, headline, body } = subject
  const given = await givenFor(tx, commentId, subject, addressee, 'replies')
  await queueMail(tx, { ...envelope(addressee, given), ...replyLetter({ author, headline, body, ...given }) })
}

/** Writes to a comment's author that it is in view, if they claimed their name and want it. */
export async function tellOfAcceptance(tx: Transaction, commentId: number): Promise<void> {
  const found = await findDecided(tx, commentId)
  if (!found) return
  const { subject, addressee } = found
  const { headline, body } = subject
  const given = await givenFor(tx, commentId, subject, addressee, 'decisions')
  await queueMail(tx, { ...envelope(addressee, given), ...acceptanceLetter({ headline, body, ...given }) })
}

const envelope = ({ emailSealed }: Addressee, { oneClick }: { oneClick: string }) => ({
  to: unseal(emailSealed),
  unsubscribe: oneClick,
})

async function givenFor(tx: Transaction, commentId: number, { path }: Subject, { id }: Addressee, wish: Wish) {
  const site = environment().siteUrl
  const token = unsubscribeToken(id, wish)
  return {
    address: `${site}${path}/commentaires/${commentId}`,
    unsubscribe: `${site}/desabonnement?jeton=${token}`,
    oneClick: `${site}/desabonnement/un-clic?jeton=${token}`,
    newspaper: (await findNewspaper(tx)).name,
  }
}
