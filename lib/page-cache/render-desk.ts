import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { draftOf } from './draft'
import type { Metrics } from './metrics'
import { type Answer, askOrigin, type Origin } from './origin'
import { ADDRESS_LIFETIME, type Page } from './page'
import { PagePress } from './page-press'
import type { PageStore } from './page-store'
import type { Purge } from './purge.rules'
import { Turnstile } from './turnstile'

/** What became of a render. */
export type Rendered =
  /** A page, kept unless something it shows changed meanwhile. */
  | { kind: 'page'; page: Page }
  /** A document that is not to be kept, as it is. */
  | { kind: 'document'; answer: Answer }
  /** Too many wait for a render already. */
  | { kind: 'busy' }
  /** The page failed; `away`: because Next does not answer, or the database behind it. */
  | { kind: 'failed'; away: boolean; requestId: string }

/** A render under way, with what was purged since it began to read; until then it has not begun. */
type Flight = {
  rendered: Promise<Rendered>
  begunAt: number | null
  heardIn: number
  overtakenBy: Set<string>
  isLost: boolean
}

export type RenderDeskOptions = {
  origin: Origin
  store: PageStore
  news: { connected: boolean; stretch: number; catchUp(): Promise<boolean> }
  nextModules: ReadonlySet<string>
  atOnce: number
  waiting: number
  log: Logger
  metrics: Metrics
}

/** The page that says that there is nothing (app/(reading)/introuvable). */
const MISSING = '/introuvable'
/** How long nobody tries again after a render that failed for want of Next or of the database. */
const RETRY = 1000
/** How long a render may be shared after it began while no purge would be heard of. */
const SHARED_UNHEARD = 200

/** Has pages rendered: each once at a time however many ask, and only so many at once. */
export class RenderDesk {
  /** Renders that failed one after the other, for want of Next or of the database. */
  failures = 0
  /** Until when nobody need try again. */
  private troubledUntil = 0
  readonly turnstile: Turnstile
  private readonly press: PagePress
  /** Renders that whoever asks now may share. */
  private readonly joinable = new Map<string, Flight>()
  private readonly flights = new Set<Flight>()

  constructor(private readonly options: RenderDeskOptions) {
    this.turnstile = new Turnstile(options.atOnce, options.waiting)
    this.press = new PagePress(options.store, options.origin.protocol === 'https')
  }

  isUnderWay(key: string): boolean {
    return this.joinable.has(key)
  }

  /** The page of a key, rendered for whoever asks first and shared with those who ask meanwhile. */
  render(key: string): Promise<Rendered> {
    const present = this.joinable.get(key)
    if (present && this.mayBeShared(present)) return present.rendered
    const flight: Flight = {
      rendered: Promise.resolve({ kind: 'busy' }),
      begunAt: null,
      heardIn: 0,
      overtakenBy: new Set(),
      isLost: false,
    }
    flight.rendered = this.fly(key, flight)
      .catch(unforeseen(this.options.log, key))
      .finally(() => {
        this.flights.delete(flight)
        if (this.joinable.get(key) === flight) this.joinable.delete(key)
      })
    this.flights.add(flight)
    this.joinable.set(key, flight)
    return flight.rendered
  }

  /** The page for an address where there is nothing. Null: it cannot be had. */
  async missing(): Promise<Page | null> {
    const kept = this.options.store.get(MISSING)
    if (kept && this.options.store.isFresh(kept, Date.now())) return kept
    const rendered = await this.render(MISSING)
    return rendered.kind === 'page' ? rendered.page : null
  }

  /** Something changed: what is being rendered may have been read before it. Nobody joins it any more. */
  overtake({ tags }: Purge): void {
    for (const flight of this.flights) for (const tag of tags) flight.overtakenBy.add(tag)
    this.joinable.clear()
  }

  /** The news was broken off: nothing that is being rendered can be kept. */
  overtakeAll(): void {
    for (const flight of this.flights) flight.isLost = true
    this.joinable.clear()
  }

  /** Whether a render that was tried a moment ago failed, or is being tried again by somebody else. */
  isTroubled(now: number): boolean {
    if (this.failures === 0) return false
    if (now < this.troubledUntil) return true
    this.troubledUntil = now + RETRY
    return false
  }

