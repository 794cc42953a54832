import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { insertAccount } from './account.queries'
import type { Role } from './capability.rules'
import { hashPassword } from './password-hash'

/** Makes an account. The password was checked by its form. Refusal: `already-a-member`. */
export async function createAccount(account: {
  email: string
  name: string
  password: string
  roles: readonly Role[]
}): Promise<Outcome<{ accountId: number }, 'already-a-member'>> {
  const { email, name, password, roles } = account
  const passwordHash = await hashPassword(password)
  const accountId = await transaction((tx) =>
    insertAccount(tx, { email: email.toLowerCase(), name, passwordHash, roles }),
  )
  return accountId === null ? refuse('already-a-member') : { ok: true, accountId }
}
