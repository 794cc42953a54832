import { afterEach, describe, expect, it } from 'vitest'
import type { Batch } from '../audience/counter'
import { documentOf, fronts, html } from './front.samples'

const { begin, stopAll } = fronts()
afterEach(stopAll)

const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
const robot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

const start = () =>
  begin((asked, answer) => {
    const isNothing = asked.url === '/rien'
    const isArticle = asked.url?.startsWith('/a/')
    answer
      .writeHead(isNothing ? 404 : 200, html)
      .end(documentOf(asked.url ?? '', `article:1 newspaper${isArticle ? ' counts:article:1' : ''}`))
  })
type Front = Awaited<ReturnType<typeof start>>

const take = (front: Front) => front.counter.take(Date.now())
const sumOf = ({ lines }: Batch, page = 'article:1') => {
  const sum: Record<string, number> = {}
  for (const line of lines.filter((each) => each.page === page)) {
    for (const [name, count] of Object.entries(line.figures)) sum[name] = (sum[name] ?? 0) + count
  }
  return sum
}
const views = (front: Front): number => sumOf(take(front)).views ?? 0

describe('a view', () => {
  it('is counted when a page is rendered, from the store, and when its reader has it already', async () => {
    const front = await start()
    const first = await front.get('/a/b', { 'user-agent': agent })
    await front.get('/a/b', { 'user-agent': phone, referer: 'https://www.google.com/search?q=secret' })
    await front.get('/a/b', { 'user-agent': agent, 'if-none-match': first.headers.etag })
    const batch = take(front)
    expect(sumOf(batch)).toMatchObject({ views: 3, visitors: 2, phone: 1, computer: 2 })
    expect(sumOf(batch, 'paper')).toMatchObject({ views: 0, visitors: 2 })
    expect(batch.lines.map(({ source }) => source).sort()).toEqual(['', '', 'direct', 'google.com'])
    expect(JSON.stringify(batch)).not.toMatch(/127\.0\.0\.1|Mozilla|secret|search/)
    // seen before on this day: a view, and no visitor
    await front.get('/a/b', { 'user-agent': phone })
    expect(sumOf(take(front))).toMatchObject({ views: 1, visitors: 0 })
  })

  it('is none of a robot, of the newsroom, of what is prepared or kept for later, of a frame, or of a head', async () => {
    const front = await start()
    for (const headers of [
      { 'user-agent': robot },
      {},
      { 'user-agent': 'x'.repeat(5000) },
      { 'user-agent': agent, 'sec-purpose': 'prefetch;prerender' },
      { 'user-agent': agent, purpose: 'prefetch' },
      { 'user-agent': agent, 'sec-fetch-mode': 'cors' },
      { 'user-agent': agent, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
      { 'user-agent': agent, cookie: 'lecture=1; next-auth.session-token=x' },
    ]) {
      expect((await front.get('/a/b', headers)).status).toBe(200)
    }
    await front.send({ path: '/a/b', method: 'HEAD', headers: { 'user-agent': agent } })
    expect(views(front)).toBe(0)
  })

  it('is of pages that say what they count as, and that are there', async () => {
    const front = await start()
    for (const path of ['/charte', '/rien']) await front.get(path, { 'user-agent': agent })
    expect(take(front).lines).toEqual([])
  })

  it('of a reader who objects is a number, without visitor, device or origin', async () => {
    const front = await start()
    for (const objection of [{ dnt: '1' }, { 'sec-gpc': '1' }]) {
      await front.get('/a/b', { 'user-agent': agent, referer: 'https://a.example/', ...objection })
    }
    const { lines } = take(front)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      page: 'article:1',
      source: 'hidden',
      figures: { views: 2, visitors: 0, computer: 0 },
    })
  })

  it('is counted six hundred times at once from one address, and made-up hosts fill nothing', async () => {
    const front = await start()
    for (let sent = 0; sent < 700; sent++) {
      await front.get('/a/b', { 'user-agent': agent, referer: `https://h${sent}.example/` })
    }
    const batch = take(front)
    expect(sumOf(batch).views).toBeLessThanOrEqual(1200)
    expect(sumOf(batch).views).toBeGreaterThanOrEqual(600)
    expect(front.counter.totals.passedOver).toBeGreaterThan(0)
    expect(batch.lines.length).toBeLessThan(110)
  })
})

