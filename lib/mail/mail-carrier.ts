import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { environment } from '../environment'
import type { Mail } from './mail.rules'

const PATIENCE = 20_000

/**
 * Hands a letter to the mail server of SMTP_URL, or, without one, lays it in the outbox folder as a file.
 *
 * @param id names the letter: the same for each try, so that one that arrives twice is known
 */
export async function carry({ to, subject, text, unsubscribe }: Mail, id: number): Promise<void> {
  const { smtpUrl, mailFrom, outboxFolder, siteUrl } = environment()
  const letter = {
    from: mailFrom,
    to,
    subject,
    text,
    messageId: `<${id}@${new URL(siteUrl).hostname}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }
  if (smtpUrl) {
    const waits = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE }
    const server = createTransport({ url: smtpUrl, ...waits })
    try {
      await server.sendMail(letter)
    } catch (thrown) {
      throw new Error(refusalOf(thrown))
    } finally {
      server.close()
    }
    return
  }
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail(letter)
  mkdirSync(outboxFolder, { recursive: true, mode: 0o700 })
  writeFileSync(join(outboxFolder, `${String(id).padStart(6, '0')}.eml`), message as Buffer, { mode: 0o600 })
}

/** Why a mail server took nothing, in numbers alone: what it says besides may name the recipient, and faults are logged. */
function refusalOf(thrown: unknown): string {
  const { code, command, responseCode } = thrown as { code?: string; command?: string; responseCode?: number }
  return ['the mail server did not take a letter', code, command, responseCode].filter(Boolean).join(' ')
}
