import { hashToken, newToken } from '../accounts/secret-token'
import { transaction } from '../database'
import { environment } from '../environment'
import { consume } from '../limits/limiter.queries'
import { queueMail } from '../mail/queue-mail'
import { hashAddress, seal } from '../privacy/seal'
import { type Outcome, refuse } from '../refusal'
import { linkLetter, noNameLetter } from './letters.rules'
import { isOurs } from './may-bear-name'
import { mayWriteTo } from './may-write-to'
import { findClaimant, findReaderByAddress, insertLink } from './reader.queries'
import { LINKS_FROM_NETWORK } from './reader.rules'

type Request = {
  email: string
  /** The name that is asked for; null: whoever has one wants to use it on another device. */
  name: string | null
  readerKey: string
  newspaper: string
}

/**
 * Sends a link to an address: to confirm it and claim a name, or, where it has one, to use that on a device. Whether an address
 * or a name is known here is told to the address alone.
 *
 * Refusals: `name-ours` (the newsroom's), `too-many-links` (from one network).
 */
export async function sendLink({
  email,
  name,
  readerKey,
  newspaper,
}: Request): Promise<Outcome<object, 'name-ours' | 'too-many-links'>> {
  if (!(await consume({ ...LINKS_FROM_NETWORK, key: readerKey }))) return refuse('too-many-links')
  if (name !== null && (await isOurs(name))) return refuse('name-ours')
  const emailHash = hashAddress(email)
  if (!(await mayWriteTo(emailHash, 'name', readerKey))) return { ok: true }
  const known = await findReaderByAddress(emailHash)
  const isFree = name !== null && (await findClaimant(name)) === null
  await transaction(async (tx) => {
    if (!known && !isFree) {
      await queueMail(tx, { to: email, ...noNameLetter({ isTaken: name !== null, newspaper }) })
      return
    }
    const token = newToken()
    const link = { tokenHash: hashToken(token), purpose: 'name' as const, emailHash, emailSealed: seal(email) }
    await insertLink(tx, { ...link, name: known?.name ?? name })
    const address = `${environment().siteUrl}/mes-commentaires/confirmer?jeton=${token}`
    await queueMail(tx, { to: email, ...linkLetter({ isNew: !known, address, newspaper }) })
  })
  return { ok: true }
}
