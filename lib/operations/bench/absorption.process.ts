import { monitorEventLoopDelay } from 'node:perf_hooks'
import pino from 'pino'
import { Counter } from '../../audience/counter'
import { keepCounts } from '../../audience/keep-counts'
import { createLineStore } from '../../audience/line.queries'
import { closeDatabase } from '../../database'
import type { Absorption } from './absorption'
import { countWritten } from './audience.queries'

// node … absorption.process.ts A-SECOND SECONDS: views offered to the counter of a page cache, in memory, while its batches are written. What
// a page cache does besides, HTTP, is left out. 0 a second: as many as can be.
const [, , aSecond = '0', seconds = '30'] = process.argv
const PAGES = 1000
const READERS = 200_000
const HOSTS = 50
const RESOLUTION = 5

const counter = new Counter(100_000_000)
const before = await countWritten()
const keeping = keepCounts(counter, createLineStore(process.env.DATABASE_URL ?? ''), pino({ level: 'silent' }))

let number = 0
function view() {
  number++
  // few pages and hosts make most of it, and readers come anyhow
  const page = Math.floor(PAGES * ((number * 0.618_033_988_75) % 1) ** 3)
  const reader = Math.floor(READERS * ((number * 0.754_877_666_25) % 1))
  const host = Math.floor(HOSTS * ((number * 0.569_840_290_99) % 1) ** 3)
  const headers = {
    host: 'journal.example',
    'user-agent': `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + (reader % 40)}.0.0.0 Safari/537.36`,
    accept: 'text/html',
    referer: `https://www.site-${host}.example/`,
  }
  counter.view(`article:${page + 1}`, { headers, address: addressOf(reader) }, Date.now())
}

// half of them by IPv6
const addressOf = (reader: number) =>
  reader % 2 ? `10.${reader >> 16}.${(reader >> 8) & 255}.${reader & 255}` : `2001:db8:${reader.toString(16)}::1`

const rss = () => process.memoryUsage.rss()
const [began, firstRss, cpu] = [performance.now(), rss(), process.cpuUsage()]
const elapsed = () => (performance.now() - began) / 1000
const wanted = Number(aSecond) * Number(seconds)
let [mostRss, mostWaiting, offered] = [0, 0, 0]
const delays = monitorEventLoopDelay({ resolution: RESOLUTION })
delays.enable()
while (elapsed() < Number(seconds) || offered < wanted) {
  const due = wanted === 0 ? offered + 500 : Math.min(wanted, elapsed() * Number(aSecond))
  for (; offered < due; offered++) view()
  mostRss = Math.max(mostRss, rss())
  mostWaiting = Math.max(mostWaiting, keeping.state.waiting)
  // as requests come: between other work of the process, a few at a time
  await new Promise((done) => (wanted === 0 ? setImmediate(done) : setTimeout(done, 1)))
}
delays.disable()
const took = elapsed()
const { user, system } = process.cpuUsage(cpu)
await keeping.stop()
const told: Absorption = {
  offered,
  perSecond: offered / took,
  counted: counter.totals.views,
  written: (await countWritten()) - before,
  batches: keeping.state.batches,
  lines: keeping.state.written,
  mostWaiting,
  cpuMicroseconds: (user + system) / offered,
  delay: {
    p99: Math.max(0, delays.percentile(99) / 1e6 - RESOLUTION),
    max: Math.max(0, delays.max / 1e6 - RESOLUTION),
  },
  megabytes: { first: firstRss / 2 ** 20, most: mostRss / 2 ** 20 },
}
await closeDatabase()
process.send?.(told, () => process.exit(0))
