import { Agent } from 'node:http'
import { PER_PAGE } from '../../comments/thread.rules'
import { transaction } from '../../database'
import { tags } from '../../page-cache/page-tags.rules'
import { purgePages } from '../../page-cache/purge.queries'
import type { SiteUnderTest } from '../testing/site-under-test'
import { ask, figure, settledEtag } from './asking'
import { quantile } from './freshness'

/** Rounds that count, after others in which Next's code becomes quick. */
const RENDERS = 25
const WARMING = 5
const KEPT = 300
/** In which a page's best encoding is made, so that it takes nothing from the next render. */
const PAUSE = 250

type Page = { name: string; path: string; of: string | null; renders: number[] }

/** The pages of a discussion; each is compared with the first one of its order. */
function pagesOf(path: string, starts: (number | null)[], shown: number): Page[] {
  const page = (name: string, rest: string, of: string | null): Page => ({ name, path: path + rest, of, renders: [] })
  const oldest = 'oldest first, first page'
  const at = (place: number) => `/commentaires?depuis=${starts[place]}`
  const middle = Math.floor(starts.length / 2)
  return [
    page('the article, with its first page', '', oldest),
    page(oldest, '/commentaires', null),
    page(`… page ${middle + 1}`, at(middle), oldest),
    page(`… page ${starts.length}, the last`, at(starts.length - 1), oldest),
    page('newest first, first page', '/commentaires?tri=recents', null),
    page('… the last', '/commentaires?tri=recents&depuis=0', 'newest first, first page'),
    page('most useful, first page', '/commentaires?tri=utiles', null),
    page('… the last', `/commentaires?tri=utiles&page=${Math.ceil(shown / PER_PAGE)}`, 'most useful, first page'),
  ]
}

type Discussion = { articleId: number; path: string; starts: (number | null)[]; shown: number }

/** What the pages of a discussion take to be rendered and to be sent once they are kept: the rows of a table. */
export async function measurePages(site: SiteUnderTest, { articleId, path, starts, shown }: Discussion) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const accepted = { 'accept-encoding': 'gzip, deflate, br' }
  const pages = pagesOf(path, starts, shown)
  const read = async (page: Page, headers: Record<string, string>) => {
    const answer = await ask(site.url + page.path, { headers, agent })
    if (answer.status !== 200) throw new Error(`${page.path} answers ${answer.status}`)
    return answer
  }
  const missesBefore = await figure(site.operations, 'page_cache_misses_total')
  for (let round = -WARMING; round < RENDERS; round++) {
    // in turn, so that a machine whose speed drifts is fair to all
    for (const page of pages) {
      await purge(site, articleId)
      const { ms } = await read(page, accepted)
      if (round >= 0) page.renders.push(ms)
      await new Promise((done) => setTimeout(done, PAUSE))
    }
  }
  const misses = (await figure(site.operations, 'page_cache_misses_total')) - missesBefore
  if (misses !== pages.length * (RENDERS + WARMING)) throw new Error(`${misses} pages were rendered`)

  const rows: string[] = []
  for (const page of pages) {
    await read(page, accepted)
    await settledEtag(site.url + page.path, accepted)
    const { body: compressed } = await read(page, accepted)
    const { body: plain } = await read(page, {})
    const kept: number[] = []
    for (let each = 0; each < KEPT; each++) kept.push((await read(page, accepted)).ms)
    const [half, most] = [quantile(page.renders, 0.5), quantile(page.renders, 0.95)]
    const first = pages.find(({ name }) => name === page.of)?.renders ?? page.renders
    const times = [half, most, half / quantile(first, 0.5), quantile(kept, 0.5), quantile(kept, 0.95)]
    const [, , ratio] = times
    const [rendered, slow, , keptHalf, keptMost] = times.map((ms) => ms.toFixed(1))
    const cells = [page.name, rendered, slow, ratio?.toFixed(2), keptHalf, keptMost, plain.length, compressed.length]
    rows.push(`| ${cells.join(' | ')} |`)
  }
  agent.destroy()
  return [
    `Each page rendered ${RENDERS} times (purged before each) and asked for ${KEPT} times once kept, one question at a time:`,
    '',
    '| page | rendered ms | p95 ms | of its order’s first | kept ms | p95 ms | bytes | of brotli |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ]
}

/** Has the article's pages dropped, and waits until they are. */
async function purge({ operations }: SiteUnderTest, articleId: number): Promise<void> {
  const heard = await figure(operations, 'page_cache_purges_total')
  await transaction((tx) => purgePages(tx, { tags: [tags.article(articleId)], immediately: true }))
  while ((await figure(operations, 'page_cache_purges_total')) === heard)
    await new Promise((done) => setTimeout(done, 5))
}
