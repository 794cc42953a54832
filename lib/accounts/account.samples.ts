import type { Role } from './capability.rules'
import { createAccount } from './create-account'

let made = 0

/** An account of its own for a test; answers its number. */
export async function someAccount(roles: Role[] = ['journalist']): Promise<number> {
  made += 1
  const outcome = await createAccount({
    email: `membre${made}@exemple.fr`,
    name: `Membre ${made}`,
    password: 'une phrase assez longue',
    roles,
  })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.accountId
}
