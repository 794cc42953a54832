import { createServer, type RequestListener, request, type Server } from 'node:http'
import { createServer as createPlainServer, type Server as PlainServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { driver, transaction } from '../database'
import type { Connection } from '../embeds/fetch-public'
import { environment } from '../environment'
import { changeDistribution } from '../syndication/change-distribution'
import { findIndexNowKey } from '../syndication/distribution.queries'
import { distribution } from '../syndication/distribution.rules'
import { announceArticle } from './announce-article'
import { pauseAfter } from './announcement.rules'
import { listChannelOverviews } from './overview.queries'
import { isPublicSite } from './public-site'
import { retryAnnouncements } from './retry-announcements'
import { tellHub } from './tell-hub'
import { tellSearchEngines } from './tell-search-engines'

const site = 'https://journal.unsujet.fr'
const usual = distribution.parse({ hub: 'https://hub.exemple.fr/', indexNow: true })
const servers: (Server | PlainServer)[] = []

/** Connects whatever is asked for to a server on this machine, by plain HTTP. */
const connectionTo = (port: number, options = {}): Connection => ({
  send: ((address: string, given: object, done: never) =>
    request(
      { ...given, host: '127.0.0.1', port, path: new URL(address).pathname, protocol: 'http:' },
      done,
    )) as Connection['send'],
  options,
})

async function listening(server: Server | PlainServer): Promise<Connection> {
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const address = server.address()
  return connectionTo(typeof address === 'object' && address ? address.port : 0)
}

/** Another side that answers as told, and keeps what it was sent. */
async function other(answer: RequestListener = (_, response) => void response.writeHead(204).end()) {
  const bodies: string[] = []
  const connection = await listening(
    createServer((asked, response) => {
      let body = ''
      asked.on('data', (part) => {
        body += part
      })
      asked.on('end', () => {
        bodies.push(body)
        answer(asked, response)
      })
    }),
  )
  return { bodies, connection }
}

const rows = (channel: string) =>
  driver()`select address, occasion, state, attempts, last_answer, next_try_at > now() as later from announcements
    where channel = ${channel} order by id`
const allDue = () => driver()`update announcements set next_try_at = now() where state = 'waiting'`
const toldFeeds = (body = '') => new URLSearchParams(body).getAll('hub.url')

beforeEach(async () => {
  environment().siteUrl = site
  await driver()`delete from announcements`
  await driver()`delete from graphile_worker._private_jobs`
  await changeDistribution(usual)
})
afterEach(async () => {
  vi.restoreAllMocks()
  for (const server of servers.splice(0)) {
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
})

describe('a publication', () => {
  it('tells the hub of each feed that changed, in each form, once', async () => {
    const hub = await other()
    await publishedArticle({ keywords: ['Climat'] })
    await tellHub(hub.connection)
    await tellHub(hub.connection)
    expect(hub.bodies).toHaveLength(1)
    expect(new URLSearchParams(hub.bodies[0]).get('hub.mode')).toBe('publish')
    expect(toldFeeds(hub.bodies[0]).sort()).toEqual(
      ['', '/auteurs/essai', '/essai', '/mots-cles/climat']
        .flatMap((page) => ['/atom.xml', '/feed.json', '/rss.xml'].map((file) => site + page + file))
        .sort(),
    )
  })

  it('tells search engines of its address, with the key and where that is proven, once', async () => {
    const engine = await other((_, response) => void response.writeHead(202).end('{"odd":'))
    const { path } = await publishedArticle()
    await tellSearchEngines(engine.connection)
    await tellSearchEngines(engine.connection)
    const key = await findIndexNowKey()
    expect(engine.bodies.map((body) => JSON.parse(body))).toEqual([
      { host: 'journal.unsujet.fr', key, keyLocation: `${site}/${key}.txt`, urlList: [site + path] },
    ])
  })

  it('that is rolled back tells nobody', async () => {
    const lost = transaction(async (tx) => {
      const change = { articleId: 1, occasion: 'published', path: '/essai/x', formerPath: null } as const
      await announceArticle(tx, { ...change, changed: ['front'] })
      throw new Error('rolled back')
    })
    await expect(lost).rejects.toThrow('rolled back')
    expect([...(await rows('hub')), ...(await rows('search'))]).toEqual([])
    expect(await driver()`select key from graphile_worker.jobs`).toEqual([])
  })

  it('of what stands there already is no news; an update, a move and a takedown are', async () => {
    const engine = await other((_, response) => void response.writeHead(200).end())
    const { id, number, content, by, path } = await publishedArticle()
    await tellSearchEngines(engine.connection)
    await publishArticle({ articleId: id, number, update: 'fault', by })
    expect(await rows('search')).toHaveLength(1)

    const moved = await saveArticle({
      articleId: id,
      base: number,
      content: { ...content, slug: `${content.slug}-b` },
      by,
    })
    if (!moved.ok) throw new Error(moved.reason)
    await publishArticle({ articleId: id, number: moved.number, update: 'fault', by })
    await tellSearchEngines(engine.connection)
    await unpublishArticle({ articleId: id, reason: 'Erreur', by })
    await tellSearchEngines(engine.connection)
    expect((await rows('search')).map(({ address, occasion }) => [address, occasion])).toEqual([
      [path, 'published'],
      [path, 'moved'],
      [`${path}-b`, 'updated'],
      [`${path}-b`, 'taken-down'],
    ])
    expect(engine.bodies).toHaveLength(3)
    expect((await rows('search')).every(({ state }) => state === 'sent')).toBe(true)
  })

  it('after another, before anybody was told, is one announcement of the feed', async () => {
    const hub = await other()
    await publishedArticle()
    await publishedArticle()
    await tellHub(hub.connection)
    expect(hub.bodies).toHaveLength(1)
    expect(new Set(toldFeeds(hub.bodies[0])).size).toBe(toldFeeds(hub.bodies[0]).length)
  })

  it('while the hub is being told has it told again', async () => {
    let meanwhile = async () => {}
    const hub = await other((_, response) => void meanwhile().then(() => response.writeHead(204).end()))
    await publishedArticle()
    meanwhile = async () => {
      meanwhile = async () => {}
      await publishedArticle()
    }
    await tellHub(hub.connection)
    await tellHub(hub.connection)
    expect(hub.bodies).toHaveLength(2)
    expect((await rows('hub')).every(({ state }) => state === 'sent')).toBe(true)
  })

  it('of a site that nobody outside can reach, or of a newspaper that wants it so, tells nobody', async () => {
    environment().siteUrl = 'http://localhost:3000'
    await publishedArticle()
    environment().siteUrl = site
    await changeDistribution({ ...usual, hub: '', indexNow: false })
    await publishedArticle()
    expect([...(await rows('hub')), ...(await rows('search'))]).toEqual([])
    for (const address of [
      'http://localhost',
      'http://10.0.0.2',
      'http://[::1]:3000',
      'https://a.test',
      'http://site',
    ]) {
      expect(isPublicSite(address), address).toBe(false)
    }
    expect(isPublicSite(site)).toBe(true)
  })

  it('of an old article leaves alone the feeds that it is not in', async () => {
    const old = await publishedArticle()
    await driver()`insert into listings (list, published_at, article_id)
      select 'front', now() + make_interval(secs => n), ${old.id} from generate_series(1, 50) n`
    await transaction((tx) =>
      announceArticle(tx, {
        articleId: old.id,
        occasion: 'updated',
        path: old.path,
        formerPath: null,
        changed: ['front', `section:${old.content.sectionId}`, 'article:4', 'archive:2024'],
      }),
    )
    const updated = (await rows('hub')).filter(({ occasion }) => occasion === 'updated')
    expect(updated.map(({ address }) => address)).toEqual(['/essai/atom.xml', '/essai/feed.json', '/essai/rss.xml'])
    await driver()`delete from listings where article_id = ${old.id}`
  })
})

describe('another side', () => {
  const failures: [string, () => Promise<Connection>, string][] = [
    ['refuses', async () => (await other((_, response) => void response.writeHead(403).end())).connection, '403'],
    ['fails', async () => (await other((_, response) => void response.writeHead(503).end())).connection, '503'],
    [
      'leads elsewhere',
      async () =>
        (await other((_, response) => void response.writeHead(302, { location: 'http://127.0.0.1/' }).end()))
          .connection,
      '302',
    ],
    [
      'answers garbage',
      () =>
        listening(
          createPlainServer(
            (socket) =>
              void socket
                .on('error', () => {})
                .resume()
                .end('SSH-2.0-garbage\r\n\r\n'),
          ),
        ),
      'unreadable',
    ],
    ['hangs up', () => listening(createPlainServer((socket) => void socket.destroy())), 'unreachable'],
    ['is not there', async () => connectionTo(1), 'unreachable'],
  ]
  for (const [what, made, said] of failures) {
    it(`that ${what} is told again later, and then no more`, async () => {
      await publishedArticle()
      await tellSearchEngines(await made())
      expect(await rows('search')).toMatchObject([{ state: 'waiting', attempts: 1, last_answer: said, later: true }])
      const [job] = await driver()`select run_at > now() as later from graphile_worker.jobs where key like '%:again'`
      expect(job).toEqual({ later: true })
      // not due: nobody is asked
      const back = await other((_, response) => void response.writeHead(200).end())
      await tellSearchEngines(back.connection)
      expect(back.bodies).toHaveLength(0)
      await allDue()
      await tellSearchEngines(back.connection)
      await tellSearchEngines(back.connection)
      expect(back.bodies).toHaveLength(1)
      expect(await rows('search')).toMatchObject([{ state: 'sent', attempts: 2, last_answer: '200' }])
    })
  }

  it('that hangs is not waited for', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const patience = new AbortController()
      setTimeout(() => patience.abort(new DOMException('too late', 'TimeoutError')), 50)
      return patience.signal
    })
    const silent = await other(() => {})
    await publishedArticle()
    await tellHub(silent.connection)
    expect((await rows('hub'))[0]).toMatchObject({ state: 'waiting', attempts: 1, last_answer: 'timeout' })
  })

  it('that asks to be left alone is', async () => {
    const busy = await other((_, response) => void response.writeHead(429, { 'retry-after': '7200' }).end())
    await publishedArticle()
    await tellSearchEngines(busy.connection)
    const [row] = await driver()`select next_try_at > now() + interval '7100 seconds' as long from announcements
      where channel = 'search'`
    expect(row).toEqual({ long: true })
  })

  it('behind this server is never reached', async () => {
    const inside = await other()
    await publishedArticle()
    for (const hub of ['https://127.0.0.1/', 'https://10.0.0.1/', 'https://[::1]/']) {
      await changeDistribution({ ...usual, hub })
      await allDue()
      await tellHub(inside.connection)
      expect((await rows('hub'))[0]).toMatchObject({ last_answer: 'not-public' })
    }
    expect(inside.bodies).toEqual([])
  })

  it('that never takes anything is given up after two days, until the newsroom tries again', async () => {
    const closed = await other((_, response) => void response.writeHead(500).end())
    await publishedArticle()
    let pauses = 0
    for (let tries = 1; pauseAfter(tries) !== null; tries++) pauses += pauseAfter(tries) ?? 0
    expect(pauses).toBeGreaterThan(48 * 3600)
    for (let tries = 1; tries < 20; tries++) {
      await allDue()
      await tellSearchEngines(closed.connection)
    }
    expect(await rows('search')).toMatchObject([{ state: 'failed', last_answer: '500' }])
    expect(closed.bodies).toHaveLength(13)
    expect((await listChannelOverviews()).find(({ channel }) => channel === 'search')).toMatchObject({ failed: 1 })

    // what is being tried at this moment is left alone
    expect(await retryAnnouncements({ channel: 'search' })).toEqual({ ok: true, count: 0 })
    await driver()`update announcements set tried_at = now() - interval '1 minute'`
    expect(await retryAnnouncements({ channel: 'search' })).toEqual({ ok: true, count: 1 })
    const back = await other((_, response) => void response.writeHead(200).end())
    await tellSearchEngines(back.connection)
    expect(await rows('search')).toMatchObject([{ state: 'sent' }])
  })

  it('that is turned off meanwhile is told nothing', async () => {
    const hub = await other()
    await publishedArticle()
    await changeDistribution({ ...usual, hub: '' })
    await tellHub(hub.connection)
    expect(hub.bodies).toEqual([])
    expect((await rows('hub')).every(({ state, last_answer: said }) => state === 'failed' && said === 'off')).toBe(true)
  })
})

