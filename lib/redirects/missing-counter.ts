import type { Asker } from '../audience/counter'
import { Pace } from '../audience/pace'
import { createAgentReader } from '../audience/reader-agent'
import { isOpening } from '../audience/view.rules'
import { networkOf } from '../limits/network.rules'
import { notedAs } from './missing-address.rules'

/** Addresses between two writes; what is beyond is not counted. */
const MOST_PATHS = 1000
/** Addresses that are known not to be new. */
const MOST_KNOWN = 10_000
/**
 * New addresses of one network, and readers of it at one address, that are counted a minute in the long run; ten times that at once (pace.ts).
 * Whoever makes up addresses needs a day to fill the table, and puts nothing out of it that was asked for often.
 */
const A_MINUTE = 3

/** How often an address was asked for, and when last. */
export type Missed = { path: string; hits: number; at: number }

/** Counts in memory what readers ask for in vain. Whatever anybody sends, it takes no more room than its caps allow; no address of theirs is kept. */
export class MissingCounter {
  private paths = new Map<string, Missed>()
  private known = new Set<string>()
  private knownBefore = new Set<string>()
  private readonly deviceOf = createAgentReader()
  private readonly pace = new Pace(A_MINUTE)

  /** Counts a path that was answered with 404, if a reader opened it. */
  see(path: string, { headers, address }: Asker, now: number): void {
    if (!isOpening(headers) || this.deviceOf(headers['user-agent']) === null) return
    const noted = notedAs(path)
    if (noted === null) return
    const present = this.paths.get(noted)
    if (!present && this.paths.size >= MOST_PATHS) return
    const network = networkOf(address)
    // no path is empty: what stands there is the network's turns for new ones
    if (!this.isKnown(noted) && !this.pace.allows(network, '', now)) return
    if (!this.pace.allows(network, noted, now)) return
    this.remember(noted)
    this.paths.set(noted, { path: noted, hits: (present?.hits ?? 0) + 1, at: now })
  }

  get isEmpty(): boolean {
    return this.paths.size === 0
  }

  /** Takes what was counted since it was taken last. */
  take(): Missed[] {
    const taken = [...this.paths.values()]
    this.paths = new Map()
    return taken
  }

  /** Gives back what could not be written, as far as there is room. */
  giveBack(taken: readonly Missed[]): void {
    for (const { path, hits, at } of taken) {
      const present = this.paths.get(path)
      if (!present && this.paths.size >= MOST_PATHS) continue
      this.paths.set(path, { path, hits: hits + (present?.hits ?? 0), at: Math.max(at, present?.at ?? 0) })
    }
  }

  private isKnown = (path: string): boolean => this.known.has(path) || this.knownBefore.has(path)

  // two generations: the oldest go together
  private remember(path: string): void {
    if (this.known.has(path)) return
    if (this.known.size >= MOST_KNOWN / 2) {
      this.knownBefore = this.known
      this.known = new Set()
    }
    this.known.add(path)
  }
}
