import { LRUCache } from 'lru-cache'
import { type Page, weightOf } from './page'

/** How long a page that was purged with grace may stand in while the new one is rendered. */
const GRACE = 1000

/** Pages whose last change is remembered when they are gone: some hundred bytes each. */
const REMEMBERED = 50_000

/** What a page said last, and since when. */
export type LastChange = Pick<Page, 'hash' | 'changedAt'>

/** A purge as it comes from a command (purge.rules.ts). */
type Purge = { tags: readonly string[]; immediately: boolean }

/** Whether news of purges is coming in, and which unbroken stretch of it this is. */
export type News = { connected: boolean; stretch: number }

/**
 * The finished pages, bounded in bytes. Pages proper have seven eighths; addresses that anybody can make up (unknown ones,
 * ones with parameters) have the rest, so that a flood of them evicts no article.
 */
export class PageStore {
  private readonly pages: LRUCache<string, Page>
  private readonly side: LRUCache<string, Page>
  private readonly changes = new LRUCache<string, LastChange>({ max: REMEMBERED })

  constructor(
    bytes: number,
    private readonly news: News,
  ) {
    const sized = (share: number) => {
      const maxSize = Math.floor(bytes * share)
      return new LRUCache<string, Page>({ maxSize, maxEntrySize: Math.ceil(maxSize / 4), sizeCalculation: weightOf })
    }
    this.pages = sized(7 / 8)
    this.side = sized(1 / 8)
  }

  get(key: string): Page | undefined {
    return this.pages.get(key) ?? this.side.get(key)
  }

  /** What a page said when it was last kept: a purge that changed nothing of it leaves its time alone. */
  lastChange(key: string): LastChange | undefined {
    return this.changes.get(key)
  }

  put(key: string, page: Page): void {
    const aside = key.includes('?') || ![200, 410].includes(page.status)
    if (page.status === 200) this.changes.set(key, { hash: page.hash, changedAt: page.changedAt })
    const [to, from] = aside ? [this.side, this.pages] : [this.pages, this.side]
    from.delete(key)
    to.set(key, page)
  }

  /** Whether a page is known to be what a render would give now. */
  isFresh(page: Page, now: number): boolean {
    return page.staleSince === null && this.isHeard(page) && now < page.freshUntil
  }

  /** Whether news of purges comes in. */
  isHeardOf(): boolean {
    return this.news.connected
  }

  /** Whether a page that was purged may still stand in for the one being rendered. */
  isInGrace(page: Page, now: number): boolean {
    return page.staleSince !== null && now - page.staleSince < GRACE && this.isHeard(page)
  }

  /** Drops the pages that show one of these, or marks them stale where the purge gives grace. Answers their number. */
  purge({ tags, immediately }: Purge, now: number): number {
    let purged = 0
    for (const space of [this.pages, this.side]) {
      for (const [key, page] of space.entries()) {
        if (!tags.some((tag) => page.tags.has(tag))) continue
        purged++
        if (immediately) space.delete(key)
        else page.staleSince ??= now
      }
    }
    return purged
  }

  /** Drops what was rendered before the present stretch of news: purges of it may have been missed. */
  forgetUnheard(): void {
    for (const space of [this.pages, this.side]) {
      for (const [key, page] of space.entries()) if (page.heardIn !== this.news.stretch) space.delete(key)
    }
  }

  get size(): { pages: number; bytes: number } {
    const { pages, side } = this
    return { pages: pages.size + side.size, bytes: pages.calculatedSize + side.calculatedSize }
  }

  private isHeard(page: Page): boolean {
    return this.news.connected && page.heardIn === this.news.stretch
  }
}
