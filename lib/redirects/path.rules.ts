import { isNamedPage } from '../links/own-pages.rules'
import { oneAddress } from '../page-cache/one-address.rules'
import { isReadablePath, pathOf, roomOf } from '../page-cache/page-address.rules'

/** Paths of ours that may be written down; PostgreSQL's indexes hold some 2,700 bytes. */
export const LONGEST_PATH = 1000

/** Addresses on other sites. */
const LONGEST_ADDRESS = 2000

/** The one spelling of a path in this room's tables, however Next or a reader spells it. */
export const spelledPath = (path: string): string => path.split('/').map(spelledSegment).join('/')

function spelledSegment(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment).toLowerCase())
  } catch {
    // no address that was written down is spelled so
    return segment
  }
}

/** An address as people read it; one with marks that turn what follows them, or with controls, stays as it is. */
export function readablePath(path: string): string {
  try {
    const read = decodeURI(path)
    return /[\p{Cc}\p{Cf}]/u.test(read) ? path : read
  } catch {
    return path
  }
}

type Typed = { kind: 'own'; path: string } | { kind: 'elsewhere'; address: string }

// controls and backslashes mean something else to each browser (WHATWG URL, sections 4.4 and 4.5); half a pair of surrogates nothing
const UNREADABLE = /[\p{Cc}\p{Cs}\\]/u

/**
 * What somebody typed as an address: a path of ours as the router sees it, without query, fragment or last slash, or the address of a
 * page on another site, which is `https:`. Null: neither.
 *
 * @param site of ours, without a final slash: `https://unsujet.fr`. Its host is ours whatever the protocol.
 */
export function readTyped(typed: string, site: string): Typed | null {
  const given = typed.trim()
  if (given.length > LONGEST_ADDRESS || UNREADABLE.test(given)) return null
  const [, host, rest = ''] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(given) ?? []
  if (host === undefined) return given.startsWith('/') ? readOwn(given) : null
  if (host.toLowerCase() === new URL(site).host) return readOwn(rest.startsWith('/') ? rest : `/${rest}`)
  return readElsewhere(given)
}

function readOwn(target: string): Typed | null {
  const asked = pathOf(target)
  if (asked.startsWith('//') || !isReadablePath(asked)) return null
  const path = spelledPath(pathOf(oneAddress(asked)))
  return path.length > LONGEST_PATH ? null : { kind: 'own', path }
}

function readElsewhere(given: string): Typed | null {
  if (/\s/.test(given) || !URL.canParse(given)) return null
  const { protocol, hostname, username, password, href } = new URL(given)
  if (protocol !== 'https:' || username !== '' || password !== '' || !hostname.includes('.')) return null
  return href.length > LONGEST_ADDRESS ? null : { kind: 'elsewhere', address: href }
}

// what the machinery answers before any redirect is looked for: routes of their own, folders of files, discussions, histories and feeds
const machinery =
  /^\/(?:\.well-known|admin|apercu|api|archives|cartes|cle-indexnow|fonts|icons|integrations|integrer|media|mesure|oembed|preuve|recherche|recours|refus|relecture|signalements|sitemaps|_next)(?:\/|$)|^\/[^/]+\/[^/]+\/(?:commentaires(?:\/|$)|versions$)|^\/[0-9a-f]{32}\.txt$|\/(?:rss\.xml|atom\.xml|feed\.json)$|^\/[^/]+\.(?:js|css|ico|xsl)$/

/** Whether an address is answered by a page or a part of the site that no redirect can take the place of. */
export const isOfTheSite = (path: string): boolean =>
  isNamedPage(path) || machinery.test(path) || roomOf(path) !== 'page'
