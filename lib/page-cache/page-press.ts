import { encode } from './encoding'
import { makePage } from './make-page'
import { ADDRESS_LIFETIME, type Draft, type Page, SAFETY_LIFETIME } from './page'
import type { PageStore } from './page-store'
import { tags } from './page-tags.rules'

/** Makes pages of drafts: at once in a quick encoding, and when there is time in the best one. */
export class PagePress {
  /** The best encodings are made one after the other, so that they hold up nothing. */
  private improving: Promise<void> = Promise.resolve()

  constructor(
    private readonly store: PageStore,
    /** Readers reach the site by https. */
    private readonly secure: boolean,
  ) {}

  async press(key: string, draft: Draft, heardIn: number): Promise<Page> {
    const bodies = await encode(draft.body, 'fast')
    const lifetime = draft.tags.includes(tags.addresses) ? ADDRESS_LIFETIME : SAFETY_LIFETIME
    const before = this.store.lastChange(key)
    return makePage(draft, bodies, { now: Date.now(), heardIn, lifetime, before, secure: this.secure })
  }

  /** Puts a kept page's best encodings in the place of its quick ones. */
  improve(key: string, draft: Draft, page: Page): void {
    // the page may have been purged or replaced while it waited, or while it was being made smaller
    const isThere = () => this.store.get(key) === page
    const better = async () => {
      if (!isThere()) return
      const bodies = await encode(draft.body, 'best')
      if (!isThere()) return
      const { keptAt: now, heardIn, freshUntil, staleSince } = page
      const improved = makePage(draft, bodies, { now, heardIn, lifetime: 0, before: page, secure: this.secure })
      this.store.put(key, { ...improved, freshUntil, staleSince })
    }
    // what cannot be made smaller stays as it is
    this.improving = this.improving.then(better).catch(() => {})
  }
}
