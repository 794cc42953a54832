import { hash, randomBytes } from 'node:crypto'
import { dayAfter } from '../articles/dates.rules'
import { PAPER } from './figure.rules'
import { Sketch } from './sketch'

/** Pages whose visitors are told apart on a day: a kilobyte each. Those beyond have views alone. */
const MOST_PAGES = 8192

/**
 * The day's visitors, of the paper and of each page. A network and a browser are hashed with a salt that only this memory has ever had,
 * and that goes at midnight; of the hash nothing stays but a number of leading noughts. Hence nobody is known again on another day,
 * by another process, or after a restart.
 */
export class Visitors {
  private salt = ''
  private ends = 0
  private readonly sketches = new Map<string, { sketch: Sketch; told: number }>()
  /** Of a day that ended before anybody asked. */
  private readonly untold = new Map<string, number>()

  /** Counts a visitor of a page. */
  see(page: string, network: string, agent: string, now: number): void {
    if (now >= this.ends) this.turn(now)
    // as Latin-1 text, whose characters are its bytes: the quickest form that it comes in
    const digest = hash('sha256', `${this.salt}${network} ${agent}`, 'binary')
    const [place, run] = [bits(digest, 0), bits(digest, 4)]
    this.of(PAPER, 14)?.sketch.add(place, run)
    this.of(page, 10)?.sketch.add(place, run)
  }

  /** How many have come that were not told yet, by page; the paper's own name is {@link PAPER}. */
  tell(): Map<string, number> {
    const told = new Map(this.untold)
    this.untold.clear()
    for (const [page, each] of this.sketches) {
      const { count } = each.sketch
      if (count <= each.told) continue
      told.set(page, (told.get(page) ?? 0) + count - each.told)
      each.told = count
    }
    return told
  }

  private turn(now: number): void {
    for (const [page, count] of this.tell()) this.untold.set(page, count)
    this.sketches.clear()
    this.salt = randomBytes(16).toString('base64url')
    this.ends = dayAfter(new Date(now)).getTime()
  }

  private of(page: string, size: number) {
    let found = this.sketches.get(page)
    if (!found && this.sketches.size < MOST_PAGES) {
      found = { sketch: new Sketch(size), told: 0 }
      this.sketches.set(page, found)
    }
    return found
  }
}

const bits = (digest: string, at: number): number =>
  (digest.charCodeAt(at) << 24) |
  (digest.charCodeAt(at + 1) << 16) |
  (digest.charCodeAt(at + 2) << 8) |
  digest.charCodeAt(at + 3)
