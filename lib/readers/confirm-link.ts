import { hashToken, newToken } from '../accounts/secret-token'
import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { findReaderByAddress, insertReader, insertReaderSession, noteUse, useLink } from './reader.queries'

/**
 * Follows a link that was sent: the address is confirmed, the name claimed where it is a new one, and this device knows its
 * reader from now on. The answer holds the device's token.
 *
 * Refusals: `link-void` (used, too old, guessed), `name-taken` (meanwhile; the link is used up).
 */
export async function confirmLink(token: string): Promise<Outcome<{ session: string }, 'link-void' | 'name-taken'>> {
  const session = newToken()
  return transaction(async (tx) => {
    const link = await useLink(tx, hashToken(token), 'name')
    if (!link) return refuse('link-void')
    const known = await findReaderByAddress(link.emailHash, tx)
    const readerId =
      known?.id ??
      (link.name === null ? null : await insertReader(tx, { ...link, name: link.name })) ??
      // two links of one address at once: the other one was first
      (await findReaderByAddress(link.emailHash, tx))?.id ??
      null
    if (readerId === null) return refuse('name-taken')
    await insertReaderSession(tx, readerId, hashToken(session))
    await noteUse(tx, readerId)
    return { ok: true, session }
  })
}
