import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { type Batch, Counter } from './counter'
import { keepCounts } from './keep-counts'
import { Pace } from './pace'
import { Sketch } from './sketch'
import { Visitors } from './visitors'

const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const NOON = Date.parse('2026-03-10T11:00:00Z')
const askerAt = (number: number, referer?: string) => ({
  headers: { 'user-agent': agent, host: 'journal.example', referer },
  address: `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
})
const viewsOf = ({ lines }: Batch) => lines.reduce((sum, { figures }) => sum + figures.views, 0)

describe('counting', () => {
  it('loses no view of any number of readers, articles and hosts, and takes bounded room', () => {
    const counter = new Counter(600)
    for (let number = 0; number < 100_000; number++) {
      counter.view(`article:${(number % 50_000) + 1}`, askerAt(number, `https://h${number}.example/`), NOON)
    }
    const batch = counter.take(NOON)
    expect(viewsOf(batch) + counter.totals.passedOver).toBe(100_000)
    expect(counter.totals.passedOver).toBeLessThan(100)
    // each page that has room may have a line more for its visitors, and one for its other hosts
    expect(batch.lines.length).toBeLessThan(60_000)
    expect(batch.lines.find(({ page }) => page === 'other')?.figures.views).toBeGreaterThan(0)
  })

  it('takes readers of one network for several by their browsers, and forgets them at midnight in Paris', () => {
    const visitors = new Visitors()
    const see = (address: string, browser: string, now: number) => visitors.see('article:1', address, browser, now)
    see('192.0.2.1', 'a', NOON)
    see('192.0.2.1', 'b', NOON)
    see('192.0.2.1', 'a', NOON)
    expect(visitors.tell().get('article:1')).toBe(2)
    expect(visitors.tell().size).toBe(0)
    const late = Date.parse('2026-03-10T22:59:59Z')
    see('192.0.2.9', 'c', late)
    see('192.0.2.1', 'a', late + 2000)
    // one of the old day that was not told yet, and one of the new
    expect(visitors.tell().get('paper')).toBe(2)
  })

  it('estimates many to a few in a hundred, and few exactly', () => {
    const random = () => Math.floor(Math.random() * 2 ** 32)
    for (const [bits, many, error] of [
      [10, 5, 0.01],
      [10, 50_000, 0.15],
      [14, 300_000, 0.04],
    ] as const) {
      const sketch = new Sketch(bits)
      for (let seen = 0; seen < many; seen++) sketch.add(random(), random())
      expect(Math.abs(sketch.count - many) / many, `${many} of ${bits}`).toBeLessThanOrEqual(many < 10 ? 0.2 : error)
    }
  })
})

describe('one network', () => {
  const MINUTE = 60_000
  const allowed = (pace: Pace, times: number, page: string, now: number, network = '192.0.2.1') =>
    Array.from({ length: times }, () => pace.allows(network, page, now)).filter(Boolean).length

  it('may be a crowd that comes at once, on every page', () => {
    const pace = new Pace(120)
    expect(allowed(pace, 1200, 'article:1', NOON)).toBe(1200)
    expect(allowed(pace, 1200, 'article:2', NOON)).toBe(1200)
    expect(allowed(pace, 10, 'article:1', NOON)).toBe(0)
    // and others have lost nothing by it
    expect(allowed(pace, 1200, 'article:1', NOON, '192.0.2.2')).toBe(1200)
  })

  it('that asks for one page all day long moves it by so much a minute', () => {
    const pace = new Pace(120)
    let all = 0
    for (let minute = 0; minute < 50; minute++) all += allowed(pace, 5000, 'article:1', NOON + minute * MINUTE)
    expect(all).toBe(1200 + 49 * 120)
    // what it may have elsewhere is bounded too
    let elsewhere = 0
    for (let page = 2; page < 60; page++) elsewhere += allowed(pace, 1200, `article:${page}`, NOON + 50 * MINUTE)
    expect(elsewhere).toBeLessThanOrEqual(12_000)
  })

  it('is known again behind all of its addresses', () => {
    const counter = new Counter(1)
    for (let number = 1; number <= 300; number++) {
      counter.view('article:1', { ...askerAt(1), address: `2001:db8:0:7::${number.toString(16)}` }, NOON)
    }
    expect(counter.totals).toMatchObject({ views: 10, passedOver: 290 })
    const visitors = counter.take(NOON).lines.find(({ source }) => source === '')?.figures.visitors
    expect(visitors).toBe(1)
  })
})

describe('keeping', () => {
  it('writes everything once the database is back, each batch until it is there, and says so', async () => {
    const said: string[] = []
    const log = pino({ base: undefined }, { write: (line: string) => void said.push(line) })
    const counter = new Counter(600)
    const written: Batch[] = []
    let isAway = true
    const store = {
      write: async (batch: Batch) => {
        if (isAway) throw new Error('connect ECONNREFUSED')
        written.push(batch)
      },
      close: async () => {},
    }
    const keeping = keepCounts(counter, store, log, 1_000_000)
    for (let round = 0; round < 3; round++) {
      counter.view('article:1', askerAt(round), NOON)
      await keeping.write()
    }
    expect(keeping.state).toMatchObject({ batches: 0, written: 0 })
    expect(said.filter((line) => line.includes('wait for the database'))).toHaveLength(1)
    isAway = false
    counter.view('article:1', askerAt(9), NOON)
    await keeping.stop()
    expect(written.reduce((sum, batch) => sum + viewsOf(batch), 0)).toBe(4)
    expect(keeping.state.waiting).toBe(0)
    expect(said.some((line) => line.includes('are written'))).toBe(true)
  })
})
