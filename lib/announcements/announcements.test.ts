import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { driver, transaction } from '../database'
import { environment } from '../environment'
import { changeDistribution } from '../syndication/change-distribution'
import { findIndexNowKey } from '../syndication/distribution.queries'
import { announceArticle } from './announce-article'
import { other, rows, site, tellingOthers, usual } from './announcements.samples'
import { isPublicSite } from './public-site'
import { tellHub } from './tell-hub'
import { tellSearchEngines } from './tell-search-engines'

tellingOthers()

const toldFeeds = (body = '') => new URLSearchParams(body).getAll('hub.url')

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
