import { RewritingStream } from 'parse5-html-rewriting-stream'
import { z } from 'zod'
import type { EmbedDescription } from './embed.queries'
import { blueskyFrameOf, type EmbedLink } from './embed.rules'
import { fetchPublic } from './fetch-public'

/** What another site says of its thing. */
export type Description = Omit<EmbedDescription, 'url' | 'thumbnail'> & {
  /** Address of a picture of it, at its own site or wherever that says. */
  picture: string | null
}

const words = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim().slice(0, 300))
  .catch('')

/** An answer by oembed.com, section 2.3.4, as far as it is used here. */
const answer = z.object({
  type: z.enum(['video', 'rich', 'photo', 'link', '']).catch(''),
  title: words,
  author_name: words,
  provider_name: words,
  html: z.string().catch(''),
  thumbnail_url: z
    .url({ protocol: /^https$/ })
    .max(2000)
    .nullable()
    .catch(null),
})

const endpoints: Partial<Record<EmbedLink['kind'], (url: string) => string>> = {
  youtube: (url) => `https://www.youtube.com/oembed?format=json&url=${encodeURIComponent(url)}`,
  dailymotion: (url) => `https://www.dailymotion.com/services/oembed?format=json&url=${encodeURIComponent(url)}`,
  x: (url) => `https://publish.twitter.com/oembed?omit_script=1&dnt=true&lang=fr&url=${encodeURIComponent(url)}`,
  bluesky: (url) => `https://embed.bsky.app/oembed?format=json&url=${encodeURIComponent(url)}`,
  mastodon: (url) => `https://${new URL(url).host}/api/oembed?format=json&url=${encodeURIComponent(url)}`,
}

/** What the other site says of a link; null: nothing that could be understood. `fetched` is how pages are fetched. */
export async function askOembed(link: EmbedLink, fetched = fetchPublic): Promise<Description | null> {
  const endpoint = endpoints[link.kind]?.(link.url) ?? (await discover(link.url, fetched))
  const found = endpoint ? await fetched(endpoint) : null
  if (!found) return null
  const parsed = answer.safeParse(jsonOf(found.text))
  if (!parsed.success) return null
  const { type, title, author_name: author, provider_name: site, html, thumbnail_url: picture } = parsed.data
  return { title, author, site, type, picture, frame: await frameIn(html, link.kind, type) }
}

// known kinds have frames of a known form; what anybody else calls a frame has to be one, and on https
async function frameIn(html: string, kind: EmbedLink['kind'], type: string): Promise<string | null> {
  if (kind === 'bluesky') return blueskyFrameOf(html)
  if (kind !== 'other' || (type !== 'video' && type !== 'rich')) return null
  const [src] = await attributesOf(html, 'iframe', 'src')
  return src && URL.canParse(src) && new URL(src).protocol === 'https:' && src.length <= 2000 ? src : null
}

/** The endpoint that a page names for itself (oembed.com, section 4). */
async function discover(url: string, fetched: typeof fetchPublic): Promise<string | null> {
  const page = await fetched(url)
  if (!page) return null
  const [href] = await attributesOf(page.text, 'link', 'href', ({ type }) => type === 'application/json+oembed')
  return href && URL.canParse(href, page.url) ? new URL(href, page.url).href : null
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Values of an attribute of the elements of one name, in the order of the page. */
function attributesOf(
  html: string,
  element: string,
  attribute: string,
  fits: (attributes: Record<string, string>) => boolean = () => true,
): Promise<string[]> {
  const found: string[] = []
  const reader = new RewritingStream()
  reader.on('startTag', ({ tagName, attrs }) => {
    const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
    const value = attributes[attribute]
    if (tagName === element && value && fits(attributes)) found.push(value)
  })
  return new Promise((done, fail) => {
    reader.on('finish', () => done(found))
    reader.on('error', fail)
    reader.resume()
    reader.end(html)
  })
}
