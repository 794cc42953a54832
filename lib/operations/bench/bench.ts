import { cpus, loadavg, totalmem } from 'node:os'
import { closeDatabase } from '../../database'
import { build, isBuilt } from '../build'
import { start, stopAll } from '../processes'
import { step } from '../progress'
import { type Pair, startPair } from '../testing/pair'
import { startServerAndSite } from '../testing/server-and-site'
import { measureAbsorption } from './absorption'
import { ask, figure, settledEtag } from './asking'
import { measureAudience, UNLIMITED } from './audience'
import { measureDiscussions } from './discussions'
import { quantile, timesToFresh } from './freshness'
import { generator, type Load, load } from './load'
import { copyArticle, findArticleAt } from './many-articles.queries'
import { startPeers } from './peers'
import { measureQueue } from './queue'
import { measureSitemaps } from './sitemaps'
import { measureTyping } from './typing'

// npm run bench [-- --only audience | discussions | editor | queue | search | sitemaps] [-- --articles N]: tables from one run. Absolute numbers are this machine's; the ratios are
// what to compare.
const SECONDS = 4
const ROUNDS = 3
const PAGES = 1000
const EDITS = 200
const slug = 'retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'
const article = `/actualite/${slug}`

type Target = { name: string; address: string; headers?: Record<string, string>; times: Load[] }

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stopAll().then(() => process.exit(130)))

const given = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

/** Search over a large archive, in a process and a PostgreSQL of its own. */
const measureSearch = () => apart('search.process.ts', given('articles') ?? '100000')

/** A part of the bench that is a program of its own. */
async function apart(program: string, ...args: string[]) {
  const all = ['--import', 'tsx', `lib/operations/bench/${program}`, ...args]
  const code = await new Promise((done) => start('node', all).once('exit', done))
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
}

async function main() {
  if (!isBuilt()) await step('the site is built', build)
  const pair = await step('two instances are started', startPair)
  try {
    Object.assign(process.env, pair.shared)
    const lines = await step('load', () => measureLoad(pair))
    const memory = await step(`${PAGES} pages are kept`, () => measureMemory(pair))
    const fresh = await step(`${EDITS} edits reach both instances`, () => measureFreshness(pair))
    console.log(['', machine(), '', ...lines, '', ...memory, ...fresh, ''].join('\n'))
  } finally {
    await closeDatabase()
    await pair.remove()
  }
}

async function measureLoad({ one }: Pair): Promise<string[]> {
  const accepted = { 'accept-encoding': 'gzip, deflate, br' }
  const etag = await settledEtag(one.url + article, accepted)
  const sent = await encoded(one.url + article, accepted)
  const peers = await startPeers(one.folder, sent)
  const target = (name: string, address: string, headers?: Record<string, string>): Target => ({
    name,
    address,
    headers,
    times: [],
  })
  const targets = [
    ...peers.map(({ name, address }) => target(name, address)),
    target('cached article', one.url + article),
    target('cached front page', `${one.url}/`),
    target('cached section page', `${one.url}/actualite`),
    target('304, article not changed', one.url + article, { 'if-none-match': etag }),
  ]
  const uncached = target('uncached page (rendered)', `${one.url}${article}/commenter`)
  // in turn, so that a machine whose speed drifts is fair to all
  for (let round = 0; round < ROUNDS; round++) {
    for (const { address, headers, times } of targets) {
      times.push(await load(address, SECONDS, { ...accepted, ...headers }))
    }
  }
  for (const peer of peers) await peer.stop()
  // last: what was asked for and not waited for is rendered all the same, and would slow whatever came after
  uncached.times.push(await load(uncached.address, SECONDS, accepted))
  return loadTable([...targets, uncached], sent.body.length)
}

/** An answer as it travels, without the headers that Node adds by itself. */
async function encoded(address: string, accepted: Record<string, string>) {
  const { body, headers } = await ask(address, { headers: accepted })
  return { body, headers: headers.filter(([name]) => !/^(date|connection|keep-alive)$/i.test(name)) }
}

