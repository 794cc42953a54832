/** Addresses that one file may hold (sitemaps.org). */
export const MOST_ADDRESSES = 50_000

/** Articles that a news sitemap may hold, and how old they may be (developers.google.com, news sitemaps). */
export const MOST_NEWS = 1000
export const NEWS_HOURS = 48

/** Files of few addresses, which the page cache keeps. */
export const keptFiles = ['pages', 'sections', 'archives', 'actualites'] as const

/** Lists of any length: a file each 50,000. */
export const listFiles = ['auteurs', 'mots-cles'] as const

export type ListFile = (typeof listFiles)[number]

/** What a file's name asks for. */
export type SitemapName =
  | { kind: (typeof keptFiles)[number] }
  | { kind: ListFile; part: number }
  | { kind: 'articles'; month: string; part: number }

/** A file's name: `pages.xml`, `mots-cles-2.xml`, `articles-2026-11.xml`. The first part has no number. */
export function sitemapName(name: SitemapName): string {
  const month = 'month' in name ? `-${name.month}` : ''
  const part = 'part' in name && name.part > 1 ? `-${name.part}` : ''
  return `${name.kind}${month}${part}.xml`
}

const NAME = /^(?:(auteurs|mots-cles)|articles-(\d{4}-(?:0[1-9]|1[0-2])))(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/

/** Reads a file's name, which has one spelling. Null: it is none. */
export function readSitemapName(file: string): SitemapName | null {
  const kept = keptFiles.find((kind) => file === `${kind}.xml`)
  if (kept) return { kind: kept }
  const [, list, month, number] = NAME.exec(file) ?? []
  const part = Number(number ?? 1)
  if (month) return { kind: 'articles', month, part }
  const kind = listFiles.find((each) => each === list)
  return kind ? { kind, part } : null
}

export type SitemapDay = { day: string; articles: number; changedAt: Date }

/** A file of one month's articles: those of some days, oldest first, but for the first `skip` of them. */
export type ArticlesPart = {
  month: string
  part: number
  from: string
  to: string
  skip: number
  articles: number
  changedAt: Date
}

/**
 * Lays days out in files of a month each, or of several where a month has too many articles. Files begin with whole days, so
 * that each has a date of its own and what is new changes the last one only; a day that is too much for a file has several.
 *
 * @param days oldest first, also those whose articles are all gone: they date the file that lost them
 */
export function partsOf(days: readonly SitemapDay[]): ArticlesPart[] {
  const parts: ArticlesPart[] = []
  for (const { day, articles, changedAt } of days) {
    const month = day.slice(0, 7)
    const open = parts.at(-1)
    if (open?.month === month && (articles === 0 || open.articles + articles <= MOST_ADDRESSES)) {
      open.to = day
      open.articles += articles
      open.changedAt = later(open.changedAt, changedAt)
      continue
    }
    let part = open?.month === month ? open.part : 0
    for (let skip = 0; skip < articles || skip === 0; skip += MOST_ADDRESSES) {
      part += 1
      const held = Math.min(MOST_ADDRESSES, articles - skip)
      parts.push({ month, part, from: day, to: day, skip, articles: held, changedAt })
    }
  }
  return parts.filter(({ articles }) => articles > 0)
}

const later = (one: Date, other: Date): Date => (one > other ? one : other)
