import type { Transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { hashAddress, seal } from '../privacy/seal'
import { insertMail } from './mail.queries'
import type { Mail } from './mail.rules'

/**
 * Puts a letter on its way. It leaves when the transaction commits, and never when it does not; the night desk tries until the
 * mail server takes it, for about three days.
 */
export async function queueMail(tx: Transaction, mail: Mail): Promise<void> {
  const mailId = await insertMail(tx, hashAddress(mail.to), seal(JSON.stringify(mail)))
  await addJob(tx, 'send-mail', { mailId }, { jobKey: `mail:${mailId}`, priority: -1 })
}