describe('an address where nothing is', () => {
  const nothing = () =>
    begin((asked, answer) => {
      const says = asked.url === '/introuvable'
      answer.writeHead(says ? 200 : 404, html).end(documentOf('rien', says ? 'newspaper status:404' : ''))
    })

  it('is counted when it is rendered and from the store, by its path, of readers who open it', async () => {
    const front = await nothing()
    for (const path of ['/rien?utm_source=x', '/Rien/', '/rien']) {
      expect((await front.get(path, { 'user-agent': agent })).status).toBe(404)
    }
    await front.get('/rien', { 'user-agent': robot })
    await front.get('/rien', {})
    await front.send({ path: '/rien', method: 'HEAD', headers: { 'user-agent': agent } })
    expect(front.missing.take()).toMatchObject([{ path: '/rien', hits: 3 }])
  })

  it('is not where there is a page, a part of the site, or a page of one reader’s own', async () => {
    const front = await nothing()
    for (const path of ['/admin/x', '/api/x', '/media/x.jpg', '/_next/x.js', '/signalements/secret', '/mes-donnees'])
      expect((await front.get(path, { 'user-agent': agent })).status, path).toBe(404)
    const there = await start()
    await there.get('/a/b', { 'user-agent': agent })
    expect([...front.missing.take(), ...there.missing.take()]).toEqual([])
  })
})

describe('a report', () => {
  const report = 'p=article:1&q=0,2&s=,45'
  const send = (front: Front, body: string | Buffer, headers: Record<string, string> = {}) =>
    front.send({
      path: '/mesure',
      method: 'POST',
      body,
      headers: { 'user-agent': agent, origin: `http://127.0.0.1:${front.port}`, ...headers },
    })
  const opened = async () => {
    const front = await start()
    await front.get('/a/b', { 'user-agent': agent })
    take(front)
    return front
  }

  it('adds to how far and how long a page was read, and to nothing twice', async () => {
    const front = await opened()
    expect((await send(front, report)).status).toBe(204)
    expect((await send(front, 'p=article:1&q=2,4&s=45,130')).status).toBe(204)
    const sum = sumOf(take(front))
    expect(sum).toMatchObject({ views: 0, reads: 1, reached_1: 1, reached_2: 1, reached_3: 1, reached_4: 1 })
    expect(sum).toMatchObject({ stayed_1: 1, stayed_4: 1, stayed_5: 1, stayed_6: 1, stayed_7: 0 })
  })

  it('counts a view that the server had no part in', async () => {
    const front = await opened()
    await send(front, `${report}&v=1&r=${encodeURIComponent('https://duckduckgo.com/?q=x')}`)
    const batch = take(front)
    expect(sumOf(batch)).toMatchObject({ views: 1, reads: 1 })
    expect(batch.lines.map(({ source }) => source)).toContain('duckduckgo.com')
  })

  it('changes nothing when it is a robot’s, an objector’s, or of a page that was not served', async () => {
    const front = await opened()
    expect((await send(front, report, { 'user-agent': robot })).status).toBe(204)
    expect((await send(front, report, { 'sec-gpc': '1' })).status).toBe(204)
    expect((await send(front, 'p=article:77&q=0,2&s=,45&v=1')).status).toBe(204)
    expect(take(front).lines).toEqual([])
  })

  it('is refused when it is none, without a fault of ours', async () => {
    const front = await opened()
    for (const body of [
      '',
      'x',
      'p=article:1',
      'p=../../etc&q=0,1&s=,1',
      'p=article:0&q=0,1&s=,1',
      'p=article:1&q=0,9&s=,1',
      'p=article:1&q=3,1&s=,1',
      'p=article:1&q=-1,2&s=,1',
      'p=article:1&q=0,1&s=9,1',
      'p=article:1&q=0,1&s=,99999999999999999999',
      'p=article:1&q=0,1&s=,1e9',
      Buffer.from([0xff, 0xfe, 0, 1]),
    ]) {
      expect((await send(front, body)).status, String(body)).toBe(400)
    }
    const large = await send(front, `${report}&r=${'x'.repeat(2000)}`).catch(() => ({ status: 413 }))
    expect(large.status).toBe(413)
    const chunked = await send(front, 'x'.repeat(200_000), { 'transfer-encoding': 'chunked' }).catch(() => ({
      status: 413,
    }))
    expect(chunked.status).toBe(413)
    expect((await front.get('/mesure', { 'user-agent': agent })).status).toBe(405)
    expect((await send(front, report, { origin: 'https://ailleurs.example' })).status).toBe(403)
    expect((await send(front, report, { origin: 'null' })).status).toBe(403)
    const nameless = { path: '/mesure', method: 'POST', body: report, headers: { 'user-agent': agent } }
    expect((await front.send(nameless)).status).toBe(403)
    expect(take(front).lines).toEqual([])
    expect(front.asked).toEqual(['/a/b'])
  })

  it('of a tab that stayed open for a week is one of twenty minutes', async () => {
    const front = await opened()
    await send(front, 'p=article:1&q=0,4&s=,604800')
    expect(sumOf(take(front))).toMatchObject({ reads: 1, stayed_10: 1 })
  })
})
