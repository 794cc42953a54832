import { cleanQuestion } from '../search/search-query.rules'

type Parameter = {
  name: string
  /** The pages that it changes. */
  on: RegExp
  /** The values it may take. */
  value: RegExp
  /** Its value's one spelling, where it has several. */
  spelled?: (given: string) => string
}

const search = /^\/recherche$/
const slug = /^[a-z0-9-]{1,100}$/
const discussion = /^\/[^/]+\/[^/]+\/commentaires$/
const versions = /^\/[^/]+\/[^/]+\/versions$/
const number = /^[1-9]\d{0,14}$/
const place = /^[1-9]\d{0,3}$/
const day = /^\d{4}-\d{2}-\d{2}$/

/** Parameters that change a kept page, in the order its key has them. */
const parameters: readonly Parameter[] = [
  { name: 'q', on: /^\/recherche(\/suggestions)?$/, value: /\S/, spelled: cleanQuestion },
  { name: 'rubrique', on: search, value: slug },
  { name: 'auteur', on: search, value: slug },
  { name: 'periode', on: search, value: /^(24h|7j|30j|1an)$/ },
  { name: 'du', on: search, value: day },
  { name: 'au', on: search, value: day },
  { name: 'tri', on: search, value: /^date$/ },
  { name: 'avant', on: search, value: /^\d{1,16}-\d{1,15}$/ },
  { name: 'avant', on: /^\/corrections$/, value: number },
  { name: 'de', on: versions, value: place },
  { name: 'a', on: versions, value: place },
  { name: 'tri', on: discussion, value: /^(recents|utiles)$/ },
  { name: 'depuis', on: discussion, value: /^(0|[1-9]\d{0,14})$/ },
  { name: 'page', on: discussion, value: /^[1-9]\d{0,4}$/ },
  { name: 'avis', on: /^\/[^/]+\/[^/]+\/commentaires\/\d+$/, value: /^(note|repris)$/ },
  { name: 'page', on: /^\/([^/.]+|(auteurs|mots-cles)\/[^/]+)$/, value: /^[1-9]\d{0,6}$/ },
  { name: 'commentaire', on: /^\/[^/]+\/[^/]+$/, value: /^(attente|paru)$/ },
  { name: 'signalement', on: /^\/[^/]+\/[^/]+$/, value: /^recu$/ },
]

/** What stands at an address, as far as the front process has to know. */
export type Room =
  /** A readers' page, the same for all of them. */
  | 'page'
  /** A readers' page for one of them: their cookies reach it, and it is never kept. */
  | 'personal'
  /**
   * The newsroom, its interface, versions as it frames them, pictures that are not there yet, cards, the answers of oEmbed, what articles frame, what the
   * comment form's script asks for, sitemaps that are streamed, and whatever else is Next's own affair.
   */
  | 'behind'

const personal = [
  /^\/(?:cookies|reglages|integrations|mes-commentaires|mes-donnees|desabonnement|une-apercu)$/,
  /^\/mes-commentaires\/confirmer$/,
  /^\/confidentialite\/demande$/,
  /\/commenter$/,
  /^\/[^/]+\/[^/]+\/(?:signaler|partager)$/,
  /^\/[^/]+\/[^/]+\/commentaires\/\d+\/signaler$/,
  /^\/signalements\//,
  /^\/recours\//,
  /^\/relecture\//,
]
const behind =
  /^\/(?:(?:admin|api|apercu\/version|media|cartes|_next)(?:\/|$)|oembed$|preferences\.css$|preuve$|integrations\/cadre$|mes-donnees\/export$|desabonnement\/un-clic$|sitemaps\/(?:articles|auteurs|mots-cles)-?[^/]*$)/

/** @param pathname in the spelling that keys have */
export function roomOf(pathname: string): Room {
  if (behind.test(pathname)) return 'behind'
  return personal.some((path) => path.test(pathname)) ? 'personal' : 'page'
}

/** The path of a request's target, as it was sent. */
export const pathOf = (target: string): string => /^[^?#]*/.exec(target)?.[0] || '/'

/** A request's target as a path with its query: proxies may send whole addresses (RFC 9112, section 3.2.2). */
export const originForm = (target: string): string => target.replace(/^https?:\/\/[^/?#]*\/?/i, '/')

/** No address of ours is longer; Next answers much longer ones with headers that nobody can read. */
export const LONGEST_TARGET = 2048

/**
 * Whether a path can be read at all: whole percent-encodings, no control characters (PostgreSQL holds no U+0000), and no dot
 * segments, which browsers resolve before they ask and by which one page would have any number of addresses.
 */
export function isReadablePath(pathname: string): boolean {
  try {
    const decoded = decodeURIComponent(pathname)
    return decoded.startsWith('/') && !/\p{Cc}/u.test(decoded) && !/(^|[/\\])\.{1,2}([/\\]|$)/.test(decoded)
  } catch {
    return false
  }
}

/**
 * The key of a page, which is also the address Next renders it by: one spelling of its path, then the parameters that
 * change it, in a fixed order. Tracking parameters and all others are dropped.
 *
 * @param target a request's target whose path is readable
 */
export function pageKey(target: string): string {
  const pathname = pathOf(target)
  const path = pathname.includes('%') ? spelledOnce(pathname) : pathname
  if (pathname.length === target.length) return path
  const asked = new URLSearchParams(target.slice(pathname.length + 1).replace(/#.*/s, ''))
  const kept = parameters.flatMap(({ name, on, value, spelled = asGiven }) => {
    const given = on.test(path) ? spelled(asked.get(name) ?? '') : ''
    return value.test(given) ? [`${name}=${encodeURIComponent(given)}`] : []
  })
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path
}

const asGiven = (value: string) => value

// `/%61` and `/a` are one address (RFC 3986, section 6.2.2)
const spelledOnce = (pathname: string): string =>
  pathname
    .split('/')
    .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
    .join('/')
