import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { driver } from '../database'
import { addUpAudience } from './add-up-audience'
import { findAudience } from './audience.queries'
import type { Span } from './audience.rules'
import type { Batch } from './counter'
import { type Figures, noFigures } from './figure.rules'
import { createLineStore } from './line.queries'

const store = createLineStore(process.env.DATABASE_URL ?? '')
const at = (written: string) => new Date(written)

type Given = { page: string; source?: string } & Partial<Figures>
let made = 0
async function write(moment: string, ...given: Given[]) {
  const lines = given.map(({ page, source = '', ...figures }) => ({
    page,
    source,
    figures: { ...noFigures(), ...figures },
  }))
  const id = `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`
  await store.write({ id, at: at(moment), lines } satisfies Batch)
}

const sums = async () => ({
  days: await driver()`select *, day::text as on_day from audience_days order by day, page`,
  months: await driver()`select *, month::text as on_month from audience_months order by month, page`,
  sources: await driver()`select *, day::text as on_day from audience_sources order by day, page, source`,
})
const viewsOf = async (table: 'days' | 'months', page: string) => {
  const rows: { at?: string; page?: string; views?: number }[] =
    table === 'days'
      ? await driver()`select day::text as at, page, views from audience_days order by day`
      : await driver()`select month::text as at, page, views from audience_months order by month`
  return rows.filter((row) => row.page === page).map((row) => [row.at, row.views])
}

beforeEach(() => driver()`truncate audience_lines, audience_hours, audience_days, audience_months, audience_sources`)

describe('days and months', () => {
  it('are those of Paris, at both ends and when its clocks change', async () => {
    // in winter Paris is an hour before Greenwich, in summer two
    const moments = [
      '2026-02-28T22:59:59Z',
      '2026-02-28T23:00:00Z',
      '2026-03-28T22:59:59Z',
      '2026-03-28T23:00:00Z',
      '2026-03-29T21:59:59Z',
      '2026-03-29T22:00:00Z',
      '2026-03-31T21:59:59Z',
      '2026-03-31T22:00:00Z',
      '2026-10-24T21:59:59Z',
      '2026-10-24T22:00:00Z',
      '2026-10-25T22:59:59Z',
      '2026-10-25T23:00:00Z',
    ]
    for (const moment of moments) await write(moment, { page: 'front', source: 'direct', views: 1 })
    await addUpAudience()
    const days = [
      ['2026-02-28', 1],
      ['2026-03-01', 1],
      ['2026-03-28', 1],
      ['2026-03-29', 2],
      ['2026-03-30', 1],
      ['2026-03-31', 1],
      ['2026-04-01', 1],
      ['2026-10-24', 1],
      ['2026-10-25', 2],
      ['2026-10-26', 1],
    ]
    expect(await viewsOf('days', 'front')).toEqual(days)
    expect(await viewsOf('days', 'paper')).toEqual(days)
    expect(await viewsOf('months', 'front')).toEqual([
      ['2026-02-01', 1],
      ['2026-03-01', 6],
      ['2026-04-01', 1],
      ['2026-10-01', 4],
    ])
  })

  it('take each line once from however many add at a time, and what comes late', async () => {
    const pages = Array.from({ length: 200 }, (_, index) => `article:${index + 1}`)
    for (let round = 0; round < 12; round++) {
      const lines = pages.map((page) => ({ page, source: 'direct', views: 1, reads: 1 }))
      // in another order each time: whoever adds must not wait for each other in a circle
      await write(`2026-03-1${round % 3}T11:00:0${round % 10}Z`, ...(round % 2 ? lines : lines.reverse()), {
        page: 'paper',
        visitors: 7,
      })
    }
    await Promise.all(Array.from({ length: 4 }, () => addUpAudience(300)))
    const before = await sums()
    expect(before.days.filter(({ page }) => page === 'paper')).toMatchObject(
      Array.from({ length: 3 }, () => ({ views: 800, reads: 800, visitors: 28 })),
    )
    expect(before.months).toHaveLength(200)
    expect(before.months[0]).toMatchObject({ on_month: '2026-03-01', views: 12, reads: 12, visitors: 0 })
    expect(before.sources.filter(({ page }) => page === 'paper')).toMatchObject([
      { source: 'direct', views: 800 },
      { source: 'direct', views: 800 },
      { source: 'direct', views: 800 },
    ])
    await addUpAudience()
    expect(await sums()).toEqual(before)
    await write('2026-03-10T11:00:00Z', { page: 'article:1', source: 'direct', views: 5 })
    await addUpAudience()
    expect(await viewsOf('months', 'article:1')).toEqual([['2026-03-01', 17]])
    expect((await viewsOf('days', 'paper'))[0]).toEqual(['2026-03-10', 805])
  })

  it('that the migration makes of the hours before it are those that lines make', async () => {
    for (const moment of ['2026-03-28T22:30:00Z', '2026-03-28T23:30:00Z', '2026-03-31T22:30:00Z']) {
      await write(
        moment,
        { page: 'article:1', source: 'google.com', views: 3, phone: 3, reads: 2, stayed_1: 2, reached_4: 1 },
        { page: 'article:1', source: 'direct', views: 2, computer: 2 },
        { page: 'front', source: 'direct', views: 4, tablet: 4 },
        { page: 'front', visitors: 3 },
        { page: 'paper', visitors: 6 },
      )
    }
    await addUpAudience()
    const wanted = await sums()
    await driver()`truncate audience_days, audience_months`
    await driver()`delete from audience_sources where page = 'paper'`
    const migration = readFileSync('drizzle/migrations/0022_audience_days.sql', 'utf8').split(
      '--> statement-breakpoint',
    )
    const filling = migration.filter((statement) => statement.includes('INSERT INTO'))
    expect(filling).toHaveLength(4)
    for (const statement of filling) await driver().unsafe(statement)
    expect(await sums()).toEqual(wanted)
  })
})

