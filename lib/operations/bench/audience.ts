import { type SiteUnderTest, startSite } from '../testing/site-under-test'
import { figure, settledEtag } from './asking'
import { countWritten } from './audience.queries'
import { quantile } from './freshness'
import { generator, type Load, load } from './load'

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

/** What counting costs a hit: one site that counts and one that does not, asked in turn. And whether all views are written. */
export async function measureAudience(
  counting: SiteUnderTest,
  shared: Record<string, string>,
  path: string,
): Promise<string[]> {
  const silent = await startSite(counting.folder, { ...shared, AUDIENCE: 'off' })
  try {
    const sites = [counting, silent].map(({ url }) => ({ address: url + path, times: [] as Load[] }))
    for (const { address } of sites) await settledEtag(address, reader)
    for (let round = 0; round < ROUNDS; round++) {
      for (const { address, times } of sites) times.push(await load(address, SECONDS, reader))
    }
    const [counted = Number.NaN, uncounted = Number.NaN] = sites.map(({ times }) => middle(times, 'perSecond'))
    const [late = Number.NaN, early = Number.NaN] = sites.map(({ times }) => middle(times, 'p99'))
    const views = await figure(counting.operations, 'page_cache_views_counted')
    const written = await untilWritten(views)
    const batches = await figure(counting.operations, 'page_cache_view_batches')
    return [
      `${generator}, 64 connections, ${ROUNDS} rounds of ${SECONDS} s in turn, medians.`,
      '',
      '| a kept article | views/s | p99 ms |',
      '| --- | --- | --- |',
      `| counted | ${Math.round(counted)} | ${late.toFixed(1)} |`,
      `| not counted | ${Math.round(uncounted)} | ${early.toFixed(1)} |`,
      `| ratio | ${(counted / uncounted).toFixed(3)} | |`,
      '',
      `${views} views counted, ${written} written in ${batches} batches, ${views - written} lost.`,
    ]
  } finally {
    await silent.stop()
  }
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
