import { lookup } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Milliseconds and redirects after which another site is not waited for. */
const PATIENCE = 5000
const MOST_REDIRECTS = 3

/** The only part of IPv6 that has been given out to the public internet (IANA, IPv6 Global Unicast Address Assignments). */
const publicIpv6 = ipaddr.parseCIDR('2000::/3')

/** Whether an address of the network is one of the public internet’s, IPv4 addresses in IPv6 form included. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const read = ipaddr.process(address)
  return read.range() === 'unicast' && (read.kind() === 'ipv4' || read.match(publicIpv6))
}

/**
 * Looks names up when the connection is made and hands on only what was checked, so that a name that changes its address
 * meanwhile gains nothing. One private address among several refuses the name.
 */
export const publicLookup =
  (resolve: LookupFunction): LookupFunction =>
  (host, options, done) => {
    resolve(host, { ...options, all: true }, (fault, found) => {
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : (found ?? [])
      const [first] = addresses
      if (fault || !first) return done(fault ?? new Error(`${host} has no address`), '', 4)
      if (!addresses.every(({ address }) => isPublicAddress(address))) {
        return done(new Error(`${host} is not a public host`), '', 4)
      }
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })
  }

/** How connections are made, in tests: by plain HTTP, to this machine. */
export type Connection = { send: typeof request; options: RequestOptions }

export const outside: Connection = { send: request, options: { lookup: publicLookup(lookup) } }

/** What is wanted of another site. */
type Wanted = {
  accept: string
  types: RegExp
  /** Bytes after which no more is read. */
  most: number
}

const TEXT: Wanted = {
  accept: 'application/json, text/html;q=0.9',
  types: /^(application\/json|text\/(html|javascript))|\+json/i,
  most: 512 * 1024,
}

// what sharp reads without any help; drawings (SVG) are documents, and are not wanted
const PICTURE: Wanted = {
  accept: 'image/avif, image/webp, image/jpeg, image/png',
  types: /^image\/(avif|webp|jpeg|png|gif)\b/i,
  most: 4 * 1024 * 1024,
}

type Answer = { url: string; bytes: Buffer; isWhole: boolean }

/**
 * What stands at a public https address, as text: for pages that somebody else chose, so that nobody uses this server to
 * reach what is behind it (OWASP, server-side request forgery). Of what is too long only the beginning is given, where pages
 * name their oEmbed. Null: it is not public, not text, too slow, not there.
 *
 * @param connection how connections are made instead, in tests; addresses that are written out are checked all the same
 */
export async function fetchPublic(url: string, connection = outside): Promise<{ url: string; text: string } | null> {
  const answer = await follow(url, TEXT, connection)
  return answer && { url: answer.url, text: answer.bytes.toString('utf8') }
}

/** A picture at a public https address, in the same way. Null: there is none, or of more than four megabytes. */
export async function fetchPublicPicture(url: string, connection = outside): Promise<Buffer | null> {
  const answer = await follow(url, PICTURE, connection)
  return answer?.isWhole ? answer.bytes : null
}

async function follow(url: string, wanted: Wanted, connection: Connection): Promise<Answer | null> {
  const patience = AbortSignal.timeout(PATIENCE)
  let address = url
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await ask(address, wanted, connection, patience).catch(() => null)
    if (!answer) return null
    if (!('location' in answer)) return answer
    if (!URL.canParse(answer.location, address)) return null
    address = new URL(answer.location, address).href
  }
  return null
}

async function ask(
  address: string,
  { accept, types, most }: Wanted,
  { send, options }: Connection,
  signal: AbortSignal,
): Promise<Answer | { location: string } | null> {
  const { protocol, hostname, port, username } = new URL(address)
  const host = hostname.replace(/^\[|\]$/g, '')
  const isOdd = protocol !== 'https:' || (port !== '' && port !== '443') || username !== ''
  // a written address is connected to without any look-up
  if (isOdd || (isIP(host) && !isPublicAddress(host))) return null
  const headers = { accept, 'user-agent': 'unsujet (oEmbed)' }
  const response = await new Promise<IncomingMessage>((done, fail) => {
    send(address, { signal, headers, ...options }, done)
      .on('error', fail)
      .end()
  })
  const { location, 'content-type': type = '' } = response.headers
  const { statusCode = 0 } = response
  if (statusCode >= 300 && statusCode < 400 && location) {
    response.destroy()
    return { location }
  }
  if (statusCode === 200 && types.test(type)) return { url: address, ...(await beginningOf(response, most)) }
  response.destroy()
  return null
}

async function beginningOf(response: IncomingMessage, most: number): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response) {
    parts.push(part)
    size += part.length
    // leaving the loop closes the connection
    if (size > most) break
  }
  return { bytes: Buffer.concat(parts).subarray(0, most), isWhole: size <= most }
}
