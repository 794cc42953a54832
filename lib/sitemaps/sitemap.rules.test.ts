import { describe, expect, it } from 'vitest'
import { MOST_ADDRESSES, partsOf, readSitemapName, type SitemapName, sitemapName } from './sitemap.rules'
import { addressElement, frames } from './sitemap-xml'

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const of = (day: string, articles: number, changed = day) => ({ day, articles, changedAt: noon(changed) })

describe('a sitemap’s name', () => {
  it('is read as it was written, and in no other spelling', () => {
    const names: SitemapName[] = [
      { kind: 'pages' },
      { kind: 'actualites' },
      { kind: 'mots-cles', part: 1 },
      { kind: 'auteurs', part: 12 },
      { kind: 'articles', month: '2026-11', part: 1 },
      { kind: 'articles', month: '2026-11', part: 2 },
    ]
    for (const name of names) expect(readSitemapName(sitemapName(name))).toEqual(name)
    for (const file of [
      'pages',
      'pages-2.xml',
      'auteurs-1.xml',
      'auteurs-02.xml',
      'articles.xml',
      'articles-2026-13.xml',
      'articles-2026-11-0.xml',
      '../x.xml',
    ])
      expect(readSitemapName(file), file).toBe(null)
  })
})

describe('the files of articles', () => {
  it('are one a month, dated by what changed in it last, were it a takedown', () => {
    const parts = partsOf([of('2026-10-30', 3), of('2026-10-31', 0, '2026-11-20'), of('2026-11-02', 5)])
    expect(parts).toMatchObject([
      { month: '2026-10', part: 1, from: '2026-10-30', to: '2026-10-31', articles: 3, changedAt: noon('2026-11-20') },
      { month: '2026-11', part: 1, from: '2026-11-02', to: '2026-11-02', articles: 5 },
    ])
    expect(partsOf([of('2026-10-31', 0)])).toEqual([])
    expect(partsOf([])).toEqual([])
  })

  it('are several where a month has too many articles, each of whole days and with a date of its own', () => {
    const parts = partsOf([
      of('2026-11-01', 30_000, '2026-11-05'),
      of('2026-11-02', 20_000),
      of('2026-11-03', 1),
      of('2026-11-04', 2),
    ])
    expect(parts).toMatchObject([
      { part: 1, from: '2026-11-01', to: '2026-11-02', articles: MOST_ADDRESSES, changedAt: noon('2026-11-05') },
      { part: 2, from: '2026-11-03', to: '2026-11-04', articles: 3, changedAt: noon('2026-11-04') },
    ])
  })

  it('share a day that is too much for one of them', () => {
    expect(partsOf([of('2026-11-01', 10), of('2026-11-02', 120_000), of('2026-11-03', 5)])).toMatchObject([
      { part: 1, to: '2026-11-01', articles: 10 },
      { part: 2, from: '2026-11-02', skip: 0, articles: 50_000 },
      { part: 3, from: '2026-11-02', skip: 50_000, articles: 50_000 },
      { part: 4, from: '2026-11-02', to: '2026-11-03', skip: 100_000, articles: 20_005 },
    ])
  })

  it('are never over 50 MB, however long addresses are', () => {
    const site = `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example`
    const path = `/${'s'.repeat(60)}/${'t'.repeat(100)}`
    const element = addressElement(site + path, new Date(), `${site}/media/${'0'.repeat(32)}-16x9-100x100-12000.jpg`)
    expect(Buffer.byteLength(element) * MOST_ADDRESSES + frames.addresses.head.length).toBeLessThan(50 * 1024 * 1024)
  })
})
