import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '../../accounts/capability.rules'

export type DemonstrationAccount = { role: Role; name: string; email: string; password: string }

const people: Omit<DemonstrationAccount, 'password'>[] = [
  { role: 'journalist', name: 'Chia', email: 'chia@unsujet.example' },
  { role: 'editor', name: 'Inès Marchal', email: 'ines@unsujet.example' },
  { role: 'moderator', name: 'Paul Even', email: 'paul@unsujet.example' },
  { role: 'administrator', name: 'Louise Ferrand', email: 'louise@unsujet.example' },
]

const fileIn = (folder: string) => join(folder, 'accounts.json')

/** The demonstration's accounts; their passwords are made at the first run and kept for their owner alone. */
export function readAccounts(folder: string): DemonstrationAccount[] {
  const file = fileIn(folder)
  if (!existsSync(file)) {
    const made = people.map((person) => ({ ...person, password: randomBytes(12).toString('base64url') }))
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}
