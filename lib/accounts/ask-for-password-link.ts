import { transaction } from '../database'
import { environment } from '../environment'
import { consume } from '../limits/limiter.queries'
import { lines, signed } from '../mail/mail.rules'
import { queueMail } from '../mail/queue-mail'
import { type Outcome, refuse } from '../refusal'
import { findNewspaper } from '../settings/settings.queries'
import { findAccountByEmail } from './account.queries'
import { LINK_MINUTES } from './account.rules'
import { insertPasswordLink } from './password-link.queries'
import { hashToken, newToken } from './secret-token'

const HOUR = 3600

/**
 * Sends a member a link to choose another password by. Whoever asks learns nothing: an address that nobody has gets the same
 * answer, and no letter. Refusal: `too-many-links`, by the asker's network alone.
 *
 * @param addressKey keyed hash of the network address
 */
export async function askForPasswordLink({
  email,
  addressKey,
}: {
  email: string
  addressKey: string
}): Promise<Outcome<object, 'too-many-links'>> {
  const asker = { prefix: 'password-link-network', points: 10, seconds: HOUR, key: addressKey }
  if (!(await consume(asker))) return refuse('too-many-links')
  // nobody is written to more often, and nobody is told so
  const mayWrite = await consume({ prefix: 'password-link-account', points: 3, seconds: HOUR, key: email })
  const account = await findAccountByEmail(email)
  if (!account || !mayWrite) return { ok: true }

  const token = newToken()
  const { name } = await findNewspaper()
  const link = `${environment().siteUrl}/admin/mot-de-passe/${token}`
  await transaction(async (tx) => {
    const expiresAt = new Date(Date.now() + LINK_MINUTES * 60_000)
    await insertPasswordLink(tx, { tokenHash: hashToken(token), accountId: account.id, expiresAt })
    await queueMail(tx, {
      to: email,
      subject: `${name} : choisir un autre mot de passe`,
      text: lines(
        `Pour choisir un autre mot de passe à la rédaction de ${name}, suivez ce lien. Il sert une fois, et vaut une heure.`,
        link,
        'Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.',
        signed(name),
      ),
    })
  })
  return { ok: true }
}
