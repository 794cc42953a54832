import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { hashToken } from '@/lib/accounts/secret-token'
import { environment } from '@/lib/environment'
import { findReaderOnDevice, type Reader } from '@/lib/readers/reader.queries'
import { SESSION_DAYS } from '@/lib/readers/reader.rules'

const READER_COOKIE = 'lecteur'

/** Whoever uses their name on this device. */
export const findKnownReader = cache(async (): Promise<Reader | null> => {
  const token = (await cookies()).get(READER_COOKIE)?.value
  return token ? findReaderOnDevice(hashToken(token)) : null
})

/** Has this device know its reader. */
export async function keepReader(token: string): Promise<void> {
  ;(await cookies()).set(READER_COOKIE, token, {
    maxAge: SESSION_DAYS * 86_400,
    httpOnly: true,
    sameSite: 'lax',
    secure: environment().siteUrl.startsWith('https:'),
    path: '/',
  })
}

/** Has it forget them. Answers what is kept of the token. */
export async function forgetReader(): Promise<string | null> {
  const jar = await cookies()
  const token = jar.get(READER_COOKIE)?.value
  jar.delete(READER_COOKIE)
  return token ? hashToken(token) : null
}
