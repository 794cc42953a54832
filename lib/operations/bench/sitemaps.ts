import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { environment } from '../../environment'
import { printSitemaps } from '../../sitemaps/print-sitemaps'
import { step } from '../progress'
import type { SiteUnderTest } from '../testing/site-under-test'
import { ask, headerOf } from './asking'
import { quantile } from './freshness'
import { CROWDED, fillForSitemaps } from './sitemap-archive.queries'

/** How often each file is asked for. */
const TIMES = 15
/** Readers of long files at once, for the memory that they take. */
const READERS = 8

/** How long each kind of sitemap takes, unkept ones read whole; and what memory it takes to send many at once. */
export async function measureSitemaps(site: SiteUnderTest, articles: number): Promise<string[]> {
  await step(`${articles} articles are printed`, () => fillForSitemaps(articles))
  const month = new Date(Date.now() - 400 * 86_400_000).toISOString().slice(0, 7)
  const files: [name: string, path: string][] = [
    ['index', '/sitemap.xml'],
    ['a month', `/sitemaps/articles-${month}.xml`],
    ['a month of 60,000, its first file', `/sitemaps/articles-${CROWDED.month}.xml`],
    ['keywords', '/sitemaps/mots-cles.xml'],
    ['authors', '/sitemaps/auteurs.xml'],
    ['sections', '/sitemaps/sections.xml'],
    ['archive', '/sitemaps/archives.xml'],
    ['news', '/sitemaps/actualites.xml'],
  ]
  const rows: string[] = []
  for (const [name, path] of files) rows.push(await measureFile(name, site.url + path))
  const memory = await measureMemory(site)
  environment().sitemapsFolder = join(site.folder, 'sitemaps')
  const rounds: string[] = []
  for (let round = 0; round < 2; round++) {
    const begun = performance.now()
    await step('the files are printed', printSitemaps)
    rounds.push(((performance.now() - begun) / 1000).toFixed(1))
  }
  return [
    `Sitemaps of ${articles.toLocaleString('en')} articles over twenty years; each file ${TIMES} times with gzip, none of them kept by a client. The first time is before it was printed, or the page cache has it.`,
    '',
    '| file | addresses | MB | MB sent | first ms | p50 ms | worst ms | 304 ms |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    memory,
    `The round of the night desk prints all files in ${rounds[0]} s, and again, with nothing changed, in ${rounds[1]} s.`,
  ]
}

async function measureFile(name: string, address: string): Promise<string> {
  const headers = { 'accept-encoding': 'gzip' }
  const times: number[] = []
  let sent = 0
  let text = ''
  let known: Record<string, string> = {}
  for (let time = 0; time < TIMES; time++) {
    const answer = await ask(address, { headers })
    if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`)
    times.push(answer.ms)
    sent = answer.body.length
    text = (headerOf(answer, 'content-encoding') === 'gzip' ? gunzipSync(answer.body) : answer.body).toString()
    known = { 'if-none-match': headerOf(answer, 'etag') ?? '' }
  }
  const still = await ask(address, { headers: { ...headers, ...known } })
  if (still.status !== 304) throw new Error(`${address} answers ${still.status} to its own validator`)
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(2)
  const [first = Number.NaN, ...later] = times
  const cells = [
    name,
    text.split('<loc>').length - 1,
    megabytes(Buffer.byteLength(text)),
    megabytes(sent),
    first.toFixed(0),
    ...[0.5, 1].map((share) => quantile(later, share).toFixed(0)),
    still.ms.toFixed(0),
  ]
  return `| ${cells.join(' | ')} |`
}

/** The most that the site's processes hold while several clients read the longest file. */
async function measureMemory(site: SiteUnderTest): Promise<string> {
  const before = resident(site.pid)
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, resident(site.pid))
  }, 50)
  const address = `${site.url}/sitemaps/articles-${CROWDED.month}.xml`
  let bytes = 0
  try {
    const read = async () => {
      bytes += (await ask(address)).body.length
    }
    await Promise.all(Array.from({ length: READERS }, read))
  } finally {
    clearInterval(watch)
  }
  const [first, peak, sent] = [before, most, bytes].map((each) => Math.round(each / 1024 / 1024))
  return `${READERS} clients read the longest file at once, ${sent} MB together: Next and the page cache hold ${first} MB before, ${peak} MB at most meanwhile.`
}

/** Bytes that the processes of Next and of the page cache hold (proc(5)). */
function resident(launcher: number): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return processes.reduce((sum, pid) => sum + residentOf(pid, launcher), 0)
}

function residentOf(pid: string, launcher: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) !== launcher) return 0
    const isOurs = /next|front/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    return isOurs ? Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024 : 0
  } catch {
    // it ended meanwhile
    return 0
  }
}
