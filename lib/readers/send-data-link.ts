import { hashToken, newToken } from '../accounts/secret-token'
import { transaction } from '../database'
import { environment } from '../environment'
import { consume } from '../limits/limiter.queries'
import { queueMail } from '../mail/queue-mail'
import { hashAddress, seal } from '../privacy/seal'
import { type Outcome, refuse } from '../refusal'
import { dataLetter, nothingKeptLetter } from './letters.rules'
import { mayWriteTo } from './may-write-to'
import { isKnownAddress } from './person.queries'
import { insertLink } from './reader.queries'
import { LINKS_FROM_NETWORK } from './reader.rules'

/**
 * Sends an address the link to all that is kept under it (RGPD, articles 15, 17 and 20), or says that nothing is. Whether there
 * is anything is told to the address alone.
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
  if (!(await mayWriteTo(emailHash, 'data', readerKey))) return { ok: true }
  const isKnown = await isKnownAddress(emailHash)
  await transaction(async (tx) => {
    if (!isKnown) {
      await queueMail(tx, { to: email, ...nothingKeptLetter({ newspaper }) })
      return
    }
    const token = newToken()
    const link = { tokenHash: hashToken(token), emailHash, emailSealed: seal(email), name: null }
    await insertLink(tx, { ...link, purpose: 'data' })
    const address = `${environment().siteUrl}/mes-donnees?jeton=${token}`
    await queueMail(tx, { to: email, ...dataLetter({ address, newspaper }) })
  })
  return { ok: true }
}
