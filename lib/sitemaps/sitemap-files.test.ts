import { describe, expect, it } from 'vitest'
import { completeContent, publishedArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { newByline } from '../bylines/byline.samples'
import { listSitemapDays } from './sitemap.queries'
import { readSitemapName } from './sitemap.rules'
import { copyForSitemap, setPublication } from './sitemap.samples.queries'
import { openIndex, openSitemap } from './sitemap-files'

const site = 'https://journal.example'

async function textOf(file: string): Promise<string | null> {
  const name = readSitemapName(file)
  const opened = file === 'index' ? await openIndex(site) : name && (await openSitemap(name, site))
  if (!opened) return null
  let text = ''
  for await (const part of opened.text()) text += part
  return text
}

const addressesIn = (text: string | null) => [...(text ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc)
/** Milliseconds; NaN of an address that is not there. */
const dateOf = (text: string | null, address: string): number =>
  Date.parse(new RegExp(`<loc>${address}</loc><lastmod>([^<]*)</lastmod>`).exec(text ?? '')?.[1] ?? '')

const month = () => new Date().toISOString().slice(0, 7)
const articles = () => textOf(`articles-${month()}.xml`)

describe('the sitemaps of a newspaper', () => {
  it('without an article are valid and empty', async () => {
    for (const file of ['actualites.xml', 'sections.xml', 'auteurs.xml', 'mots-cles.xml']) {
      const text = await textOf(file)
      expect(text, file).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset [^>]*>\n<\/urlset>\n$/)
    }
    expect(addressesIn(await textOf('index'))).toEqual(
      ['actualites', 'pages', 'sections', 'archives', 'auteurs', 'mots-cles'].map(
        (name) => `${site}/sitemaps/${name}.xml`,
      ),
    )
    expect(await textOf('articles-2026-11.xml')).toBe(null)
    expect(await textOf('auteurs-2.xml')).toBe(null)
    expect(addressesIn(await textOf('archives.xml'))).toEqual([`${site}/archives`])
  })

  it('hold what is published, where it is read, and the lists it stands in', async () => {
    const article = await publishedArticle({ headline: 'Un « titre » & des signes < >', keywords: ['Ports'] })
    const address = site + article.path
    expect(addressesIn(await articles())).toContain(address)
    expect(addressesIn(await textOf('index'))).toContain(`${site}/sitemaps/articles-${month()}.xml`)
    expect(addressesIn(await textOf('mots-cles.xml'))).toEqual([`${site}/mots-cles/ports`])
    expect(addressesIn(await textOf('sections.xml'))).toEqual([site + article.path.replace(/\/[^/]*$/, '')])
    expect(addressesIn(await textOf('archives.xml'))).toContain(`${site}/archives/${month().replace('-', '/')}`)
    const news = await textOf('actualites.xml')
    expect(news).toContain(`<news:title>Un «\u202ftitre\u202f» &amp; des signes &lt; &gt;</news:title>`)
    expect(news).toMatch(/<news:name>unsujet\.fr<\/news:name><news:language>fr<\/news:language>/)
    expect(news).toMatch(/<news:publication_date>\d{4}-\d\d-\d\dT[\d:.]+Z<\/news:publication_date>/)
  })

  it('leave out authors who have signed nothing that is to be read', async () => {
    await newByline({ name: 'Personne' })
    expect(addressesIn(await textOf('auteurs.xml'))).not.toContain(`${site}/auteurs/personne`)
  })
})

describe('the date of an article’s last change', () => {
  it('is not moved by a mended fault; it is by a change of substance, a new address and a return', async () => {
    const { id, by, path, content, number } = await publishedArticle({ keywords: ['Écluses'] })
    await setPublication(id, new Date(Date.now() - 3_600_000))
    const present = async () => ({
      article: dateOf(await articles(), site + path),
      list: dateOf(await textOf('mots-cles.xml'), `${site}/mots-cles/ecluses`),
      day: (await listSitemapDays()).at(-1)?.changedAt.getTime() ?? Number.NaN,
    })
    const publish = async (base: number, changes: object, update: 'fault' | 'substance') => {
      const saved = await saveArticle({ articleId: id, base, content: { ...content, ...changes }, by })
      if (!saved.ok) throw new Error(saved.reason)
      expect(await publishArticle({ articleId: id, number: saved.number, update, by })).toMatchObject({ ok: true })
      return saved.number
    }
    const first = await present()
    const mended = await publish(number, { headline: 'Un titre mendé' }, 'fault')
    expect(await present()).toEqual(first)

    const changed = await publish(mended, { headline: 'Un autre titre' }, 'substance')
    const second = await present()
    for (const kind of ['article', 'list', 'day'] as const) expect(second[kind], kind).toBeGreaterThan(first[kind])

    const slug = `${content.slug}-ailleurs`
    const moved = await publish(changed, { headline: 'Un autre titre', slug }, 'fault')
    const third = await articles()
    expect(addressesIn(third)).not.toContain(site + path)
    expect(dateOf(third, site + path.replace(content.slug, slug))).toBeGreaterThan(second.article)

    await unpublishArticle({ articleId: id, reason: 'Doublon', by })
    expect(addressesIn(await articles())).not.toContain(site + path.replace(content.slug, slug))
    expect(addressesIn(await textOf('mots-cles.xml'))).not.toContain(`${site}/mots-cles/ecluses`)
    expect((await present()).day).toBeGreaterThan(second.day)

    const gone = Date.now()
    await publishArticle({ articleId: id, number: moved, update: 'fault', by })
    expect(dateOf(await articles(), site + path.replace(content.slug, slug))).toBeGreaterThanOrEqual(gone - 50)
  })

  it('of a day that lost its only article dates the month’s file', async () => {
    const kept = await publishedArticle()
    const lost = await publishedArticle()
    await setPublication(kept.id, new Date('2020-03-04T10:00:00Z'))
    await setPublication(lost.id, new Date('2020-03-05T10:00:00Z'))
    const before = dateOf(await textOf('index'), `${site}/sitemaps/articles-2020-03.xml`)
    await unpublishArticle({ articleId: lost.id, reason: 'Doublon', by: lost.by })
    expect(addressesIn(await textOf('articles-2020-03.xml'))).toEqual([site + kept.path])
    expect(dateOf(await textOf('index'), `${site}/sitemaps/articles-2020-03.xml`)).toBeGreaterThan(before)
    expect(addressesIn(await textOf('archives.xml'))).not.toContain(`${site}/archives/2020/03/05`)
  })
})

describe('a long file', () => {
  it('is read in batches, each article once, whatever they have in common', async () => {
    const { id } = await publishedArticle({ ...(await completeContent()), slug: 'mille-fois' })
    const at = new Date('2019-05-06T10:00:00Z')
    await setPublication(id, at)
    await copyForSitemap(id, 4100)
    const addresses = addressesIn(await textOf('articles-2019-05.xml'))
    expect(addresses).toHaveLength(4101)
    expect(new Set(addresses).size).toBe(4101)
  })
})

describe('the news sitemap', () => {
  it('has articles of two days and a thousand at most', async () => {
    const old = await publishedArticle()
    await setPublication(old.id, new Date(Date.now() - 49 * 3_600_000))
    const fresh = await publishedArticle()
    await copyForSitemap(fresh.id, 1200)
    const addresses = addressesIn(await textOf('actualites.xml'))
    expect(addresses).toHaveLength(1000)
    expect(addresses).not.toContain(site + old.path)
  })
})
