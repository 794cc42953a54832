import { readdirSync, readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { unpublishArticle } from '../articles/unpublish-article'
import { environment } from '../environment'
import { temporaryFolder } from '../operations/testing/site-under-test'
import { printSitemaps } from './print-sitemaps'
import { printedSitemap } from './printed-sitemap'
import { setPublication } from './sitemap.samples.queries'

const site = 'https://journal.example'
const printed = () => readdirSync(environment().sitemapsFolder).sort()

/** A file of a version, and how often it was read. */
function file(version: string, parts: () => AsyncIterable<string>) {
  let reads = 0
  const text = () => {
    reads++
    return parts()
  }
  return { of: { version, text, changedAt: null, until: null }, reads: () => reads }
}

async function* saying(...words: string[]) {
  for (const word of words) {
    await new Promise((done) => setTimeout(done, 5))
    yield word
  }
}

let home: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  home = temporaryFolder('sitemaps')
  environment().sitemapsFolder = home.folder
})
afterEach(() => home.remove())

describe('a long sitemap', () => {
  it('is printed once for however many ask at once, and whoever asks later', async () => {
    const { of, reads } = file('1', () => saying('<urlset>', '</urlset>'))
    const paths = await Promise.all(Array.from({ length: 20 }, () => printedSitemap('a.xml', of, site)))
    expect(new Set([...paths, await printedSitemap('a.xml', of, site)]).size).toBe(1)
    expect(reads()).toBe(1)
    expect(gunzipSync(readFileSync(paths[0] ?? '')).toString()).toBe('<urlset></urlset>')
  })

  it('takes the place of its older versions but the last, and of no other file', async () => {
    await printedSitemap('a.xml', file('1', () => saying('1')).of, site)
    await printedSitemap('a-2.xml', file('1', () => saying('1')).of, site)
    const second = await printedSitemap('a.xml', file('2', () => saying('2')).of, site)
    expect(gunzipSync(readFileSync(second)).toString()).toBe('2')
    // another public address makes another file
    const third = await printedSitemap('a.xml', file('2', () => saying('3')).of, 'https://ailleurs.example')
    expect(gunzipSync(readFileSync(third)).toString()).toBe('3')
    // the last one before stays, for whoever is just opening it
    expect(printed().filter((name) => name.startsWith('a.xml'))).toHaveLength(2)
    expect(printed().filter((name) => name.startsWith('a-2.xml'))).toHaveLength(1)
    expect(readFileSync(second)).toBeDefined()
  })

  it('that breaks off leaves nothing, and is printed when it is asked for again', async () => {
    const broken = async function* () {
      yield '<urlset>'
      throw new Error('the database went away')
    }
    await expect(printedSitemap('a.xml', file('1', broken).of, site)).rejects.toThrow('went away')
    expect(printed()).toEqual([])
    await printedSitemap('a.xml', file('1', () => saying('x')).of, site)
    expect(printed()).toHaveLength(1)
  })
})

describe('the round that prints sitemaps', () => {
  it('prints what changed, nothing twice, and forgets what is no more', async () => {
    const { id } = await publishedArticle({ keywords: ['Ports'] })
    const old = await publishedArticle()
    await setPublication(old.id, new Date('2020-03-05T12:00:00Z'))
    await setPublication(id, new Date('2020-04-05T12:00:00Z'))
    await printSitemaps()
    const first = printed()
    expect(first.map((name) => name.replace(/\.xml.*/, ''))).toEqual(
      expect.arrayContaining(['articles-2020-03', 'articles-2020-04', 'auteurs', 'mots-cles']),
    )
    const times = () => printed().map((name) => statSync(`${environment().sitemapsFolder}/${name}`).mtimeMs)
    const before = times()
    await printSitemaps()
    expect([printed(), times()]).toEqual([first, before])

    await unpublishArticle({ articleId: old.id, reason: 'Erreur', by: old.by })
    await printSitemaps()
    expect(printed().some((name) => name.startsWith('articles-2020-03'))).toBe(false)
    expect(printed().filter((name) => name.startsWith('articles-2020-04'))).toEqual(
      first.filter((name) => name.startsWith('articles-2020-04')),
    )
  })
})
