import { createServer as createPlainServer } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { driver } from '../database'
import type { Connection } from '../embeds/fetch-public'
import { changeDistribution } from '../syndication/change-distribution'
import { pauseAfter } from './announcement.rules'
import { allDue, connectionTo, listening, other, rows, tellingOthers, usual } from './announcements.samples'
import { listChannelOverviews } from './overview.queries'
import { retryAnnouncements } from './retry-announcements'
import { tellHub } from './tell-hub'
import { tellSearchEngines } from './tell-search-engines'

tellingOthers()

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
