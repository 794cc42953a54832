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
  'x-browser',
  'x-middleware-subrequest',
  'x-middleware-prefetch',
]

// a connection's own affairs end here (RFC 9110, section 7.6.1)
const hopByHop = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade', 'proxy-authorization']

/** The last entry of a list header that a trusted proxy wrote: the only one that a client cannot have written. */
const saidByProxy = (headers: IncomingHttpHeaders, name: string, trustProxy: boolean): string =>
  trustProxy
    ? (String(headers[name] ?? '')
        .split(',')
        .at(-1)
        ?.trim() ?? '')
    : ''

/** The client's address: its socket's, or what a trusted proxy says of it. */
export const clientAddress = (headers: IncomingHttpHeaders, address: string, trustProxy: boolean): string =>
  saidByProxy(headers, 'x-forwarded-for', trustProxy) || address

type Asker = { address: string; host: string; protocol: 'http' | 'https'; requestId: string; trustProxy: boolean }

/** The headers that go on to Next: what clients say of themselves is replaced by what is known of them. */
export function forwardedHeaders(headers: IncomingHttpHeaders, asker: Asker): IncomingHttpHeaders {
  const { address, host, protocol, requestId, trustProxy } = asker
  const kept = Object.entries(headers).filter(([name]) => !ours.includes(name) && !hopByHop.includes(name))
  return {
    ...Object.fromEntries(kept),
    'x-forwarded-for': clientAddress(headers, address, trustProxy),
    'x-forwarded-host': saidByProxy(headers, 'x-forwarded-host', trustProxy) || host,
    'x-forwarded-proto': saidByProxy(headers, 'x-forwarded-proto', trustProxy) || protocol,
    'x-request-id': requestId,
  }
}

const MEGABYTE = 1024 * 1024

/** The most bytes a request may send to a path: pictures are large, articles are long, readers' forms are neither. */
export function bodyLimit(pathname: string): number {
  if (pathname === '/admin/media/upload') return 26 * MEGABYTE
  return pathname.startsWith('/admin') ? 4 * MEGABYTE : MEGABYTE
}

/**
 * Whether another site had a browser send this (OWASP, verifying origin). Next answers 500 to such posts; the actions
 * themselves look again, and refuse what names no origin at all.
 */
export function isForeignPost(method: string | undefined, headers: IncomingHttpHeaders, trustProxy: boolean): boolean {
  const { origin } = headers
  if (method !== 'POST' || origin === undefined) return false
  const forwarded = saidByProxy(headers, 'x-forwarded-host', trustProxy)
  return !URL.canParse(origin) || new URL(origin).host !== (forwarded || headers.host)
}

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
  return parts.every((part) => part.includes('\r\n\r\n') && areWholeHeaders(part.split('\r\n\r\n')[0] ?? ''))
}

const areWholeHeaders = (head: string): boolean =>
  /^content-disposition:\s*form-data\s*;[^\r\n]*name=/im.test(head) &&
  head.split('\r\n').every((line) => /^[\w-]+:/.test(line))

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
