import { aiCrawlers } from './ai-crawlers.rules'
import type { Distribution } from './distribution.rules'

/** What no crawler needs: the newsroom, the pages that are a form's, and what articles were before. */
const CLOSED = ['/admin', '/api/', '/*/commenter', '/*/partager', '/*/signaler', '/*/*/versions']

/** robots.txt (RFC 9309). `site` is the public address without a final slash, here and below. */
export function robotsText(chosen: Pick<Distribution, 'refuseTraining' | 'refuseAnswers'>, site: string): string {
  const refused = [
    ...(chosen.refuseTraining ? aiCrawlers.training : []),
    ...(chosen.refuseAnswers ? aiCrawlers.answers : []),
  ]
  return [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    '',
    ...(refused.length > 0 ? [...refused.map((name) => `User-agent: ${name}`), 'Disallow: /', ''] : []),
    `Sitemap: ${site}/sitemap.xml`,
    `Sitemap: ${site}/sitemaps/actualites.xml`,
    '',
  ].join('\n')
}

type Mining = Pick<Distribution, 'reserveMining' | 'miningPolicy'>

/**
 * What is reserved of text and data mining, by the names that headers and meta elements have (TDM Reservation Protocol;
 * directive 2019/790, article 4(3); code de la propriété intellectuelle, L. 122-5-3). Empty: nothing.
 */
export const miningSaid = ({ reserveMining, miningPolicy }: Mining): Record<string, string> =>
  reserveMining ? { 'tdm-reservation': '1', ...(miningPolicy && { 'tdm-policy': miningPolicy }) } : {}

/** tdmrep.json of the same; null: nothing is reserved, and there is no such file. */
export const miningFile = ({ reserveMining, miningPolicy }: Mining): string | null =>
  reserveMining
    ? JSON.stringify([{ location: '/', 'tdm-reservation': 1, ...(miningPolicy && { 'tdm-policy': miningPolicy }) }])
    : null

/**
 * security.txt (RFC 9116): whom to tell of a fault of the site's security. Null: there is nobody to tell. It expires in half a
 * year, counted from the month that it is read in, so that it is the same all month long.
 *
 * @param contact an electronic address, or that of a page
 */
export function securityText(contact: string, site: string, now: Date): string | null {
  if (contact === '') return null
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 7, 1))
  return [
    `Contact: ${contact.includes('://') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${site}/.well-known/security.txt`,
    '',
  ].join('\n')
}

type Person = { name: string; role: string }

/** humans.txt (humanstxt.org): who makes the newspaper. */
export function humansText({ name, people }: { name: string; people: readonly Person[] }, site: string): string {
  const lines = people.map((person) => (person.role ? `${person.name}, ${person.role}` : person.name))
  return [
    ...(lines.length > 0 ? ['/* RÉDACTION */', ...lines, ''] : []),
    '/* SITE */',
    `${name}, ${site}/`,
    `La rédaction\u202f: ${site}/redaction`,
    'Langue\u202f: français',
    '',
  ].join('\n')
}
