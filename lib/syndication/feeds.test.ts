import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import type { Block } from '../articles/document.rules'
import { h, note, p, points, text } from '../articles/document.samples'
import { publishArticle } from '../articles/publish-article'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { correctArticle } from '../corrections/correct-article'
import { driver } from '../database'
import { environment } from '../environment'
import { tags } from '../page-cache/page-tags.rules'
import { changeDistribution } from './change-distribution'
import { composeFeed } from './compose-feed'
import { distribution } from './distribution.rules'
import { found } from './feeds.samples'
import { writeAtom } from './write-atom'
import { writeJsonFeed } from './write-json-feed'
import { writeRss } from './write-rss'

const usual = distribution.parse({})
const stylesheets = { xsl: '/feed.xsl?v=a&b', css: '/feed-xml.css' }
const whole = { list: tags.front, page: '/', name: '', description: 'Une devise & <b>deux</b>' }
const site = () => environment().siteUrl

const written = async () => {
  const { feed } = await composeFeed(whole, stylesheets)
  return { rss: writeRss(feed), atom: writeAtom(feed), json: JSON.parse(writeJsonFeed(feed)) }
}

const link = (href: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'un lien', marks: [{ type: 'link', attrs: { href } }] }],
})
const hostile = 'Fin ]]> <script>alert("1")</script> & \u0008 é 🎉 &amp; <!--'
const body: Block[] = [
  p(text(hostile), note('Voir https://exemple.fr/a?b=1&c=<d>')),
  h(2, 'Un intertitre'),
  points('Un point'),
  link('/culture?x=1&y="2"'),
  link('#partie-un-intertitre'),
  link('http://[nulle-part'),
  { type: 'embed', attrs: { url: 'https://www.youtube.com/watch?v=abcdefghijk', kind: 'youtube' } },
  { type: 'pullQuote', content: [text('Répété en grand')] },
  {
    type: 'table',
    attrs: { caption: 'Prix' },
    content: [
      {
        type: 'tableRow',
        content: [{ type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [p(text('Blé'))] }],
      },
    ],
  },
  { type: 'blockquote', content: [p(text('Мир', 'ru')), { type: 'quoteSource', content: [text('Une voix')] }] },
]

beforeAll(async () => {
  await publishedArticle({
    headline: `${hostile} titre`,
    standfirst: `${hostile} chapô`,
    keywords: ['Climat & co'],
    body: { type: 'doc', content: body },
  })
  await publishedArticle({ headline: 'Le second', keywords: [] })
})
beforeEach(() => changeDistribution({ ...usual, feeds: 'full' }))

