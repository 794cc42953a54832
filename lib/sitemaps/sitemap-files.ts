import { archivePath } from '../archives/period.rules'
import { typeset } from '../articles/typography.rules'
import { listPublishedPages } from '../legal/legal-page.queries'
import { isInView } from '../legal/legal-page.rules'
import { indexedPages } from '../links/own-pages.rules'
import { mediaPath, type Shape, widthFor } from '../media/variant.rules'
import { tags } from '../page-cache/page-tags.rules'
import { findNewspaper } from '../settings/settings.queries'
import {
  type Address,
  articlesOf,
  countAddressesOf,
  findLastChange,
  listAddressesOf,
  listNews,
  listSectionAddresses,
  listSitemapDays,
} from './sitemap.queries'
import {
  type ListFile,
  listFiles,
  MOST_ADDRESSES,
  NEWS_HOURS,
  partsOf,
  type SitemapName,
  sitemapName,
} from './sitemap.rules'
import { addressElement, fileElement, frames, newsElement } from './sitemap-xml'

/** Rows asked for at a time: what is in memory of a file, however long it is. */
const BATCH = 2000

/** A file of addresses, ready to be read. */
export type SitemapFile = {
  /** When something in it changed last; null: not known. */
  changedAt: Date | null
  /** How many addresses it has, where its length is not known before it is read to the end. */
  addresses: number
  /** From when it says something else, whatever happens. */
  until: Date | null
  text: AsyncIterable<string>
}

async function* framed({ head, foot }: { head: string; foot: string }, parts: AsyncIterable<string>) {
  yield head
  yield* parts
  yield foot
}

async function* whole(elements: readonly string[]) {
  yield elements.join('')
}

/** The index of all files, with the date of each. `site` is the public address without a final slash, here and below. */
export async function openIndex(site: string): Promise<SitemapFile> {
  const [days, front, sections, ...lists] = await Promise.all([
    listSitemapDays(),
    findLastChange(tags.front),
    findLastChange('section:'),
    ...listFiles.map(async (kind) => ({
      kind,
      count: await countAddressesOf(kind),
      changedAt: await lastChange(kind),
    })),
  ])
  const file = (name: SitemapName, changedAt: Date | null) =>
    fileElement(`${site}/sitemaps/${sitemapName(name)}`, changedAt)
  const elements = [
    file({ kind: 'actualites' }, front),
    file({ kind: 'pages' }, front),
    file({ kind: 'sections' }, sections),
    file({ kind: 'archives' }, front),
    ...lists.flatMap(({ kind, count, changedAt }) =>
      Array.from({ length: Math.max(1, Math.ceil(count / MOST_ADDRESSES)) }, (_, place) =>
        file({ kind, part: place + 1 }, changedAt),
      ),
    ),
    ...partsOf(days)
      .toReversed()
      .map(({ month, part, changedAt }) => file({ kind: 'articles', month, part }, changedAt)),
  ]
  return {
    changedAt: front,
    addresses: elements.length,
    until: null,
    text: framed(frames.index, whole(elements)),
  }
}

const lastChange = (kind: ListFile) => findLastChange(kind === 'auteurs' ? 'author:' : 'keyword:')

/** A file of the index. Null: there is none of that name. */
export async function openSitemap(name: SitemapName, site: string): Promise<SitemapFile | null> {
  if (name.kind === 'articles') return openArticles(name, site)
  if (name.kind === 'actualites') return openNews(site)
  if (name.kind === 'auteurs' || name.kind === 'mots-cles') return openList(name, site)
  return openShort(
    name.kind === 'pages' ? await ownPages() : await (name.kind === 'sections' ? listSectionAddresses() : archives()),
    site,
  )
}

async function openArticles({ month, part }: { month: string; part: number }, site: string) {
  const found = partsOf(await listSitemapDays(month)).find((each) => each.part === part)
  if (!found) return null
  async function* elements(of: NonNullable<typeof found>) {
    for await (const rows of articlesOf(of, BATCH)) {
      yield rows
        .map(({ path, changedAt, lead }) => addressElement(site + path, changedAt, imageOf(lead, site)))
        .join('')
    }
  }
  const { changedAt, articles: addresses } = found
  return { changedAt, addresses, until: null, text: framed(frames.addresses, elements(found)) }
}

// the picture that cards and structured data name too
const imageOf = (lead: Shape | null, site: string) =>
  lead ? site + mediaPath(lead, widthFor(lead, '16:9', 1200), 'jpg', '16:9') : undefined

async function openList({ kind, part }: { kind: ListFile; part: number }, site: string): Promise<SitemapFile | null> {
  const skip = (part - 1) * MOST_ADDRESSES
  const addresses = Math.min(MOST_ADDRESSES, (await countAddressesOf(kind)) - skip)
  if (part > 1 && addresses <= 0) return null
  async function* elements() {
    for await (const rows of listAddressesOf(kind, skip, addresses, BATCH)) yield elementsOf(rows, site)
  }
  return { changedAt: await lastChange(kind), addresses, until: null, text: framed(frames.addresses, elements()) }
}

const elementsOf = (addresses: readonly Address[], site: string): string =>
  addresses.map(({ path, changedAt }) => addressElement(site + path, changedAt)).join('')

function openShort(addresses: readonly Address[], site: string): SitemapFile {
  const dates = addresses.flatMap(({ changedAt }) => (changedAt ? [changedAt.getTime()] : []))
  return {
    changedAt: dates.length > 0 ? new Date(Math.max(...dates)) : null,
    addresses: addresses.length,
    until: null,
    text: framed(frames.addresses, whole([elementsOf(addresses, site)])),
  }
}

/** Pages that list articles change with them; of others nobody notes when their words changed. */
const LISTING = new Set(['/', '/rubriques', '/corrections'])

async function ownPages(): Promise<Address[]> {
  const [front, published] = await Promise.all([findLastChange(tags.front), listPublishedPages()])
  const inView = new Set(published)
  // the archive's pages have a file of their own
  const paths = indexedPages.filter((path) => path !== archivePath('') && isInView(path, inView))
  return paths.map((path) => ({ path, changedAt: LISTING.has(path) ? front : null }))
}

/** The archive, its years, its months and its days, newest first. What lost all its articles dates the pages above it. */
async function archives(): Promise<Address[]> {
  const periods = new Map<string, { articles: number; changedAt: Date | null }>([
    ['', { articles: 1, changedAt: null }],
  ])
  for (const { day, articles, changedAt } of (await listSitemapDays()).toReversed()) {
    for (const at of ['', day.slice(0, 4), day.slice(0, 7), day]) {
      const known = periods.get(at)
      periods.set(at, {
        articles: (known?.articles ?? 0) + articles,
        changedAt: known?.changedAt && known.changedAt > changedAt ? known.changedAt : changedAt,
      })
    }
  }
  return [...periods].flatMap(([at, { articles, changedAt }]) =>
    articles > 0 ? [{ path: archivePath(at), changedAt }] : [],
  )
}

async function openNews(site: string): Promise<SitemapFile> {
  const [{ name: publication }, news] = await Promise.all([findNewspaper(), listNews()])
  const elements = news.map(({ path, headline, publishedAt }) =>
    newsElement({ address: site + path, publication, publishedAt, title: typeset(headline) }),
  )
  const oldest = news.at(-1)?.publishedAt
  return {
    changedAt: news[0]?.publishedAt ?? null,
    addresses: news.length,
    until: oldest ? new Date(oldest.getTime() + NEWS_HOURS * 3_600_000) : null,
    text: framed(frames.news, whole(elements)),
  }
}
