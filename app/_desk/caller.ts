import 'server-only'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { findSession } from '@/lib/accounts/account.queries'
import type { Role } from '@/lib/accounts/capability.rules'
import { findWaitingSession } from '@/lib/accounts/second-factor.queries'
import { hashToken } from '@/lib/accounts/secret-token'
import { isStale, noteUse } from '@/lib/accounts/session.queries'
import { authOptions } from './auth-options'

/** Whoever is signed in to the newsroom. */
export type Staff = {
  accountId: number
  sessionId: string
  name: string
  email: string
  /** None while a second factor is to be set up: every door but that one is closed then. */
  roles: Role[]
  /** Whether an administrator lets this person publish without anybody's approval. */
  publishesAlone: boolean
  mustEnrol: boolean
}

/** Who asks, by our own table: a token alone opens nothing once its session is revoked. Looked up once a request. */
export const findStaff = cache(async (): Promise<Staff | null> => {
  const session = await getServerSession(authOptions())
  if (!session?.sessionToken) return null
  const sessionId = hashToken(session.sessionToken)
  const found = await findSession(sessionId)
  if (!found) return null
  const { lastUsedAt, ...account } = found
  if (isStale(lastUsedAt)) await noteUse(sessionId)
  return { ...account, roles: account.mustEnrol ? [] : account.roles, sessionId }
})

/** The session of whoever gave the right password and still owes a code. Null: there is none. */
export async function findWaiting(): Promise<{ sessionId: string; accountId: number } | null> {
  const session = await getServerSession(authOptions())
  if (!session?.sessionToken) return null
  const sessionId = hashToken(session.sessionToken)
  const accountId = await findWaitingSession(sessionId)
  return accountId === null ? null : { sessionId, accountId }
}
