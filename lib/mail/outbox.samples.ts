import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { driver } from '../database'
import { environment } from '../environment'
import { sendMail } from './send-mail'

/** Sends all letters that wait, and answers those to an address as they lie in the outbox, quoted-printable undone (RFC 2045). */
export async function lettersTo(address: string): Promise<string[]> {
  for (const { id } of await driver()`select id from mails where sealed is not null order by id`)
    await sendMail({ mailId: Number(id) })
  const folder = environment().outboxFolder
  return (existsSync(folder) ? readdirSync(folder) : [])
    .sort()
    .map((file) => decoded(readFileSync(join(folder, file), 'utf8')))
    .filter((letter) => letter.includes(`To: ${address}`))
}

const decoded = (letter: string): string =>
  letter
    .replace(/=\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replace(/=/g, ''), 'hex').toString())

/** The token of the link in a letter. */
export const tokenIn = (letter: string | undefined): string => /jeton=([\w.-]+)/.exec(letter ?? '')?.[1] ?? ''