describe('the RSS feed', () => {
  it('is well-formed whatever articles hold, with all that RSS 2.0 requires', async () => {
    const { rss } = await written()
    for (const path of ['title', 'link', 'description', 'lastBuildDate', 'language', 'ttl', 'copyright', 'image/url']) {
      expect(await found(rss, `/rss/channel/${path}`), path).toHaveLength(1)
    }
    expect(await found(rss, '/rss/@version')).toEqual(['2.0'])
    expect(await found(rss, '/rss/channel/atom:link[@rel="self"]/@href')).toEqual([`${site()}/rss.xml`])
    expect(await found(rss, '/rss/channel/atom:link[@rel="hub"]/@href')).toEqual([usual.hub])
    // what the channel's picture says is what the channel says
    for (const name of ['title', 'link']) {
      expect(await found(rss, `/rss/channel/image/${name}`)).toEqual(await found(rss, `/rss/channel/${name}`))
    }
  })

  it('gives each item one lasting number, one date, a title, its authors and what it is about', async () => {
    const { rss } = await written()
    const guids = await found(rss, '//item/guid[@isPermaLink="false"]')
    expect(guids).toHaveLength(2)
    expect(new Set(guids).size).toBe(2)
    const dates = [...(await found(rss, '//item/pubDate')), ...(await found(rss, '//lastBuildDate'))]
    expect(dates).toHaveLength(3)
    for (const date of dates) {
      expect(date).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/)
    }
    expect(await found(rss, '//item[2]/category')).toEqual(['essai', 'Climat & co'])
    expect(await found(rss, '//item/dc:creator')).toEqual(['essai', 'essai'])
    expect((await found(rss, '//item[2]/title'))[0]).toContain('<script>alert(')
  })

  it('holds nothing that runs, and no address that is not whole', async () => {
    const { rss } = await written()
    const [html = ''] = await found(rss, '//item[2]/content:encoded')
    expect(html).not.toMatch(/<(script|iframe|style|object|form|input)\b|\son\w+=|javascript:/i)
    expect(html).toContain('&lt;script&gt;')
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address)
    expect(addresses.length).toBeGreaterThan(4)
    for (const address of addresses) expect(address).toMatch(/^https?:\/\//)
    expect(addresses).toContain('https://www.youtube.com/watch?v=abcdefghijk')
    expect(addresses.some((each) => each.startsWith(`${site()}/culture?x=1`))).toBe(true)
    expect(html).toContain('<p>un lien</p>')
    const [summary = ''] = await found(rss, '//item[2]/description')
    expect(summary).not.toContain('<script')
    expect(summary).toMatch(/^<p>.*<\/p>$/s)
  })

  it('sets the parts of a text as HTML, each once', async () => {
    const { rss } = await written()
    const [html = ''] = await found(rss, '//item[2]/content:encoded')
    expect(html).toContain('<h2>Un intertitre</h2>')
    expect(html).toContain('<h2>À retenir</h2><ul><li><p>Un point</p></li></ul>')
    expect(html).toContain('<caption>Prix</caption><tbody><tr><th colspan="2"><p>Blé</p></th></tr></tbody>')
    expect(html).toContain('<blockquote lang="ru" dir="auto"><p>Мир</p></blockquote><p>— Une voix</p>')
    expect(html).toContain('<h2>Notes</h2><ol><li>')
    expect(html).not.toContain('Répété en grand')
  })
})

