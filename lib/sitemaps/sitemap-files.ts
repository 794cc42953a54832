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
  countLists,
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
const BATCH = 5000

/** A file of addresses, ready to be read. */
export type SitemapFile = {
  /** When something in it changed last; null: not known. */
  changedAt: Date | null
  /** Known before it is read: another text has another one. */
  version: string
  /** From when it says something else, whatever happens. */
  until: Date | null
  /** Read from the database anew at each call. */
  text: () => AsyncIterable<string>
}

async function* framed({ head, foot }: { head: string; foot: string }, parts: AsyncIterable<string>) {
  yield head
  yield* parts
  yield foot
}

async function* whole(elements: readonly string[]) {
  yield elements.join('')
}

/** All files there are, the newest articles first, with when each changed last. */
export async function listSitemaps(): Promise<{ name: SitemapName; changedAt: Date | null }[]> {
  const [days, front, sections, ...lists] = await Promise.all([
    listSitemapDays(),
    findLastChange(tags.front),
    findLastChange('section:'),
    ...listFiles.map(async (kind) => ({
      kind,
      files: await countFilesOf(kind),
      changedAt: await findLastChange(named[kind]),
    })),
  ])
  return [
    { name: { kind: 'actualites' }, changedAt: front },
    { name: { kind: 'pages' }, changedAt: front },
    { name: { kind: 'sections' }, changedAt: sections },
    { name: { kind: 'archives' }, changedAt: front },
    ...lists.flatMap(({ kind, files, changedAt }) =>
      Array.from({ length: files }, (_, place) => ({ name: { kind, part: place + 1 }, changedAt })),
    ),
    ...partsOf(days)
      .toReversed()
      .map(({ month, part, changedAt }) => ({ name: { kind: 'articles' as const, month, part }, changedAt })),
  ]
}

/** The index of all files. `site` is the public address without a final slash, here and below. */
export async function openIndex(site: string): Promise<SitemapFile> {
  const files = await listSitemaps()
  const changedAt = latest(files)
  return {
    changedAt,
    version: versionOf(files.length, changedAt),
    until: null,
    text: () =>
      framed(
        frames.index,
        whole(files.map(({ name, changedAt: at }) => fileElement(`${site}/sitemaps/${sitemapName(name)}`, at))),
      ),
  }
}

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
  const { changedAt, articles: count } = found
  return {
    changedAt,
    version: versionOf(count, changedAt),
    until: null,
    text: () => framed(frames.addresses, elements(found)),
  }
}

// the picture that cards and structured data name too
const imageOf = (lead: Shape | null, site: string) =>
  lead ? site + mediaPath(lead, widthFor(lead, '16:9', 1200), 'jpg', '16:9') : undefined

async function openList({ kind, part }: { kind: ListFile; part: number }, site: string): Promise<SitemapFile | null> {
  if (part > 1 && part > (await countFilesOf(kind))) return null
  async function* elements() {
    const skip = (part - 1) * MOST_ADDRESSES
    for await (const rows of listAddressesOf(kind, skip, MOST_ADDRESSES, BATCH)) yield elementsOf(rows, site)
  }
  const changedAt = await findLastChange(named[kind])
  return {
    changedAt,
    version: versionOf(part, changedAt),
    until: null,
    text: () => framed(frames.addresses, elements()),
  }
}

/** What the names of a file's lists begin with. */
const named: Record<ListFile, string> = { auteurs: 'author:', 'mots-cles': 'keyword:' }

/** How many files the addresses of a kind take. They are counted one by one only where there are very many. */
async function countFilesOf(kind: ListFile): Promise<number> {
  if ((await countLists(named[kind])) <= MOST_ADDRESSES) return 1
  return Math.max(1, Math.ceil((await countAddressesOf(kind)) / MOST_ADDRESSES))
}

function latest(dated: readonly { changedAt: Date | null }[]): Date | null {
  const dates = dated.flatMap(({ changedAt }) => (changedAt ? [changedAt.getTime()] : []))
  return dates.length > 0 ? new Date(Math.max(...dates)) : null
}

const versionOf = (count: number, changedAt: Date | null): string => `${count}-${changedAt?.getTime() ?? 0}`

const elementsOf = (addresses: readonly Address[], site: string): string =>
  addresses.map(({ path, changedAt }) => addressElement(site + path, changedAt)).join('')

function openShort(addresses: readonly Address[], site: string): SitemapFile {
  const changedAt = latest(addresses)
  return {
    changedAt,
    version: versionOf(addresses.length, changedAt),
    until: null,
    text: () => framed(frames.addresses, whole([elementsOf(addresses, site)])),
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
    version: versionOf(news.length, news[0]?.publishedAt ?? null),
    until: oldest ? new Date(oldest.getTime() + NEWS_HOURS * 3_600_000) : null,
    text: () => framed(frames.news, whole(elements)),
  }
}