  forgetTrouble(): void {
    this.failures = 0
    this.troubledUntil = 0
  }

  /** Whether the database answers: whether a page that failed did so by a fault of its own. */
  isDatabaseThere(): Promise<boolean> {
    return this.options.news.catchUp()
  }

  private async fly(key: string, flight: Flight): Promise<Rendered> {
    const { origin, nextModules, metrics } = this.options
    const requestId = randomUUID()
    const answer = await this.turnstile.pass(async () => {
      // what was purged while it waited its turn will have been read
      flight.overtakenBy.clear()
      Object.assign(flight, { begunAt: Date.now(), heardIn: this.options.news.stretch, isLost: false })
      const ended = metrics.renders.startTimer()
      const got = await askOrigin(origin, { path: key, requestId }, nextModules).catch((fault: Error) => fault)
      ended({ outcome: got instanceof Error || got.status >= 500 ? 'failed' : 'rendered' })
      return got
    })
    if (answer === null) {
      metrics.turnedAway.inc()
      return { kind: 'busy' }
    }
    if (answer instanceof Error || answer.status >= 500) return this.fail(key, answer, requestId)
    this.forgetTrouble()
    return answer.status === 404 && key !== MISSING ? this.keepMissing(key, flight) : this.keep(key, answer, flight)
  }

  private async fail(key: string, answer: Answer | Error, requestId: string): Promise<Rendered> {
    const { log } = this.options
    const away = answer instanceof Error ? isOfConnection(answer) : !(await this.isDatabaseThere())
    if (away) {
      this.failures++
      this.troubledUntil = Date.now() + RETRY
    }
    // the fault alone: the parser's faults carry all that was read
    const why = answer instanceof Error ? { fault: answer.message } : { status: answer.status }
    log.error({ ...why, id: requestId, path: key, away }, 'a page could not be rendered')
    return { kind: 'failed', away, requestId }
  }

  private async keep(key: string, answer: Answer, flight: Flight): Promise<Rendered> {
    const { log, metrics } = this.options
    if (answer.unexpected.length > 0) {
      metrics.unfinished.inc()
      log.error({ path: key, unexpected: answer.unexpected }, 'a page cannot be finished, and is served as it is')
    }
    const draft = draftOf(answer)
    if (!draft) return { kind: 'document', answer }
    const page = await this.press.press(key, draft, flight.heardIn)
    if (this.put(key, page, flight)) this.press.improve(key, draft, page)
    return { kind: 'page', page }
  }

  // without news, an edit that commits while a page is being read would not be known to whoever joins
  private mayBeShared({ begunAt }: Flight): boolean {
    return this.options.news.connected || begunAt === null || Date.now() - begunAt < SHARED_UNHEARD
  }

  /** An address where there is nothing has the one document that says so, for a little while. */
  private async keepMissing(key: string, flight: Flight): Promise<Rendered> {
    const shared = await this.missing()
    if (!shared) return { kind: 'busy' }
    const now = Date.now()
    const freshUntil = Math.min(shared.freshUntil, now + ADDRESS_LIFETIME)
    const page = { ...shared, heardIn: flight.heardIn, keptAt: now, freshUntil }
    this.put(key, page, flight)
    return { kind: 'page', page }
  }

  /** Keeps a page, unless something it shows changed since it was read. */
  private put(key: string, page: Page, flight: Flight): boolean {
    if (flight.isLost || [...flight.overtakenBy].some((tag) => page.tags.has(tag))) return false
    this.options.store.put(key, page)
    return true
  }
}

/** Whether Next was not there, or not in time; an answer that cannot be read is that page's own affair. */
const isOfConnection = ({ code }: NodeJS.ErrnoException): boolean => !code?.startsWith('HPE_')

/** A fault of our own in making a page fails that page, and nothing else. */
const unforeseen =
  (log: Logger, path: string) =>
  (fault: unknown): Rendered => {
    const requestId = randomUUID()
    log.error({ err: fault, id: requestId, path }, 'a page could not be made')
    return { kind: 'failed', away: false, requestId }
  }