describe('the Atom feed', () => {
  it('has all that RFC 4287 requires, and each identifier once', async () => {
    const { atom } = await written()
    for (const name of ['id', 'title', 'updated', 'author/atom:name']) {
      expect(await found(atom, `/atom:feed/atom:${name}`), name).toHaveLength(1)
    }
    expect(await found(atom, '/atom:feed/atom:link[@rel="self"]/@href')).toEqual([`${site()}/atom.xml`])
    const ids = [...(await found(atom, '//atom:id'))]
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(URL.canParse(id)).toBe(true)
    const dates = [...(await found(atom, '//atom:updated')), ...(await found(atom, '//atom:published'))]
    expect(dates).toHaveLength(5)
    for (const date of dates) expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
    for (const address of await found(atom, '//atom:link/@href')) expect(address).toMatch(/^https?:\/\//)
    expect(await found(atom, '//atom:entry/atom:link[@rel="alternate"]/@href')).toHaveLength(2)
  })
})

describe('the JSON feed', () => {
  it('has all that version 1.1 requires', async () => {
    const { json } = await written()
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${site()}/feed.json`,
      hubs: [{ type: 'WebSub', url: usual.hub }],
    })
    expect(json.items).toHaveLength(2)
    for (const item of json.items) {
      expect(item).toMatchObject({ id: expect.any(String), url: expect.stringMatching(/^http/) })
      expect(item.content_html ?? item.content_text).toEqual(expect.any(String))
      expect(Number.isNaN(Date.parse(item.date_published))).toBe(false)
    }
  })
})

describe('a feed', () => {
  it('announces, or holds the whole, as the newspaper has chosen; without a hub it names none', async () => {
    await changeDistribution({ ...usual, hub: '' })
    const { rss, atom, json } = await written()
    expect(await found(rss, '//content:encoded')).toEqual([])
    expect(await found(atom, '//atom:content')).toEqual([])
    expect(json.items[0]).not.toHaveProperty('content_html')
    expect(json.items[0].content_text).toBe('Un chapô.')
    for (const each of [rss, atom, JSON.stringify(json)]) expect(each).not.toContain('hub')
  })

  it('says that an article was updated, keeps its number and its place, and when it changed', async () => {
    const { id, content, by, number } = await publishedArticle({ headline: 'Mis au point' })
    await publishedArticle({ headline: 'Plus récent' })
    const before = await written()
    const saved = await saveArticle({ articleId: id, base: number, content: { ...content, standfirst: 'Autre' }, by })
    if (!saved.ok) throw new Error(saved.reason)
    await publishArticle({ articleId: id, number: saved.number, update: 'substance', by })
    const after = await written()
    expect(await found(after.rss, '//item/guid')).toEqual(await found(before.rss, '//item/guid'))
    expect(await found(after.rss, '//item[2]/atom:updated')).toHaveLength(1)
    expect((await found(after.rss, '//item[2]/description'))[0]).toMatch(
      /^<p><em>Mis à jour le .*<\/em><\/p><p>Autre<\/p>$/,
    )
    expect(after.json.items[1]).toHaveProperty('date_modified')
    expect(after.json.items[0]).not.toHaveProperty('date_modified')
    const [stamp] = await driver()`select changed_at from listing_changes where list = 'front'`
    const [built = ''] = await found(after.rss, '//lastBuildDate')
    expect(Math.floor(Date.parse(stamp?.changed_at) / 1000)).toBe(Date.parse(built) / 1000)
  })

  it('says what was wrong in an article, once in each text and whatever the words are, and when', async () => {
    const { id, number, by } = await publishedArticle({ headline: 'Corrigé', standfirst: 'Un chapô juste.' })
    const before = await written()
    await driver()`update articles set published_at = published_at - interval '1 hour' where id = ${id}`
    const say = async (text: string, replacesId: number | null = null) => {
      const outcome = await correctArticle({ articleId: id, number, correction: { text, replacesId }, by })
      if (!outcome.ok) throw new Error(outcome.reason)
      return outcome.correctionId
    }
    const wrong = await say('Une correction fausse.')
    await say(`${hostile}\n\nsecond alinéa`, wrong)
    const { rss, atom, json } = await written()
    const item = json.items.find(({ title }: { title: string }) => title === 'Corrigé')
    const [updated = ''] = await found(atom, '//atom:entry[atom:title="Corrigé"]/atom:updated')
    const [published = ''] = await found(atom, '//atom:entry[atom:title="Corrigé"]/atom:published')
    expect(Date.parse(updated)).toBeGreaterThan(Date.parse(published))
    expect(item.date_modified).toBe(updated)
    const [summary = ''] = await found(atom, '//atom:entry[atom:title="Corrigé"]/atom:summary')
    expect(summary).toMatch(/^Correction du \d.*\u202f: Fin \]\]> <script>.* second alinéa\nUn chapô juste\.$/)
    expect(item.summary).toContain(' second alinéa\nUn chapô juste.')
    const texts = [
      ...(await found(rss, '//item[title="Corrigé"]/description')),
      ...(await found(rss, '//item[title="Corrigé"]/content:encoded')),
      ...(await found(atom, '//atom:entry[atom:title="Corrigé"]/atom:content')),
      item.content_html,
    ]
    expect(texts).toHaveLength(4)
    for (const html of texts) {
      expect(html.match(/Correction du/g)).toHaveLength(1)
      expect(html).toContain('&lt;script&gt;')
      expect(html).not.toMatch(/<script|Une correction fausse/)
    }
    expect(item.content_html).toMatch(/^<p><strong>Correction du [^<]*\u202f:<\/strong> Fin \]\]&gt;/)
    expect(before.rss).not.toContain('Correction du')
  })

  it('has changed when an article was taken down, and holds it no more', async () => {
    const { id, by, path } = await publishedArticle({ headline: 'Retiré' })
    expect((await written()).rss).toContain(path)
    await driver()`update listing_changes set changed_at = '2020-01-01'`
    await unpublishArticle({ articleId: id, reason: 'Erreur', by })
    const { rss } = await written()
    expect(rss).not.toContain(`${path}<`)
    expect(rss).not.toContain('<lastBuildDate>Wed, 01 Jan 2020')
  })
})
