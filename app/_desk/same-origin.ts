import 'server-only'
import { headers } from 'next/headers'

/** Whether a post comes from our own pages (OWASP CSRF cheat sheet: Fetch metadata, else Origin; neither is refused). */
export async function isSameOrigin(): Promise<boolean> {
  const sent = await headers()
  const site = sent.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = sent.get('origin')
  const host = sent.get('x-forwarded-host') ?? sent.get('host')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host
}
