import type { CrawlerHeaders } from './crawler-headers.rules'
import type { Encoding } from './encoding'

/** What Next made of an address, finished, before it is kept. */
export type Draft = {
  status: number
  contentType: string
  body: Buffer
  tags: string[]
  /** Milliseconds since 1970 from when it says something else; null: as long as nothing changes. */
  until: number | null
  /** What a view of it is counted as. */
  counts: string | null
  /** Whether other sites may show it in a frame. */
  framed: boolean
  /** Where a page that moved is now. */
  location: string | null
  /** Value of its Link header. */
  preloads: string | null
  /** What it says to crawlers. */
  crawlers: CrawlerHeaders
}

/** A finished page as the store has it: bytes and headers ready to be sent in three encodings. */
export type Page = {
  status: number
  tags: ReadonlySet<string>
  /** What a view of it is counted as; null: it is not counted. */
  counts: string | null
  /** The validator's own part: an encoding's ETag adds its name (RFC 9110, section 8.8.3). */
  hash: string
  /** When it last changed, milliseconds since 1970 in whole seconds. */
  changedAt: number
  keptAt: number
  freshUntil: number
  /** The stretch of unbroken news of purges in which it was rendered (purge-feed). */
  heardIn: number
  /** Since when it is known to be out of date, where it may be shown a little longer. */
  staleSince: number | null
  bodies: Record<Encoding, Buffer>
  headers: Record<Encoding, string[]>
  /** The same headers with their status line, ready to be sent as they are. */
  heads: Record<Encoding, string>
}

/** How long a page is served when no purge comes, whatever it says itself. */
export const SAFETY_LIFETIME = 600_000
/** How long an unknown address, or one that moved, is remembered. */
export const ADDRESS_LIFETIME = 30_000

/** Bytes a page takes in the store under a key: its bodies, its heads (whose words its headers share), and a round sum for the rest. */
export const weightOf = ({ bodies, heads }: Page, key: string): number =>
  [...Object.values(bodies), ...Object.values(heads), ...Object.values(heads), key, key].reduce(
    (sum, each) => sum + each.length,
    2048,
  )
