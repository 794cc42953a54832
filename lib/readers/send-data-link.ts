import { hashToken, newToken } from '../accounts/secret-token'
import { transaction } from '../database'
import { environment } from '../environment'
import { consume } from '../limits/limiter.queries'
import { queueMail } from '../mail/queue-mail'
import { hashAddress, seal } from '../privacy/seal'
import { type Outcome, refuse } from '../refusal'
import { dataLetter } from './letters.rules'
import { isKnownAddress } from './person.queries'
import { insertLink } from './reader.queries'
import { LINKS_FROM_NETWORK, LINKS_TO_ADDRESS } from './reader.rules'

/**
 * Sends an address the link to all that is kept under it (RGPD, articles 15, 17 and 20), if anything is. Nothing in the answer
 * tells whether there is.
 *
 * Refusal: `too-many-links` (from one network).
 */
export async function sendDataLink({
  email,
  readerKey,
  newspaper,
}: {
  email: string
  readerKey: string
  newspaper: string
}): Promise<Outcome<object, 'too-many-links'>> {
  if (!(await consume({ ...LINKS_FROM_NETWORK, key: readerKey }))) return refuse('too-many-links')
  const emailHash = hashAddress(email)
  const isKnown = await isKnownAddress(emailHash)
  if (!isKnown || !(await consume({ ...LINKS_TO_ADDRESS, key: emailHash }))) return { ok: true }
  const token = newToken()
  await transaction(async (tx) => {
    const link = { tokenHash: hashToken(token), emailHash, emailSealed: seal(email), name: null }
    await insertLink(tx, { ...link, purpose: 'data' })
    const address = `${environment().siteUrl}/mes-donnees?jeton=${token}`
    await queueMail(tx, { to: email, ...dataLetter({ address, newspaper }) })
  })
  return { ok: true }
}
