import type { IncomingHttpHeaders } from 'node:http'

/** What a client may not say of itself: each is ours to say, or a proxy's that the operator trusts. */
const ours = [
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
  'x-request-id',
  'x-address',
  'x-nonce',
  'x-middleware-subrequest',
]

// a connection's own affairs end here (RFC 9110, section 7.6.1)
const hopByHop = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade', 'proxy-authorization']

type Asker = { address: string; host: string; protocol: 'http' | 'https'; requestId: string; trustProxy: boolean }

/**
 * The headers that go on to Next. Without a trusted proxy the client's address is its socket's; with one, it is the last
 * entry of the proxy's X-Forwarded-For, the only one that a client cannot have written.
 */
export function forwardedHeaders(headers: IncomingHttpHeaders, asker: Asker): IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !ours.includes(name) && !hopByHop.includes(name))
  const said = (name: string) =>
    asker.trustProxy
      ? String(headers[name] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : ''
  return {
    ...Object.fromEntries(kept),
    'x-forwarded-for': said('x-forwarded-for') || asker.address,
    'x-forwarded-host': said('x-forwarded-host') || asker.host,
    'x-forwarded-proto': said('x-forwarded-proto') || asker.protocol,
    'x-request-id': asker.requestId,
  }
}

const MEGABYTE = 1024 * 1024

/** The most bytes a request may send to a path: pictures are large, articles are long, readers' forms are neither. */
export function bodyLimit(pathname: string): number {
  if (pathname === '/admin/media/upload') return 26 * MEGABYTE
  return pathname.startsWith('/admin') ? 4 * MEGABYTE : MEGABYTE
}

/** Whether a path can be read at all: whole percent-encodings, no control characters (PostgreSQL holds no U+0000). */
export function isReadablePath(pathname: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(pathname))
  } catch {
    return false
  }
}

/**
 * Whether another site had a browser send this (OWASP, verifying origin). Next answers 500 to such posts; the actions
 * themselves look again, and refuse what names no origin at all.
 */
export function isForeignPost(method: string | undefined, headers: IncomingHttpHeaders, trustProxy: boolean): boolean {
  const { origin } = headers
  if (method !== 'POST' || origin === undefined) return false
  const forwarded = trustProxy
    ? String(headers['x-forwarded-host'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return !URL.canParse(origin) || new URL(origin).host !== (forwarded || headers.host)
}

/** A path as the log may have it: an invitation's token opens an account. */
export const loggedPath = (pathname: string): string => pathname.replace(/^(\/admin\/invitation\/).+/, '$1[…]')

/**
 * Whether a multipart body has the form its header promises (RFC 2046, section 5.1.1): it opens with the boundary and ends
 * with the closing one. Next answers 500 to what has not.
 */
export function isWholeMultipart(contentType: string, body: Buffer): boolean {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(contentType)
  const name = boundary?.[1] ?? boundary?.[2]
  if (!name) return false
  const text = body.toString('latin1')
  if (!text.startsWith(`--${name}\r\n`) || !new RegExp(`--${literally(name)}--\\s*$`).test(text)) return false
  const parts = text.split(`--${name}\r\n`).slice(1)
  return parts.every(
    (part) =>
      /^content-disposition:\s*form-data\s*;[^\r\n]*name=/im.test(part.split('\r\n\r\n')[0] ?? '') &&
      part.includes('\r\n\r\n'),
  )
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
