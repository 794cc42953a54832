import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The site's secrets: from the environment, else made at the first start and kept in the data folder for its owner alone. */
export function loadSecrets(folder: string): { SESSION_SECRET: string; ADDRESS_SECRET: string } {
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) {
    const made = { SESSION_SECRET: secret(), ADDRESS_SECRET: secret() }
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  }
  const kept = JSON.parse(readFileSync(file, 'utf8'))
  return {
    SESSION_SECRET: process.env.SESSION_SECRET ?? kept.SESSION_SECRET,
    ADDRESS_SECRET: process.env.ADDRESS_SECRET ?? kept.ADDRESS_SECRET,
  }
}

const secret = () => randomBytes(32).toString('base64url')
