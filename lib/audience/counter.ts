import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { dayAfter } from '../articles/dates.rules'
import { networkOf } from '../limits/network.rules'
import { type Figures, isArticle, noFigures, OTHER_PAGES, SOURCES, STAYS } from './figure.rules'
import { Pace } from './pace'
import { createAgentReader } from './reader-agent'
import type { Report } from './report.rules'
import { isOpening, objects, sourceOf } from './view.rules'
import { Visitors } from './visitors'

/** Lines of a batch, sources of a page in a batch, and hosts of a day; what is beyond goes under « autres ». */
const MOST_LINES = 20_000
const MOST_SOURCES = 100
const MOST_HOSTS = 2000
/** Referrers longer than this are read anew each time. */
const LONGEST_KEY = 200
/** Pages that reports may be of: those served last. */
const MOST_PAGES = 20_000

/** What happened to a page in a few seconds, by where its readers came from. */
type Line = { page: string; source: string; figures: Figures }

/** Lines to be written once: its id tells a second try from a second batch. */
export type Batch = { id: string; at: Date; lines: Line[] }

/** Who asked, as far as counting needs it; none of it is kept. */
export type Asker = { headers: IncomingHttpHeaders; address: string }

/**
 * Counts views in memory, as they are served. Whatever anybody sends, it takes no more room than its caps allow, and a counted view costs
 * a millionth of a second.
 */
export class Counter {
  /** What was counted since this process began: views, reports, and requests that were no reader's. */
  readonly totals = { views: 0, reports: 0, passedOver: 0 }
  private pages = new Map<string, Map<string, Figures>>()
  private lines = 0
  private readonly deviceOf = createAgentReader()
  private readonly pace: Pace
  private readonly visitors = new Visitors()
  private served = new Set<string>()
  private servedBefore = new Set<string>()
  private readonly hosts = new Set<string>()
  private readonly sources = new Map<string, string>()
  private own: string | undefined
  private hostsUntil = 0

  /** @param aMinute views and reports of a page that are counted of one network in a minute; more at once, fewer in the long run (pace.ts) */
  constructor(aMinute: number) {
    this.pace = new Pace(aMinute)
  }

  /** Counts the page that a request was answered with. */
  view(page: string, asker: Asker, now: number): void {
    if (isOpening(asker.headers)) this.count(page, asker, asker.headers.referer, now)
    else this.totals.passedOver++
  }

  /** Counts what a page in view tells of itself, if it was served here and its reader has nothing against it. */
  report({ page, quarters, seconds, isUnseen, referrer }: Report, asker: Asker, now: number): void {
    const { headers, address } = asker
    if (
      !this.wasServed(page) ||
      objects(headers) ||
      !this.isReader(headers) ||
      !this.pace.allows(networkFrom(address), page, now)
    ) {
      this.totals.passedOver++
      return
    }
    this.totals.reports++
    if (isUnseen) this.count(page, asker, referrer, now)
    if (!isArticle(page)) return
    const figures = this.figuresOf(page, SOURCES.whole)
    if (seconds.before === null) figures.reads++
    for (let quarter = quarters.before + 1; quarter <= quarters.now; quarter++) {
      figures[`reached_${quarter}` as keyof Figures]++
    }
    const before = seconds.before ?? -1
    for (const [index, step] of STAYS.entries()) {
      if (step > before && step <= seconds.now) figures[`stayed_${index + 1}` as keyof Figures]++
    }
  }

  /** Whether anything waits to be taken. */
  get isEmpty(): boolean {
    return this.lines === 0
  }

  /** Takes what was counted since it was taken last. */
  take(now: number): Batch {
    for (const [page, count] of this.visitors.tell()) this.figuresOf(page, SOURCES.whole).visitors += count
    const lines = [...this.pages].flatMap(([page, sources]) =>
      [...sources].map(([source, figures]) => ({ page, source, figures })),
    )
    this.pages = new Map()
    this.lines = 0
    return { id: randomUUID(), at: new Date(now), lines }
  }

  private isReader = (headers: IncomingHttpHeaders): boolean => this.deviceOf(headers['user-agent']) !== null

  private count(page: string, { headers, address }: Asker, referrer: string | undefined, now: number): void {
    const agent = headers['user-agent']
    const device = this.deviceOf(agent)
    if (device === null || agent === undefined) {
      this.totals.passedOver++
      return
    }
    this.remember(page)
    if (objects(headers)) {
      this.totals.views++
      this.figuresOf(page, SOURCES.hidden).views++
      return
    }
    const network = networkFrom(address)
    if (!this.pace.allows(network, page, now)) {
      this.totals.passedOver++
      return
    }
    this.totals.views++
    this.visitors.see(page, network, agent, now)
    const figures = this.figuresOf(page, this.sourceOf(referrer, headers.host, now))
    figures.views++
    figures[device]++
  }

  // two generations instead of an order: the oldest of a Set is slow to find when many before it were deleted
  private remember(page: string): void {
    if (this.served.has(page)) return
    if (this.served.size >= MOST_PAGES / 2) {
      this.servedBefore = this.served
      this.served = new Set()
    }
    this.served.add(page)
  }

  private wasServed = (page: string): boolean => this.served.has(page) || this.servedBefore.has(page)

  // most come from a few addresses, and whoever makes up hosts fills no table with them
  private sourceOf(referrer: string | undefined, own: string | undefined, now: number): string {
    if (now >= this.hostsUntil) {
      this.hosts.clear()
      this.sources.clear()
      this.hostsUntil = dayAfter(new Date(now)).getTime()
    }
    // by another name of this newspaper, other addresses are its own
    if (own !== this.own) {
      this.sources.clear()
      this.own = own
    }
    const key = referrer ?? ''
    const remembered = this.sources.get(key)
    if (remembered !== undefined) return remembered
    const source = sourceOf(referrer, own)
    const isHost = source.includes('.')
    if (isHost && !this.hosts.has(source) && this.hosts.size >= MOST_HOSTS) return SOURCES.other
    if (isHost) this.hosts.add(source)
    if (key.length <= LONGEST_KEY && this.sources.size < MOST_HOSTS) this.sources.set(key, source)
    return source
  }

  private figuresOf(page: string, source: string): Figures {
    const isFull = this.lines >= MOST_LINES
    let sources = this.pages.get(page)
    if (!sources) {
      if (isFull && page !== OTHER_PAGES) return this.figuresOf(OTHER_PAGES, SOURCES.other)
      sources = new Map()
      this.pages.set(page, sources)
    }
    let figures = sources.get(source)
    if (!figures) {
      const isHost = source.includes('.')
      if (isHost && (isFull || sources.size >= MOST_SOURCES)) return this.figuresOf(page, SOURCES.other)
      figures = noFigures()
      sources.set(source, figures)
      this.lines++
    }
    return figures
  }
}

// a household has a million million million addresses of IPv6, and its devices change theirs: what counts is their network
const networkFrom = (address: string): string => (address.includes(':') ? networkOf(address) : address)
