import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { encode } from './encoding'
import { makePage } from './make-page'
import type { Metrics } from './metrics'
import { type Answer, askOrigin, type Origin } from './origin'
import { ADDRESS_LIFETIME, type Draft, type Page, SAFETY_LIFETIME } from './page'
import type { PageStore } from './page-store'
import type { Purge } from './purge.rules'
import { Turnstile } from './turnstile'

/** What became of a render. */
export type Rendered =
  /** A page, kept unless something it shows changed meanwhile. */
  | { kind: 'page'; page: Page; kept: boolean }
  /** A document that is not to be kept, as it is. */
  | { kind: 'document'; answer: Answer }
  /** Too many wait for a render already. */
  | { kind: 'busy' }
  /** Next does not answer, its page failed, or the database behind it is away. */
  | { kind: 'failed'; away: boolean; requestId: string }

type Flight = { rendered: Promise<Rendered>; overtakenBy: Set<string>; overtakenByAll: boolean }

export type RenderDeskOptions = {
  origin: Origin
  store: PageStore
  /** Present stretch of the news of purges. */
  news: { stretch: number; catchUp(): Promise<boolean> }
  nextModules: ReadonlySet<string>
  atOnce: number
  waiting: number
  log: Logger
  metrics: Metrics
}

/** Tag of unknown addresses and of ones that moved: a publication may make either true. */
export const ADDRESSES = 'addresses'

/** Has pages rendered: each once at a time however many ask, and only so many at once. */
export class RenderDesk {
  /** The last render failed for want of Next or of the database. */
  isTroubled = false
  /** Until when nobody need try again. */
  troubledUntil = 0
  readonly turnstile: Turnstile
  /** Renders that whoever asks now may share. */
  private readonly joinable = new Map<string, Flight>()
  /** All renders under way. */
  private readonly flights = new Set<Flight>()
  /** Pages whose best encodings are still to be made, one after the other. */
  private improving: Promise<void> = Promise.resolve()

  constructor(private readonly options: RenderDeskOptions) {
    this.turnstile = new Turnstile(options.atOnce, options.waiting)
  }

  isUnderWay(key: string): boolean {
    return this.joinable.has(key)
  }

  /** The page of a key, rendered for whoever asks first and shared with those who ask meanwhile. */
  render(key: string): Promise<Rendered> {
    const present = this.joinable.get(key)
    if (present) return present.rendered
    const flight: Flight = {
      rendered: Promise.resolve({ kind: 'busy' }),
      overtakenBy: new Set(),
      overtakenByAll: false,
    }
    flight.rendered = this.fly(key, flight).finally(() => {
      this.flights.delete(flight)
      if (this.joinable.get(key) === flight) this.joinable.delete(key)
    })
    this.flights.add(flight)
    this.joinable.set(key, flight)
    return flight.rendered
  }

  /** Something changed: what is being rendered may have been read before it. Nobody joins it any more. */
  overtake({ tags }: Purge): void {
    for (const flight of this.flights) for (const tag of tags) flight.overtakenBy.add(tag)
    this.joinable.clear()
  }

  /** The news was broken off: nothing that is being rendered can be kept. */
  overtakeAll(): void {
    for (const flight of this.flights) flight.overtakenByAll = true
    this.joinable.clear()
  }

  /** Whether a page that failed did so with the database there. */
  isDatabaseThere(): Promise<boolean> {
    return this.options.news.catchUp()
  }

  private async fly(key: string, flight: Flight): Promise<Rendered> {
    const { options } = this
    const requestId = randomUUID()
    const rendered = await this.turnstile.pass(async (): Promise<Rendered> => {
      const heardIn = options.news.stretch
      const ended = options.metrics.renders.startTimer()
      try {
        const answer = await askOrigin(options.origin, { path: key, requestId }, options.nextModules)
        if (answer.status >= 500) throw new Error(`Next answered ${answer.status}`)
        this.isTroubled = false
        ended({ outcome: 'rendered' })
        return await this.keep(key, answer, flight, heardIn)
      } catch (fault) {
        ended({ outcome: 'failed' })
        const away =
          !(fault instanceof Error && fault.message.startsWith('Next answered')) || !(await this.isDatabaseThere())
        if (away) {
          this.isTroubled = true
          this.troubledUntil = Date.now() + 1000
        }
        options.log.error({ err: fault, id: requestId, path: key, away }, 'a page could not be rendered')
        return { kind: 'failed', away, requestId }
      }
    })
    if (rendered === null) options.metrics.turnedAway.inc()
    return rendered ?? { kind: 'busy' }
  }

  private async keep(key: string, answer: Answer, flight: Flight, heardIn: number): Promise<Rendered> {
    const { store, origin, log, metrics } = this.options
    if (answer.unexpected.length > 0) {
      metrics.unfinished.inc()
      log.error(
        { path: key, unexpected: answer.unexpected },
        'a page holds what a finished one cannot, and is served as it is',
      )
    }
    const draft = draftOf(answer)
    if (!draft) return { kind: 'document', answer }
    const bodies = await encode(draft.body, 'fast')
    const now = Date.now()
    const page = makePage(draft, bodies, {
      now,
      heardIn,
      lifetime: draft.tags.includes(ADDRESSES) ? ADDRESS_LIFETIME : SAFETY_LIFETIME,
      before: store.get(key),
      secure: origin.protocol === 'https',
    })
    const overtaken = flight.overtakenByAll || draft.tags.some((tag) => flight.overtakenBy.has(tag))
    if (overtaken) return { kind: 'page', page, kept: false }
    store.put(key, page)
    this.improve(draft, page, key)
    return { kind: 'page', page, kept: true }
  }

  /** Makes the best encodings of a kept page, when others are done. */
  private improve(draft: Draft, page: Page, key: string): void {
    const { store, origin } = this.options
    this.improving = this.improving.then(async () => {
      if (store.get(key) !== page) return
      const bodies = await encode(draft.body, 'best')
      // the page may have been purged or replaced while it was being made smaller
      if (store.get(key) !== page) return
      const { keptAt: now, heardIn, freshUntil, staleSince } = page
      const better = makePage(draft, bodies, {
        now,
        heardIn,
        lifetime: 0,
        before: page,
        secure: origin.protocol === 'https',
      })
      store.put(key, { ...better, freshUntil, staleSince })
    })
  }
}

const MOVED = [301, 302, 303, 307, 308]

/** What is to be kept of an answer. Null: nothing. */
function draftOf({ status, contentType, body, location, setCookies, directives, unexpected }: Answer): Draft | null {
  if (unexpected.length > 0 || setCookies.length > 0) return null
  if (MOVED.includes(status) && location !== null) {
    const empty = Buffer.alloc(0)
    return { status, contentType, body: empty, tags: [ADDRESSES], until: null, location }
  }
  if (status === 404)
    return { status, contentType, body, tags: [...(directives?.tags ?? []), ADDRESSES], until: null, location }
  if (status !== 200 || !directives || directives.tags.length === 0) return null
  return {
    status: directives.status ?? status,
    contentType,
    body,
    tags: directives.tags,
    until: directives.until,
    location,
  }
}
