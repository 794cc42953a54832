import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { environment } from '../environment'
import { lines, signed } from '../mail/mail.rules'
import { queueMail } from '../mail/queue-mail'
import { type Outcome, refuse } from '../refusal'
import { findNewspaper } from '../settings/settings.queries'
import { insertInvitation, isMember } from './account.queries'
import { type Role, roleNames } from './capability.rules'
import { hashToken, newToken } from './secret-token'

const DAYS = 7

/**
 * Makes a one-time link, good for seven days, and sends it; only its token's hash is kept, and the letter until it has left.
 * Refusal: `already-a-member`.
 */
export async function inviteToNewsroom({
  email,
  roles,
  by = null,
}: {
  email: string
  roles: Role[]
  /** Null: the site's own command line. */
  by?: number | null
}): Promise<Outcome<{ token: string; link: string }, 'already-a-member'>> {
  const { name } = await findNewspaper()
  const token = newToken()
  const link = `${environment().siteUrl}/admin/invitation/${token}`
  return transaction(async (tx) => {
    if (await isMember(tx, email)) return refuse('already-a-member')
    const expiresAt = new Date(Date.now() + DAYS * 86_400_000)
    await insertInvitation(tx, { tokenHash: hashToken(token), email, roles, expiresAt })
    const named = roles.map((role) => roleNames[role]).join(', ')
    await noteAct(tx, { act: 'invited', by, subject: email, detail: named })
    await queueMail(tx, {
      to: email,
      subject: `Rejoindre la rédaction de ${name}`,
      text: lines(
        `Vous êtes invité à rejoindre la rédaction de ${name} (${named.toLowerCase()}).`,
        'Pour créer votre compte, suivez ce lien. Il sert une fois, et vaut sept jours.',
        link,
        signed(name),
      ),
    })
    return { ok: true, token, link }
  })
}