describe('a desk', () => {
  it('that is killed over an announcement has it told by the next one', async () => {
    await publishedArticle()
    // as a desk leaves it that took it and was killed before it told anybody
    await driver()`update announcements set attempts = 1, tried_at = now(), next_try_at = now() + interval '1 minute'`
    const engine = await other((_, response) => void response.writeHead(200).end())
    await tellSearchEngines(engine.connection)
    expect(engine.bodies).toHaveLength(0)
    await allDue()
    await tellSearchEngines(engine.connection)
    expect(engine.bodies).toHaveLength(1)
  })

  it('of two at the same work leaves the other what that has taken', async () => {
    const engine = await other((_, response) => void setTimeout(() => response.writeHead(200).end(), 50))
    for (let made = 0; made < 5; made++) await publishedArticle()
    await Promise.all(Array.from({ length: 4 }, () => tellSearchEngines(engine.connection)))
    const told = engine.bodies.flatMap((body) => JSON.parse(body).urlList)
    expect(told).toHaveLength(5)
    expect(new Set(told).size).toBe(5)
  })

  it('forgets after thirty days what was told, and never what waits', async () => {
    const { path } = await publishedArticle()
    const engine = await other((_, response) => void response.writeHead(200).end())
    await tellSearchEngines(engine.connection)
    await driver()`update announcements set created_at = now() - interval '31 days'`
    await tellSearchEngines(engine.connection)
    expect(await rows('search')).toEqual([])
    expect((await rows('hub')).length).toBeGreaterThan(0)
    expect(path).toMatch(/^\/essai\//)
  })
})
