import type { APIRequestContext } from '@playwright/test'
import { RewritingStream } from 'parse5-html-rewriting-stream'

/** What a crawler reads of a document: its words for crawlers, and every address it names. */
export type Reading = {
  title: string
  headings: number
  lang: string
  description: string
  robots: string
  canonicals: string[]
  /** Addresses of pages, as links name them. */
  links: string[]
  /** Addresses of what a page is made of: styles, scripts, pictures, typefaces, other forms of it. */
  parts: string[]
}

export type Visit = {
  /** From the site's root, with its query. */
  address: string
  /** The page that named it first. */
  from: string
  status: number
  headers: Record<string, string>
  /** Null: no document. */
  reading: Reading | null
}

/** Elements that name an address, and where. Of a picture's widths its `src` stands for all: they are files of one maker. */
const ADDRESS_OF: Record<string, string> = {
  a: 'href',
  link: 'href',
  script: 'src',
  img: 'src',
  video: 'src',
  audio: 'src',
  iframe: 'src',
}

/** Reads a document as a crawler without scripts does. */
async function read(html: string): Promise<Reading> {
  const found: Reading = {
    ...{ title: '', headings: 0, lang: '', description: '', robots: '' },
    ...{ canonicals: [], links: [], parts: [] },
  }
  const stream = new RewritingStream()
  let within = ''
  stream.on('startTag', ({ tagName, attrs }) => {
    const value = (name: string) => attrs.find((each) => each.name === name)?.value ?? ''
    within = tagName
    if (tagName === 'html') found.lang = value('lang')
    if (tagName === 'h1') found.headings++
    if (tagName === 'meta' && value('name') === 'description') found.description = value('content')
    if (tagName === 'meta' && value('name') === 'robots') found.robots = value('content')
    if (tagName === 'meta' && value('property') === 'og:image') found.parts.push(value('content'))
    const rel = value('rel').split(' ')
    if (tagName === 'link' && rel.includes('canonical')) found.canonicals.push(value('href'))
    const isPage =
      tagName === 'a' || tagName === 'iframe' || rel.some((each) => ['prev', 'next', 'author'].includes(each))
    const address = value(ADDRESS_OF[tagName] ?? '')
    if (address !== '') found[isPage ? 'links' : 'parts'].push(address)
  })
  stream.on('text', ({ text }) => {
    if (within === 'title') found.title += text
  })
  stream.on('endTag', () => {
    within = ''
  })
  stream.resume()
  await new Promise<void>((done) => {
    stream.on('end', done)
    stream.end(html)
  })
  return found
}

/** An address from the site's root, without its fragment. Null: it is of another site, or none of HTTP's. */
export function ours(named: string, page: string, site: string): string | null {
  const { origin } = new URL(site)
  if (!URL.canParse(named, origin + page)) return null
  const address = new URL(named, origin + page)
  return address.origin === origin ? address.pathname + address.search : null
}

/**
 * Walks a whole site from its front page along its links, as a crawler that takes nothing for granted: it follows no redirect,
 * and asks for everything that pages are made of, too. Its visits are in the order of their discovery.
 */
export async function walk(request: APIRequestContext, site: string, isKeptOut: (address: string) => boolean) {
  const visits = new Map<string, Visit>()
  const parts = new Map<string, string>()
  const queue: { address: string; from: string }[] = [{ address: '/', from: '' }]
  const known = new Set(['/'])
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { address, from } = next
    const answer = await request.get(new URL(address, site).href, { maxRedirects: 0 })
    const headers = answer.headers()
    const isDocument = headers['content-type']?.startsWith('text/html') && answer.status() === 200
    const reading = isDocument ? await read(await answer.text()) : null
    visits.set(address, { address, from, status: answer.status(), headers, reading })
    for (const link of reading?.links ?? []) {
      const found = ours(link, address, site)
      if (found === null || known.has(found) || isKeptOut(found)) continue
      known.add(found)
      queue.push({ address: found, from: address })
    }
    for (const part of reading?.parts ?? []) {
      const found = ours(part, address, site)
      if (found !== null && !parts.has(found)) parts.set(found, address)
    }
  }
  for (const address of visits.keys()) parts.delete(address)
  return { visits: [...visits.values()], parts: [...parts].map(([address, from]) => ({ address, from })) }
}
