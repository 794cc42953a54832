import { hashToken, newToken } from '../accounts/secret-token'
import { transaction } from '../database'
import { environment } from '../environment'
import { consume } from '../limits/limiter.queries'
import { queueMail } from '../mail/queue-mail'
import { hashAddress, seal } from '../privacy/seal'
import { type Outcome, refuse } from '../refusal'
import { linkLetter } from './letters.rules'
import { findReaderByAddress, insertLink, isNameTaken } from './reader.queries'
import { LINKS_FROM_NETWORK, LINKS_TO_ADDRESS } from './reader.rules'

type Request = {
  email: string
  /** The name that is asked for; null: whoever has one wants to use it on another device. */
  name: string | null
  readerKey: string
  newspaper: string
}

/**
 * Sends a link to an address: to confirm it and claim a name, or, where it has one, to use that on a device. Nothing in the
 * answer tells whether an address is known here.
 *
 * Refusals: `name-taken` (by another address, or the newsroom's), `too-many-links` (from one network).
 */
export async function sendLink({
  email,
  name,
  readerKey,
  newspaper,
}: Request): Promise<Outcome<object, 'name-taken' | 'too-many-links'>> {
  if (!(await consume({ ...LINKS_FROM_NETWORK, key: readerKey }))) return refuse('too-many-links')
  const emailHash = hashAddress(email)
  if (name !== null && (await isNameTaken(name, emailHash))) return refuse('name-taken')
  const known = await findReaderByAddress(emailHash)
  // one without a name and no wish for any; and no mailbox is filled by somebody else's hand
  if ((!known && name === null) || !(await consume({ ...LINKS_TO_ADDRESS, key: emailHash }))) return { ok: true }
  const token = newToken()
  await transaction(async (tx) => {
    const link = { tokenHash: hashToken(token), purpose: 'name' as const, emailHash, emailSealed: seal(email) }
    await insertLink(tx, { ...link, name: known?.name ?? name })
    const address = `${environment().siteUrl}/mes-commentaires/confirmer?jeton=${token}`
    await queueMail(tx, {
      to: email,
      ...linkLetter({ name: known?.name ?? name ?? '', isNew: !known, address, newspaper }),
    })
  })
  return { ok: true }
}
