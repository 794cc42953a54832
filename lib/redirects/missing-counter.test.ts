import pino from 'pino'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { driver } from '../database'
import { environment } from '../environment'
import { forgetExpired } from '../privacy/forget-expired'
import { keepMissing } from './keep-missing'
import { createMissingStore, MOST_MISSING } from './missing-address.queries'
import { MissingCounter } from './missing-counter'

const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const NOON = Date.parse('2026-03-10T11:00:00Z')
const readerAt = (number: number) => ({
  headers: { 'user-agent': agent },
  address: `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
})
const hitsOf = (counter: MissingCounter) => Object.fromEntries(counter.take().map(({ path, hits }) => [path, hits]))

describe('counting addresses where nothing is', () => {
  it('adds up what readers ask for, in one spelling, and nothing of robots or of the newsroom', () => {
    const counter = new MissingCounter()
    counter.see('/vieux', readerAt(1), NOON)
    counter.see('/vieux', readerAt(2), NOON)
    counter.see('/a,b', readerAt(1), NOON)
    counter.see('/a%2Cb', readerAt(1), NOON)
    const robot = { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }
    const staff = { 'user-agent': agent, cookie: 'next-auth.session-token=x' }
    for (const headers of [robot, {}, staff, { 'user-agent': agent, 'sec-fetch-mode': 'no-cors' }]) {
      counter.see('/vieux', { headers, address: '10.0.0.3' }, NOON)
    }
    const taken = counter.take()
    expect(JSON.stringify(taken)).not.toMatch(/10\.0|Mozilla/)
    expect(taken.map(({ path, hits }) => [path, hits])).toEqual([
      ['/vieux', 2],
      ['/a%2Cb', 2],
    ])
    expect(counter.isEmpty).toBe(true)
  })

  it('takes a thousand addresses between two writes, and no more', () => {
    const counter = new MissingCounter()
    for (let each = 0; each < 5000; each++) counter.see(`/invente-${each}`, readerAt(each), NOON)
    counter.see('/invente-1', readerAt(9000), NOON)
    const hits = hitsOf(counter)
    expect(Object.keys(hits)).toHaveLength(1000)
    expect(hits['/invente-1']).toBe(2)
  })

  it('lets one network make up a few, while others go on to be counted', () => {
    const counter = new MissingCounter()
    for (let each = 0; each < 100_000; each++) counter.see(`/invente-${each}`, readerAt(1), NOON + each)
    // a household's addresses of IPv6 are one network
    for (let each = 0; each < 1000; each++) {
      counter.see(`/six-${each}`, { headers: { 'user-agent': agent }, address: `2001:db8:1:2::${each}` }, NOON)
    }
    for (let each = 0; each < 20; each++) counter.see('/vrai', readerAt(100 + each), NOON)
    const hits = hitsOf(counter)
    expect(hits['/vrai']).toBe(20)
    expect(Object.keys(hits).length).toBeLessThan(80)
  })

  it('counts one network at one address a while, and then seldom', () => {
    const counter = new MissingCounter()
    for (let each = 0; each < 10_000; each++) counter.see('/vieux', readerAt(1), NOON + each)
    expect(hitsOf(counter)['/vieux']).toBeLessThanOrEqual(31)
  })

  it('gives a hundred thousand networks no more room than its caps allow', () => {
    const counter = new MissingCounter()
    for (let each = 0; each < 100_000; each++) {
      counter.see(`/invente-${each}`, readerAt(each), NOON)
      if (each % 500 === 0) counter.take()
    }
    expect(counter.take().length).toBeLessThanOrEqual(1000)
  })
})

describe('keeping them', () => {
  const log = pino({ level: 'silent' })
  const store = createMissingStore(environment().databaseUrl)
  const kept = () => driver()`select path, hits from missing_addresses order by hits desc, path`
  beforeEach(() => driver()`truncate missing_addresses, redirects`)
  afterAll(() => store.close())

  it('adds to what is there, and leaves out what was redirected meanwhile', async () => {
    await driver()`insert into redirects (from_path, to_path, made_at) values ('/mene', '/essai', now())`
    await store.write([
      { path: '/vieux', hits: 2, at: NOON },
      { path: '/mene', hits: 9, at: NOON },
    ])
    await store.write([{ path: '/vieux', hits: 3, at: NOON + 1000 }])
    expect(await kept()).toEqual([{ path: '/vieux', hits: 5 }])
    const [row] = await driver()`select extract(epoch from first_at)::float as first,
      extract(epoch from last_at)::float as last from missing_addresses`
    expect(row).toEqual({ first: NOON / 1000, last: NOON / 1000 + 1 })
  })

  it('keeps those asked for most, and of the others the latest', async () => {
    await driver()`insert into missing_addresses select '/rare-' || n, 1, now(), now() - make_interval(mins => n)
      from generate_series(1, ${MOST_MISSING - 1}) n`
    await store.write([
      { path: '/souvent', hits: 7, at: NOON },
      { path: '/neuf-1', hits: 1, at: Date.now() },
      { path: '/neuf-2', hits: 1, at: Date.now() },
    ])
    const [row] = await driver()`select count(*)::int as total,
      count(*) filter (where path in ('/souvent', '/neuf-1', '/neuf-2'))::int as ours,
      count(*) filter (where path = '/rare-4999')::int as oldest from missing_addresses`
    expect(row).toEqual({ total: MOST_MISSING, ours: 3, oldest: 0 })
  })

  it('is done by two instances at once without one waiting for ever', async () => {
    const other = createMissingStore(environment().databaseUrl)
    const missed = Array.from({ length: 500 }, (_, each) => ({ path: `/deux-${each}`, hits: 1, at: NOON }))
    for (let round = 0; round < 5; round++) {
      await Promise.all([store.write(missed), other.write([...missed].reverse())])
    }
    await other.close()
    const [row] = await driver()`select min(hits)::int as least, max(hits)::int as most from missing_addresses`
    expect(row).toEqual({ least: 10, most: 10 })
  })

  it('loses nothing while the database is away', async () => {
    const counter = new MissingCounter()
    let isAway = true
    const failing = {
      write: async (missed: Parameters<typeof store.write>[0]) => {
        if (isAway) throw new Error('away')
        await store.write(missed)
      },
      close: async () => {},
    }
    const keeping = keepMissing(counter, failing, log, 60_000)
    counter.see('/vieux', readerAt(1), NOON)
    await keeping.write()
    counter.see('/vieux', readerAt(2), NOON)
    isAway = false
    await keeping.stop()
    expect(await kept()).toEqual([{ path: '/vieux', hits: 2 }])
  })

  it('ends ninety days after somebody asked for it last', async () => {
    await driver()`insert into missing_addresses values
      ('/oublie', 50, now() - interval '200 days', now() - interval '91 days'),
      ('/demande', 1, now() - interval '200 days', now() - interval '89 days')`
    expect((await forgetExpired()).missing).toBe(1)
    expect(await kept()).toEqual([{ path: '/demande', hits: 1 }])
  })
})
