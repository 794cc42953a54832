import type { ArticleSummary } from '../articles/reading.queries'
import { typeset } from '../articles/typography.rules'
import { authorsOf } from '../bylines/byline.rules'
import { CARD } from '../cards/card.rules'

/** The measures of an article's card in a frame, in pixels, where nobody asks for less. */
export const FRAME = { width: 600, height: 220 } as const

/** Seconds for which others may keep what we say of an article. */
const KEEP = 3600

export type OembedRequest = { url: string; format: 'json' | 'xml'; width: number; height: number }

/** Where what is to be embedded of an address of ours is said (oembed.com, « Discovery »). */
export const oembedPath = (address: string): string => `/oembed?url=${encodeURIComponent(address)}`

/** Where an article's card stands for frames. By number: it outlives a change of the article's address. */
export const framePath = (articleId: number): string => `/integrer/${articleId}`

const most = (asked: string | null, usual: number): number | null =>
  asked === null || asked === '' ? usual : /^[1-9]\d{0,5}$/.test(asked) ? Math.min(usual, Number(asked)) : null

/** Reads a question. Refused are one without an address, measures that are none and other formats. The protocol's 501 would count as a fault of ours, which anybody could cause. */
export function readOembed(asked: URLSearchParams): OembedRequest | { status: 400; fault: string } {
  const url = asked.get('url')?.trim() ?? ''
  const format = asked.get('format') || 'json'
  if (url === '') return { status: 400, fault: 'Le paramètre « url » manque.' }
  const [width, height] = [most(asked.get('maxwidth'), FRAME.width), most(asked.get('maxheight'), FRAME.height)]
  if (width === null || height === null)
    return { status: 400, fault: '« maxwidth » et « maxheight » sont des nombres entiers de pixels.' }
  if (format !== 'json' && format !== 'xml') return { status: 400, fault: 'Les formats sont « json » et « xml ».' }
  return { url, format, width, height }
}

/** The section and the slug of an article's address on this site, however its host, slashes and parameters are written. Null: it is none. */
export function articleAddress(asked: string, site: string): { section: string; slug: string } | null {
  if (!URL.canParse(asked)) return null
  const { protocol, host, pathname } = new URL(asked)
  if (!/^https?:$/.test(protocol) || host !== new URL(site).host) return null
  const [, section, slug] = /^\/([a-z0-9-]{1,100})\/([a-z0-9-]{1,200})\/?$/.exec(pathname) ?? []
  return section && slug ? { section, slug } : null
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

type Size = { width: number; height: number }

/**
 * What shows an article's card on a page of another site. Its frame runs no script; it keeps its own origin, which its
 * typefaces are asked for from, and opens the article beside.
 */
export const frameMarkup = (
  article: { id: number; headline: string },
  site: string,
  { width, height }: Size = FRAME,
): string =>
  `<iframe src="${site}${framePath(article.id)}" width="${width}" height="${height}" title="${escaped(typeset(article.headline))}" ` +
  'style="border:0;max-width:100%" loading="lazy" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>'

type Thumbnail = { path: string }

/** An article as oEmbed 1.0 has it (oembed.com, type « rich »). A thumbnail is named where it keeps within what was asked for. */
export function oembedOf(
  article: ArticleSummary,
  { paper, site, card }: { paper: string; site: string; card: Thumbnail },
  { width, height }: Size,
  limits: { maxWidth?: number; maxHeight?: number } = {},
): Record<string, string | number> {
  const authors = authorsOf(article.bylines)
  const [author] = authors
  const fits = CARD.width <= (limits.maxWidth ?? CARD.width) && CARD.height <= (limits.maxHeight ?? CARD.height)
  return {
    type: 'rich',
    version: '1.0',
    title: typeset(article.headline),
    ...(author && {
      author_name: authors.map(({ name }) => name).join(', '),
      author_url: `${site}/auteurs/${author.slug}`,
    }),
    provider_name: paper,
    provider_url: `${site}/`,
    cache_age: KEEP,
    ...(fits && { thumbnail_url: site + card.path, thumbnail_width: CARD.width, thumbnail_height: CARD.height }),
    html: frameMarkup(article, site, { width, height }),
    width,
    height,
  }
}
