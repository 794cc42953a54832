import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from './fixtures'

const outbox = join(dirname(process.env.E2E_ACCOUNTS ?? '.data/accounts.json'), 'outbox')

/** A letter as its reader sees it: quoted-printable is undone (RFC 2045). */
const read = (file: string): string =>
  readFileSync(join(outbox, file), 'utf8')
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replace(/=/g, ''), 'hex').toString())

/** The letter to somebody that says something, once the night desk has sent it. */
export async function letterTo(address: string, words: string): Promise<string> {
  let letter = ''
  const find = () => {
    const files = existsSync(outbox) ? readdirSync(outbox).sort() : []
    letter = files.map(read).findLast((each) => each.includes(`To: ${address}`) && each.includes(words)) ?? ''
    return letter !== ''
  }
  await expect.poll(find, { timeout: 30_000, message: `a letter to ${address}: ${words}` }).toBe(true)
  return letter
}

/** The address in a letter that begins with a path: the page's own, without the site. */
export const linkIn = (letter: string, path: string): string =>
  new RegExp(`https?://[^\\s/]+(${path}(?:\\?jeton=)?[\\w.-]+)`).exec(letter)?.[1] ?? ''
