/**
 * What a page says to crawlers, as headers: flat, name, value, name, value. A page says it in meta elements, by the names that
 * crawlers read there; as headers it reaches those that read no HTML too.
 */
export type CrawlerHeaders = string[]

/** The page's word on text and data mining, by the same name in both places (W3C, TDM Reservation Protocol, sections 6 and 7). */
const MINING = ['tdm-reservation', 'tdm-policy']

/** The header that a meta element stands for, and whether that says it all. Null: the element is no such word. */
export function headerOfMeta(name: string, content: string): { header: [string, string]; isEnough: boolean } | null {
  // what may be shown needs no header; what may not is said twice, for whoever copies the page without its headers
  if (name === 'robots') return /noindex/.test(content) ? { header: ['X-Robots-Tag', content], isEnough: false } : null
  return MINING.includes(name) ? { header: [name, content], isEnough: true } : null
}

const NAMES = ['x-robots-tag', ...MINING]

/** What an answer says to crawlers in its own headers. */
export const crawlerHeaders = (headers: Record<string, string | string[] | undefined>): CrawlerHeaders =>
  NAMES.flatMap((name) => (headers[name] === undefined ? [] : [name, String(headers[name])]))