describe('the audience of many days', () => {
  const NOW = at('2026-04-02T10:00:00Z')

  it('has every day of its span once, whether months hold it or days, and nothing before', async () => {
    const { id } = await publishedArticle()
    // the first moment of each span, the last before it, and both sides of a month and of a change of the clocks
    const first: Record<Exclude<Span, 'maintenant' | 'jour'>, string> = {
      '7j': '2026-03-26T23:00:00Z',
      '30j': '2026-03-03T23:00:00Z',
      '365j': '2025-04-02T22:00:00Z',
    }
    const moments = Object.values(first).flatMap((moment) => [
      moment,
      new Date(at(moment).getTime() - 1000).toISOString(),
    ])
    moments.push('2026-03-31T21:59:59Z', '2026-03-31T22:00:00Z', '2026-03-29T00:59:00Z', '2026-04-02T09:59:00Z')
    for (const moment of moments) {
      await write(
        moment,
        { page: `article:${id}`, source: 'google.com', views: 1, phone: 1 },
        { page: 'front', source: 'direct', views: 2 },
        { page: 'paper', visitors: 1 },
      )
    }
    const counted = { '7j': 5, '30j': 7, '365j': 9 }
    const found = async () => Promise.all((['7j', '30j', '365j'] as const).map((span) => findAudience(span, NOW)))
    const before = await found()
    for (const [index, times] of Object.values(counted).entries()) {
      const audience = before[index]
      expect(audience?.total).toMatchObject({ views: 3 * times, phone: times, visitors: times })
      expect(audience?.articles).toMatchObject([{ figures: { views: times, phone: times } }])
      expect(audience?.sections).toMatchObject([{ figures: { views: times } }])
      expect(audience?.lists).toMatchObject([{ name: 'La une', figures: { views: 2 * times } }])
      expect(audience?.sources).toEqual([
        { source: 'direct', views: 2 * times },
        { source: 'google.com', views: times },
      ])
      expect(audience?.course[0]?.views).toBe(3)
    }
    await addUpAudience(7)
    expect(await found()).toEqual(before)
    // some in sums, some waiting
    await write('2026-03-31T12:00:00Z', { page: `article:${id}`, source: 'google.com', views: 1 })
    const [week] = await found()
    expect(week?.articles[0]?.figures.views).toBe(6)
    await addUpAudience()
    expect((await found())[0]).toEqual(week)
  })
})
