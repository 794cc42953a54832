import { unseal } from '../privacy/seal'
import { findSealed, markSent } from './mail.queries'
import { mail } from './mail.rules'
import { carry } from './mail-carrier'

/** Sends a letter, if that was not done: a job of the night desk. What was in it is forgotten behind it. */
export async function sendMail({ mailId }: { mailId: number }): Promise<void> {
  const sealed = await findSealed(mailId)
  if (sealed === null) return
  await carry(mail.parse(JSON.parse(unseal(sealed))), mailId)
  await markSent(mailId)
}
