/** The forms a feed has, with its file's name and type (RSS 2.0; RFC 4287; jsonfeed.org/version/1.1). */
export const FEED_FORMATS = {
  rss: { file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON' },
} as const

/**
 * The type a feed is sent with. Chromium shows what is sent as RSS or Atom as source, and Firefox has it downloaded: as XML, which
 * feed readers and the W3C's validator take as well, it is shown by its stylesheet.
 */
export const sentAs = (format: FeedFormat): string =>
  `${format === 'json' ? FEED_FORMATS.json.type : 'application/xml'}; charset=utf-8`

export type FeedFormat = keyof typeof FEED_FORMATS

export const feedFormats = Object.keys(FEED_FORMATS) as FeedFormat[]

/**
 * Where a list's feed is: beside the list's own page.
 *
 * @param page path of that page: `/`, `/culture`, `/auteurs/chia`
 */
export const feedPath = (page: string, format: FeedFormat): string =>
  `${page === '/' ? '' : page}/${FEED_FORMATS[format].file}`

/** Articles in a feed, newest first. */
export const FEED_ENTRIES = 50

/** Characters of full texts in one feed: what comes after them is announced by its standfirst. Many readers fetch it each time. */
export const MOST_FEED_TEXT = 1_500_000

/** A picture as feeds carry it. */
export type FeedPicture = {
  url: string
  type: string
  width: number
  height: number
  /** Null: its file is not made yet. */
  bytes: number | null
  alt: string
  caption: string
  credit: string
}

/** One article of a feed. All addresses are whole, here and below; words are as readers see them. */
export type FeedEntry = {
  /** The same for ever, whatever its address. */
  id: string
  url: string
  title: string
  summary: string
  /** The whole text as HTML. Null: the summary is all there is. */
  html: string | null
  authors: { name: string; url: string }[]
  section: string
  keywords: string[]
  publishedAt: Date
  /** Last change of substance. */
  updatedAt: Date | null
  picture: FeedPicture | null
}

/** A list's newest articles, in whatever form they are written. */
export type Feed = {
  id: string
  title: string
  description: string
  /** The page that shows the same list. */
  page: string
  addresses: Record<FeedFormat, string>
  /** Who tells of changes (WebSub). Empty: nobody. */
  hub: string
  paper: { name: string; url: string }
  logo: string
  /** By what browsers show it: the paths of an XSLT stylesheet, and of one for browsers that know no XSLT. */
  stylesheets: { xsl: string; css: string }
  changedAt: Date
  entries: FeedEntry[]
}

/** When an article last said something new. */
export const lastMoment = ({ publishedAt, updatedAt }: Pick<FeedEntry, 'publishedAt' | 'updatedAt'>): Date =>
  updatedAt ?? publishedAt

export const copyrightOf = ({ paper, changedAt }: Feed): string => `© ${changedAt.getUTCFullYear()} ${paper.name}`

/** Paragraphs of plain words. */
export const paragraphsOf = (words: string): string[] => words.split(/\n+/).filter(Boolean)
