import { type SiteUnderTest, startSite } from '../testing/site-under-test'
import { figure, settledEtag } from './asking'
import { countWritten } from './audience.queries'
import { quantile } from './freshness'
import { generator, type Load, load, loadAhead } from './load'

const SECONDS = 4
const ROUNDS = 5

/** A reader as a browser asks, who is counted. */
const reader = {
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  referer: 'https://www.google.com/',
}

/** Views of a network are counted so many times a minute; here all come from one. */
export const UNLIMITED = { AUDIENCE_A_MINUTE: '100000000' }

/** Questions that a connection is ahead of its answers, where as many as can be are asked. */
const AHEAD = 16

type Way = { name: string; site: SiteUnderTest; address: string; times: Load[]; cpu: number; ask: typeof load }

/**
 * What counting costs a hit: one site that counts and one that does not, asked in turn. How many a site counts that is asked as much as this
 * machine can. And whether all views are written.
 */
export async function measureAudience(
  counting: SiteUnderTest,
  shared: Record<string, string>,
  path: string,
): Promise<string[]> {
  const silent = await startSite(counting.folder, { ...shared, AUDIENCE: 'off' })
  try {
    const way = (name: string, site: SiteUnderTest, ask = load): Way => ({
      name,
      site,
      address: site.url + path,
      times: [],
      cpu: 0,
      ask,
    })
    const ahead: typeof load = (address, seconds, headers) => loadAhead(address, seconds, headers, AHEAD)
    const ways = [
      way('counted', counting),
      way('not counted', silent),
      way(`counted, asked ${AHEAD} ahead`, counting, ahead),
    ]
    for (const { address } of ways) await settledEtag(address, reader)
    const before = await viewsOf(counting)
    for (let round = 0; round < ROUNDS; round++) {
      for (const each of ways) await ask(each)
    }
    const views = await viewsOf(counting)
    const written = await untilWritten(views)
    const batches = await figure(counting.operations, 'page_cache_view_batches')
    const [counted = Number.NaN, uncounted = Number.NaN] = ways.map(({ times }) => middle(times, 'perSecond'))
    const answered = ways.filter(({ site }) => site === counting).reduce((sum, each) => sum + answeredOf(each), 0)
    return [
      `${generator}, 64 connections, ${ROUNDS} rounds of ${SECONDS} s in turn, medians; the generator has its share of the same cores.`,
      '',
      '| a kept article | views/s | p99 ms | CPU µs a view |',
      '| --- | --- | --- | --- |',
      ...ways.map(row),
      `| ratio of the first two | ${(counted / uncounted).toFixed(3)} | | |`,
      '',
      `${answered} answers that were to be counted, ${views - before} views counted (with those under way when a round ended), ` +
        `${written} written with the first ones in ${batches} batches, ${views - written} lost.`,
    ]
  } finally {
    await silent.stop()
  }
}

const viewsOf = ({ operations }: SiteUnderTest) => figure(operations, 'page_cache_views_counted')
const answeredOf = ({ times }: Way) => times.reduce((sum, { answered }) => sum + answered, 0)

/** A round: its load, and what it took the page cache's process of CPU. */
async function ask(each: Way): Promise<void> {
  const seconds = () => figure(each.site.operations, 'process_cpu_seconds_total')
  const before = await seconds()
  each.times.push(await each.ask(each.address, SECONDS, reader))
  each.cpu += (await seconds()) - before
}

function row(each: Way): string {
  const { name, times, cpu } = each
  const cells = [
    Math.round(middle(times, 'perSecond')),
    middle(times, 'p99').toFixed(1),
    ((cpu / answeredOf(each)) * 1e6).toFixed(1),
  ]
  return `| ${[name, ...cells].join(' | ')} |`
}

const middle = (times: Load[], what: keyof Load) =>
  quantile(
    times.map((each) => each[what]),
    0.5,
  )

/** Views in the database, when they are all there or ten seconds are over. */
async function untilWritten(views: number): Promise<number> {
  for (let tries = 0; tries < 20; tries++) {
    const written = await countWritten()
    if (written >= views) return written
    await new Promise((done) => setTimeout(done, 500))
  }
  return countWritten()
}
