import { hash, verify } from '@node-rs/argon2'
import { newToken } from './secret-token'

// OWASP Password Storage Cheat Sheet: argon2id (the library's default kind), 19 MiB, two passes, one lane
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let decoy: Promise<string> | undefined

/** Whether a password is the one. Without a hash (nobody of that name) it takes as long, and says no. */
export async function checkPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword(newToken())
  const right = await verify(passwordHash ?? (await decoy), password)
  return right && passwordHash !== undefined
}