function loadTable(targets: Target[], bytes: number): string[] {
  const middle = (times: Load[], what: keyof Load) =>
    quantile(
      times.map((each) => each[what]),
      0.5,
    )
  const rate = (name: string) => middle(targets.find((each) => each.name.startsWith(name))?.times ?? [], 'perSecond')
  const ratio = (value: number, to: number) => (Number.isNaN(to) ? '–' : (value / to).toFixed(2))
  const [bare, nginx] = [rate('bare'), rate('nginx')]
  const rows = targets.map(({ name, times }) => {
    const perSecond = middle(times, 'perSecond')
    const cells = [
      Math.round(perSecond),
      middle(times, 'p99').toFixed(1),
      ratio(perSecond, bare),
      ratio(perSecond, nginx),
    ]
    return `| ${[name, ...cells].join(' | ')} |`
  })
  return [
    `${generator}, 64 connections, ${ROUNDS} rounds of ${SECONDS} s in turn, medians; the article is ${bytes} bytes of brotli.`,
    '',
    '| | requests/s | p99 ms | of bare Node | of nginx |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ]
}

/** On the instance that bore no load, and, for comparison, on the one that did. */
async function measureMemory({ one, other }: Pair): Promise<string[]> {
  const paths = await copyArticle((await findArticleAt(slug)).id, PAGES)
  for (const path of paths) {
    for (const { url } of [other, one]) {
      const answer = await fetch(url + path)
      if (!answer.ok) throw new Error(`${path} answers ${answer.status}`)
      await answer.arrayBuffer()
    }
  }
  const megabytes = (value: number) => `${Math.round(value / 1024 / 1024)} MB`
  const [resident, loaded, kept, bytes] = [
    await figure(other.operations, 'process_resident_memory_bytes'),
    await figure(one.operations, 'process_resident_memory_bytes'),
    await figure(other.operations, 'page_cache_pages'),
    await figure(other.operations, 'page_cache_bytes'),
  ]
  return [
    `Memory of the page cache's process with ${kept} pages (${megabytes(bytes)}): ${megabytes(resident)}; after the load above ${megabytes(loaded)}.`,
  ]
}

async function measureFreshness({ one, other }: Pair): Promise<string[]> {
  const { id, by } = await findArticleAt(slug)
  const times = await timesToFresh(id, by, [one.url + article, other.url + article], EDITS)
  const [half, most, worst] = [0.5, 0.99, 1].map((share) => quantile(times, share).toFixed(0))
  return [
    `From an edit's commit until both instances serve it: median ${half} ms, p99 ${most} ms, worst ${worst} ms (${EDITS} edits).`,
  ]
}

/** What a key costs a journalist, or a moderator, in a browser. */
async function measureKeys(measure: typeof measureTyping) {
  if (!isBuilt()) await step('the site is built', build)
  const { site, shared, accounts, remove } = await step('a site is started', startServerAndSite)
  try {
    Object.assign(process.env, shared)
    const lines = await step('keys are typed', () => measure(site, accounts))
    console.log(['', machine(), '', ...lines, ''].join('\n'))
  } finally {
    await closeDatabase()
    await remove()
  }
}

/** A discussion of 5,000 comments, read, and written in by 500 at once. */
async function measureTalk() {
  if (!isBuilt()) await step('the site is built', build)
  // so that one machine can post from many networks, as through a proxy
  const { site, shared, remove } = await step('a site is started', () => startServerAndSite({ TRUST_PROXY: '1' }))
  try {
    Object.assign(process.env, shared)
    const lines = await measureDiscussions(site, slug)
    console.log(['', machine(), '', ...lines, ''].join('\n'))
  } finally {
    await closeDatabase()
    await remove()
  }
}

/** What counting views costs, how many are taken in, and how long their figures take over a year. */
async function measureCounting() {
  if (!isBuilt()) await step('the site is built', build)
  const { site, shared, remove } = await step('a site is started', () => startServerAndSite(UNLIMITED))
  try {
    Object.assign(process.env, shared)
    const lines = await step('views are counted', () => measureAudience(site, shared, article))
    const taken = await step('views are taken in', () => measureAbsorption(shared))
    console.log(['', machine(), '', ...lines, '', ...taken, ''].join('\n'))
  } finally {
    await closeDatabase()
    await remove()
  }
  await apart('audience-year.process.ts')
}

/** Sitemaps of a large archive. */
async function measureCrawling() {
  if (!isBuilt()) await step('the site is built', build)
  const { site, shared, remove } = await step('a site is started', startServerAndSite)
  try {
    Object.assign(process.env, shared)
    const lines = await measureSitemaps(site, Number(given('articles') ?? 1_000_000))
    console.log(['', machine(), '', ...lines, ''].join('\n'))
  } finally {
    await closeDatabase()
    await remove()
  }
}

const machine = () =>
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.versions.node}, ${process.platform}; load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(', ')}.`

const only = given('only')
if (only === undefined) await main()
if (only === undefined || only === 'audience') await measureCounting()
if (only === undefined || only === 'editor') await measureKeys(measureTyping)
if (only === undefined || only === 'queue') await measureKeys(measureQueue)
if (only === undefined || only === 'discussions') await measureTalk()
if (only === undefined || only === 'search') await measureSearch()
if (only === undefined || only === 'sitemaps') await measureCrawling()
await stopAll()
process.exit(0)
