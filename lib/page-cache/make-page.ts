import { createHash } from 'node:crypto'
import { type Encoding, encodings } from './encoding'
import type { Draft, Page } from './page'
import { pageHeaders } from './page-headers'
import type { LastChange } from './page-store'
import { prepareHead } from './prepared-answer'

type Kept = { now: number; heardIn: number; lifetime: number; before: LastChange | undefined; secure: boolean }

/** Makes a page of a draft. One that says what the page before it said has changed when that one had. */
export function makePage(
  draft: Draft,
  bodies: Record<Encoding, Buffer>,
  { now, heardIn, lifetime, before, secure }: Kept,
): Page {
  const hash = createHash('sha256')
    .update(`${[draft.status, draft.location ?? '', ...draft.crawlers].join(' ')}\n`)
    .update(draft.body)
    .digest('base64url')
    .slice(0, 22)
  const page: Page = {
    status: draft.status,
    tags: new Set(draft.tags),
    counts: draft.status === 200 ? draft.counts : null,
    hash,
    changedAt: before?.hash === hash ? before.changedAt : Math.floor(now / 1000) * 1000,
    keptAt: now,
    freshUntil: Math.min(now + lifetime, draft.until ?? Number.POSITIVE_INFINITY),
    heardIn,
    staleSince: null,
    bodies,
    headers: { identity: [], gzip: [], br: [] },
    heads: { identity: '', gzip: '', br: '' },
  }
  for (const encoding of encodings) {
    page.headers[encoding] = pageHeaders(draft, page, encoding, secure)
    page.heads[encoding] = prepareHead(page.status, page.headers[encoding])
  }
  return page
}
