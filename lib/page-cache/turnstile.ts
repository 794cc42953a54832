/** Lets a number of workers in at a time; so many more may wait, and whoever comes after them is turned away. */
export class Turnstile {
  private inside = 0
  private readonly queue: (() => void)[] = []

  constructor(
    private readonly places: number,
    private readonly seats: number,
  ) {}

  /** Does the work when there is room. Null: too many wait already, and nothing was done. */
  async pass<Result>(work: () => Promise<Result>): Promise<Result | null> {
    if (this.inside >= this.places) {
      if (this.queue.length >= this.seats) return null
      // whoever leaves hands the place on, so that nobody slips in between
      await new Promise<void>((enter) => this.queue.push(enter))
    } else this.inside++
    try {
      return await work()
    } finally {
      const next = this.queue.shift()
      if (next) next()
      else this.inside--
    }
  }

  get working(): number {
    return this.inside
  }

  get waiting(): number {
    return this.queue.length
  }
}
