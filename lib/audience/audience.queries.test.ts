import { beforeEach, describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { driver } from '../database'
import { addUpAudience } from './add-up-audience'
import { findAudience } from './audience.queries'
import { SPANS } from './audience.rules'
import { audienceTable } from './audience-table.rules'
import type { Batch } from './counter'
import { noFigures } from './figure.rules'
import { createLineStore } from './line.queries'
import { listMostRead } from './most-read.queries'

const store = createLineStore(process.env.DATABASE_URL ?? '')
const NOON = new Date('2026-03-10T11:00:00Z')
const ago = (ms: number) => new Date(NOON.getTime() - ms)
const HOUR = 3_600_000

type Given = { page: string; source?: string } & Partial<Batch['lines'][number]['figures']>
let made = 0
const batch = (at: Date, ...given: Given[]): Batch => ({
  id: `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  at,
  lines: given.map(({ page, source = '', ...figures }) => ({ page, source, figures: { ...noFigures(), ...figures } })),
})
const everything = async () => ({
  hours: await driver()`select * from audience_hours order by hour, page`,
  days: await driver()`select * from audience_days order by day, page`,
  months: await driver()`select * from audience_months order by month, page`,
  sources: await driver()`select * from audience_sources where page <> 'paper' order by day, page, source`,
})

beforeEach(() => driver()`truncate audience_lines, audience_hours, audience_days, audience_months, audience_sources`)

describe('adding up', () => {
  it('adds each line once, whether it is done twice, at once, or a batch came twice', async () => {
    const one = batch(
      ago(HOUR),
      { page: 'article:1', source: 'google.com', views: 3, phone: 3 },
      { page: 'article:1', visitors: 2 },
    )
    await store.write(one)
    await store.write(one)
    await Promise.all([addUpAudience(), addUpAudience()])
    const first = await everything()
    expect(first.hours).toMatchObject([{ page: 'article:1', views: 3, phone: 3, visitors: 2 }])
    expect(first.sources).toMatchObject([{ source: 'google.com', views: 3 }])
    await addUpAudience()
    expect(await everything()).toEqual(first)
  })

  it('adds what comes late to the hour in which it was counted', async () => {
    await store.write(batch(ago(HOUR), { page: 'front', source: 'direct', views: 1 }))
    await addUpAudience()
    await store.write(batch(ago(HOUR), { page: 'front', source: 'direct', views: 2 }))
    await addUpAudience()
    expect((await everything()).hours).toMatchObject([{ page: 'front', views: 3 }])
  })

  it('files views under the day of Paris', async () => {
    // half past midnight in Paris, and still the day before in Greenwich
    await store.write(batch(new Date('2026-03-09T23:30:00Z'), { page: 'front', source: 'direct', views: 1 }))
    await addUpAudience()
    const [{ day } = { day: '' }] = await driver()`select day::text from audience_sources`
    expect(day).toBe('2026-03-10')
  })
})

describe('the audience', () => {
  it('is the same before and after its lines are added up, but for the minutes of now', async () => {
    const { id } = await publishedArticle()
    await store.write(
      batch(
        ago(10 * 60_000),
        { page: `article:${id}`, source: 'google.com', views: 4, computer: 4 },
        { page: `article:${id}`, visitors: 3, reads: 4, reached_4: 1, stayed_1: 4, stayed_2: 2 },
        { page: 'front', source: 'direct', views: 2, phone: 2 },
        { page: 'front', visitors: 2 },
        { page: 'paper', visitors: 4 },
      ),
    )
    for (const span of SPANS) {
      const found = await findAudience(span, NOON)
      expect(found.total, span).toMatchObject({ views: 6, visitors: 4, computer: 4, phone: 2, reads: 4 })
      expect(found.articles[0], span).toMatchObject({ figures: { views: 4, visitors: 3 } })
      expect(found.sections[0]?.figures.views, span).toBe(4)
      expect(found.authors[0]?.figures.views, span).toBe(4)
      expect(found.lists, span).toMatchObject([{ name: 'La une', path: '/', figures: { views: 2 } }])
      expect(found.sources, span).toEqual([
        { source: 'google.com', views: 4 },
        { source: 'direct', views: 2 },
      ])
    }
    const before = await findAudience('7j', NOON)
    await addUpAudience()
    expect(await findAudience('7j', NOON)).toEqual(before)
    const lines = audienceTable(before).split('\r\n')
    expect(lines).toContainEqual(expect.stringContaining('provenance,google.com,,4,'))
    // a section's articles may have the same visitors
    expect(lines.find((line) => line.startsWith('article,'))).toMatch(/,4,3,0,0,4,4,/)
    expect(lines.find((line) => line.startsWith('rubrique,'))).toMatch(/,4,,0,0,4,4,/)
  })

  it('leaves out pages that are no longer there, and is empty when nothing was counted', async () => {
    expect((await findAudience('30j', NOON)).total.views).toBe(0)
    await store.write(batch(ago(HOUR), { page: 'article:999999', source: 'direct', views: 1 }))
    const found = await findAudience('jour', NOON)
    expect(found.articles).toEqual([])
    expect(found.total.views).toBe(1)
  })
})

describe('the most read', () => {
  it('are those that most people opened, not those that were opened most often', async () => {
    const [many, often, few] = [await publishedArticle(), await publishedArticle(), await publishedArticle()]
    await store.write(
      batch(
        ago(HOUR),
        { page: `article:${many.id}`, views: 12, visitors: 12 },
        { page: `article:${often.id}`, views: 900, visitors: 6 },
        { page: `article:${few.id}`, views: 4, visitors: 4 },
        { page: 'front', views: 90, visitors: 80 },
      ),
    )
    await store.write(batch(ago(30 * HOUR), { page: `article:${few.id}`, views: 40, visitors: 40 }))
    await addUpAudience()
    const ids = async (hours: number) => (await listMostRead(hours, 10, NOON.getTime())).map(({ id }) => id)
    expect(await ids(24)).toEqual([many.id, often.id])
    expect(await ids(168)).toEqual([few.id, many.id, often.id])
  })
})
