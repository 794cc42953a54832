import { lookup } from 'node:dns'
import { type RequestOptions, request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Milliseconds, bytes and redirects after which another site is not waited for. */
const PATIENCE = 5000
const MOST_BYTES = 512 * 1024
const MOST_REDIRECTS = 3

/** Whether an address of the network is one of the public internet’s, IPv4 addresses in IPv6 form included. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

// names are looked up when the connection is made, so that one that changes its address meanwhile gains nothing
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (fault, found) => {
    const addresses = (found ?? []) as { address: string; family: number }[]
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
type Connection = { send: typeof request; options: RequestOptions }

type Answer = { url: string; type: string; text: string }

/**
 * What stands at a public https address, as text: for pages that somebody else chose, so that nobody uses this server to
 * reach what is behind it (OWASP, server-side request forgery). Null: it is not public, not text, too long, too slow, not there.
 *
 * @param connection how connections are made instead, in tests; addresses are checked all the same
 */
export async function fetchPublic(url: string, connection?: Connection): Promise<Answer | null> {
  let address = url
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await ask(address, connection).catch(() => null)
    if (!answer) return null
    if (!('location' in answer)) return answer
    if (!URL.canParse(answer.location, address)) return null
    address = new URL(answer.location, address).href
  }
  return null
}

function ask(address: string, connection?: Connection): Promise<Answer | { location: string } | null> {
  const { protocol, hostname, port, username } = new URL(address)
  const host = hostname.replace(/^\[|\]$/g, '')
  const isOdd = protocol !== 'https:' || (port !== '' && port !== '443') || username !== ''
  if (isOdd || (isIP(host) && !isPublicAddress(host))) return Promise.resolve(null)
  const { send, options } = connection ?? { send: request, options: { lookup: publicLookup } }
  return new Promise((done, fail) => {
    const asked = send(
      address,
      {
        signal: AbortSignal.timeout(PATIENCE),
        headers: { accept: 'application/json, text/html;q=0.9', 'user-agent': 'unsujet (oEmbed)' },
        ...options,
      },
      (response) => {
        const { statusCode = 0, headers } = response
        const { location, 'content-type': type = '' } = headers
        if (statusCode >= 300 && statusCode < 400 && location) {
          response.destroy()
          return done({ location })
        }
        if (statusCode !== 200 || !/^(application\/json|text\/(html|javascript))|\+json/i.test(type)) {
          response.destroy()
          return done(null)
        }
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
          if (text.length > MOST_BYTES) response.destroy(new Error('too long'))
        })
        response.on('end', () => done({ url: address, type, text }))
        response.on('error', fail)
      },
    )
    asked.on('error', fail)
    asked.end()
  })
}
