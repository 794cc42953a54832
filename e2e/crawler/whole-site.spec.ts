import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../fixtures'
import { ours, type Visit, walk } from './walk'

/** What no crawler is asked to read, and what has no end or costs other people's time: searches, and the newsroom. */
const isKeptOut = (address: string) => /^\/(?:admin|api)(?:\/|$)|^\/recherche\?/.test(address)

let site = ''
let visits: Visit[] = []
let parts: { address: string; from: string }[] = []

const isIndexed = ({ reading, headers }: Visit) =>
  reading !== null && !/noindex/.test(reading.robots) && !/noindex/.test(headers['x-robots-tag'] ?? '')

const indexed = () => visits.filter(isIndexed)

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g)]

/** Addresses of all sitemaps but that of the news, which repeats some, with the date that each has there. */
async function listedIn(request: APIRequestContext): Promise<Map<string, string | undefined>> {
  const found = new Map<string, string | undefined>()
  for (const [, file = ''] of locations(await (await request.get('/sitemap.xml')).text())) {
    const answer = await request.get(file, { maxRedirects: 0 })
    expect(answer.status(), file).toBe(200)
    if (file.endsWith('/actualites.xml')) continue
    for (const [, address = '', changedAt] of locations(await answer.text())) {
      expect(found.has(address), `${address} is listed twice`).toBe(false)
      found.set(address, changedAt)
    }
  }
  return found
}

test.beforeAll(async ({ request, baseURL }) => {
  test.setTimeout(240_000)
  site = String(baseURL)
  ;({ visits, parts } = await walk(request, site, isKeptOut))
})

test('every link of every page leads to a page, with no step between', () => {
  expect(visits.length).toBeGreaterThan(100)
  expect(
    visits.filter(({ status }) => status !== 200).map(({ address, from, status }) => [address, from, status]),
  ).toEqual([])
})

test('every part of every page is there', async ({ request }) => {
  test.setTimeout(120_000)
  const missing: string[] = []
  for (const { address, from } of parts) {
    const { status } = await head(request, address)
    if (status !== 200) missing.push(`${address} of ${from}: ${status}`)
  }
  expect(missing).toEqual([])
})

async function head(request: APIRequestContext, address: string) {
  const answer = await request.head(site + address, { maxRedirects: 0 })
  return { status: answer.status(), headers: answer.headers() }
}

test('every page that may be found has a title, a description, a heading and an address of its own', () => {
  const faults: string[] = []
  const seen = { title: new Map<string, string>(), description: new Map<string, string>() }
  for (const { address, reading } of indexed()) {
    if (!reading) continue
    const { title, description, headings, lang, canonicals } = reading
    if (headings !== 1) faults.push(`${address}: ${headings} headings of the first rank`)
    if (lang !== 'fr') faults.push(`${address}: its language is « ${lang} »`)
    if (canonicals.length !== 1 || new URL(canonicals[0] ?? '').href !== new URL(address, site).href)
      faults.push(`${address}: canonical ${canonicals.join(', ')}`)
    for (const [kind, words] of Object.entries({ title, description }) as ['title' | 'description', string][]) {
      const other = seen[kind].get(words)
      if (words === '' || other !== undefined) faults.push(`${address}: ${kind} « ${words} » as ${other ?? 'nothing'}`)
      seen[kind].set(words, address)
    }
  }
  expect(faults).toEqual([])
})

test('what is not to be found says so in its header as in its head, and names no other that is not to be found either', () => {
  const addresses = new Set(indexed().map(({ address }) => address))
  const faults: string[] = []
  for (const visit of visits.filter((each) => !isIndexed(each))) {
    const { address, reading, headers } = visit
    if (reading === null) continue
    if (headers['x-robots-tag'] !== reading.robots) faults.push(`${address}: ${headers['x-robots-tag']}`)
    for (const canonical of reading.canonicals) {
      const named = ours(canonical, address, site)
      if (named === null || (named !== address && !addresses.has(named)))
        faults.push(`${address}: canonical ${canonical}`)
    }
  }
  expect(faults).toEqual([])
})

test('sitemaps name every page that may be found, and no other; none is an orphan', async ({ request }) => {
  const listed = [...(await listedIn(request)).keys()].map((address) => ours(address, '/', site))
  const found = indexed().map(({ address }) => address)
  // older pages of a list and further pages of a discussion are ways to what is listed
  const destinations = found.filter((address) => !/\?(?:page|depuis)=/.test(address))
  expect(listed.toSorted()).toEqual(destinations.toSorted())
})

test('sitemaps say of an article when it last changed, as the article does', async ({ request }) => {
  const articles = [...(await listedIn(request))].filter(([address]) =>
    /^\/[^/]+\/[^/]+$/.test(ours(address, '/', site) ?? ''),
  )
  let compared = 0
  for (const [address, changedAt] of articles) {
    const [, said] =
      /property="article:modified_time" content="([^"]+)"/.exec(await (await request.get(address)).text()) ?? []
    if (said === undefined) continue
    expect(Date.parse(changedAt ?? ''), address).toBe(Date.parse(said))
    compared++
  }
  expect(compared).toBeGreaterThan(10)
})

test('every page has one address, and other spellings of it lead there in one step', async ({ request }) => {
  test.setTimeout(120_000)
  const faults: string[] = []
  for (const { address } of indexed()) {
    const { pathname, search } = new URL(address, site)
    const more = search ? `${search}&` : '?'
    const spellings = [
      `${pathname}${more}utm_source=lettre&fbclid=x`,
      ...(pathname === '/'
        ? ['/index.html']
        : [`${pathname}/${search}`, `${pathname.toUpperCase()}${search}`, `/${pathname}/index.php${search}`]),
    ]
    for (const spelling of spellings) {
      const { status, headers } = await head(request, spelling)
      if (status !== 308 || headers.location !== address) faults.push(`${spelling}: ${status} ${headers.location}`)
    }
  }
  expect(faults).toEqual([])
})

test('what no page of ours is answers 404, however close it is to one', async ({ request }) => {
  test.setTimeout(120_000)
  const faults: string[] = []
  for (const { address } of indexed()) {
    const { pathname, search } = new URL(address, site)
    if (search) continue
    const close = [
      `${pathname.replace(/\/$/, '')}/nulle-part-${pathname.length}`,
      `${pathname}-x`.replace('/-', '/nulle-part-'),
    ]
    // pages of a list are counted from its oldest article: no list of the demonstration has so many
    if (visits.some((visit) => visit.address.startsWith(`${pathname}?page=`))) close.push(`${pathname}?page=4000`)
    for (const path of close) {
      const { status } = await head(request, path)
      if (status !== 404) faults.push(`${path}: ${status}`)
    }
  }
  expect(faults).toEqual([])
})

test('every page is sent again only to whoever has not what it says', async ({ request }) => {
  test.setTimeout(120_000)
  const faults: string[] = []
  for (const { address, headers } of indexed()) {
    const { etag = '', 'last-modified': modified = '' } = headers
    if (etag === '' || Number.isNaN(Date.parse(modified))) faults.push(`${address}: ${etag}, ${modified}`)
    const conditions: Record<string, string>[] = [{ 'If-None-Match': etag }, { 'If-Modified-Since': modified }]
    for (const condition of conditions) {
      const answer = await request.get(site + address, { maxRedirects: 0, headers: condition })
      if (answer.status() !== 304) faults.push(`${address}: ${answer.status()} to ${JSON.stringify(condition)}`)
    }
  }
  expect(faults).toEqual([])
})
