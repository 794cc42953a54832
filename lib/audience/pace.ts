import { randomInt } from 'node:crypto'

/** Minutes' worth that may come at once: a class, or a carrier's readers whom a message calls, are a crowd and soon over. */
const AT_ONCE = 10
/** How many pages' worth one network may have in all. */
const PAGES = 10

const CELLS = { pages: 2 ** 18, networks: 2 ** 16 }
const HOUR = 3_600_000

/** A page of a network, and the network: where its turns are kept. */
type Place = { page: number; network: number }

/**
 * How often each network is counted, on each page and in all. Many at once are a crowd behind one address; as many all day long on one
 * page are a script, and move its figure little. Tables of fixed size, where a cell is nobody's for longer than an hour and two seldom
 * share one; no address is kept.
 */
export class Pace {
  private readonly pages: Turns
  private readonly networks: Turns
  private hour = 0
  /** So that nobody can work out whose cell they share. */
  private seed = 0

  /** @param aMinute views and reports of a page that one network may have counted in the long run */
  constructor(aMinute: number) {
    this.pages = new Turns(CELLS.pages, aMinute)
    this.networks = new Turns(CELLS.networks, aMinute * PAGES)
  }

  allows(network: string, page: string, now: number): boolean {
    this.turn(now)
    const place = this.placeOf(network, page)
    if (!this.pages.has(place.page, now) || !this.networks.has(place.network, now)) return false
    this.pages.take(place.page, now)
    this.networks.take(place.network, now)
    return true
  }

  private turn(now: number): void {
    const hour = Math.floor(now / HOUR)
    if (hour === this.hour) return
    this.hour = hour
    this.pages.clear()
    this.networks.clear()
    this.seed = randomInt(2 ** 32)
  }

  private placeOf(network: string, page: string): Place {
    const mixed = mix(this.seed, network)
    return { network: spread(mixed) & (CELLS.networks - 1), page: spread(mix(mixed, page)) & (CELLS.pages - 1) }
  }
}

/**
 * Turns that come back evenly, some minutes' worth of them at most: each cell is the time at which all of its own will be back (the generic
 * cell rate algorithm of ITU-T I.371).
 */
class Turns {
  private readonly whole: Float64Array
  private readonly every: number
  private readonly most: number

  constructor(cells: number, aMinute: number) {
    this.whole = new Float64Array(cells)
    this.every = 60_000 / aMinute
    this.most = (AT_ONCE * aMinute - 1) * this.every
  }

  has = (cell: number, now: number): boolean => (this.whole[cell] ?? 0) - now <= this.most

  take(cell: number, now: number): void {
    this.whole[cell] = Math.max(this.whole[cell] ?? 0, now) + this.every
  }

  clear(): void {
    this.whole.fill(0)
  }
}

// FNV-1a
function mix(seed: number, text: string): number {
  let mixed = seed
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193)
  return mixed
}

const spread = (mixed: number): number => {
  const folded = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b)
  return folded ^ (folded >>> 16)
}
