import 'server-only'
import { cookies } from 'next/headers'
import { hashToken, newToken } from '@/lib/accounts/secret-token'
import { MENDING_MINUTES } from '@/lib/comments/comment.rules'
import { environment } from '@/lib/environment'

/** Knows the device that a comment came from, for the minutes in which it may be mended there. */
const COMMENT_COOKIE = 'commentaires'

/** What is kept of the token on this device. `kept`: it is given one, and keeps it for the minutes to come. */
export async function deviceHash(way: 'kept'): Promise<string>
export async function deviceHash(): Promise<string | undefined>
export async function deviceHash(way?: 'kept'): Promise<string | undefined> {
  const jar = await cookies()
  const token = jar.get(COMMENT_COOKIE)?.value ?? (way && newToken())
  if (token === undefined) return undefined
  if (way) {
    jar.set(COMMENT_COOKIE, token, {
      maxAge: MENDING_MINUTES * 60,
      httpOnly: true,
      sameSite: 'lax',
      secure: environment().siteUrl.startsWith('https:'),
      path: '/',
    })
  }
  return hashToken(token)
}
