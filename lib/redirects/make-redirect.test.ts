import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { listActs } from '../audit/audit.queries'
import { driver } from '../database'
import { environment } from '../environment'
import { listDeadPaths } from '../links/dead-link.queries'
import { findMoved } from './redirect.queries'
import { freshPath, move, putBack, redirector, takeDown } from './redirect.samples'
import { removeHandmade } from './remove-redirect'

const { editor, make, done } = redirector()

describe('a redirect made by hand', () => {
  it('leads from any depth to an article, and follows it', async () => {
    const article = await publishedArticle()
    const [flat, deep, file] = [freshPath(), freshPath('2019/04/titre'), `${freshPath()}/page.html`]
    for (const from of [flat, deep, file]) await done(from, article.path)
    const path = await move(article, `ailleurs-${article.id}`)
    for (const from of [flat, deep, file, article.path]) {
      expect(await findMoved(from), from).toEqual({ id: article.id, path })
    }
    expect(await listDeadPaths([flat, deep])).toEqual([])
  })

  it('is found by any spelling, and takes a whole address of ours for its path', async () => {
    const { id, path } = await publishedArticle()
    await done(`${environment().siteUrl}/Été-1/?utm_source=x`, environment().siteUrl + path)
    for (const asked of ['/été-1', '/%C3%A9t%C3%A9-1', '/%c3%89t%c3%a9-1']) {
      expect(await findMoved(asked), asked).toEqual({ id, path })
    }
    expect(await listDeadPaths(['/été-1'])).toEqual([])
  })

  it('leads to sections, authors, keywords, feeds and pages of ours, and to other sites', async () => {
    await publishedArticle({ keywords: ['Phares'] })
    const ways = ['/essai', '/auteurs/essai', '/mots-cles/phares', '/mots-cles/phares/rss.xml', '/essai/rss.xml', '/']
    for (const to of [...ways, '/recherche', 'https://exemple.org/a?b=1']) {
      const from = freshPath()
      await done(from, to)
      expect(await findMoved(from), to).toEqual({ id: null, path: to })
    }
  })

  it('leads nowhere once its article is taken down, and again when it is back', async () => {
    const article = await publishedArticle()
    const from = freshPath()
    await done(from, article.path)
    await takeDown(article)
    expect(await findMoved(from)).toEqual({ id: article.id, path: null })
    await putBack(article)
    expect(await findMoved(from)).toEqual({ id: article.id, path: article.path })
  })

  it('is written down, with who made it', async () => {
    const from = freshPath('note')
    await done(from, '/essai')
    await removeHandmade({ path: from, by: await editor() })
    const acts = await listActs({ q: from }, 10)
    expect(acts.map(({ act, detail }) => [act, detail])).toEqual([
      ['redirect-removed', ''],
      ['redirect-made', 'vers /essai'],
    ])
    expect(await findMoved(from)).toBeNull()
    expect(await removeHandmade({ path: from, by: await editor() })).toEqual({
      ok: false,
      reason: 'redirect-not-found',
    })
  })

  it('takes its address off the list of missing ones', async () => {
    const from = freshPath()
    await driver()`insert into missing_addresses values (${from}, 3, now(), now())`
    await done(from, '/essai')
    expect(await driver()`select path from missing_addresses where path = ${from}`).toEqual([])
  })
})

describe('chains', () => {
  it('are one hop: what is redirected already is followed to its end', async () => {
    const article = await publishedArticle()
    const [a, b, c] = [freshPath(), freshPath(), freshPath()]
    await done(a, article.path)
    await done(b, a)
    await done(c, b)
    const rows =
      await driver()`select from_path, article_id::int from redirects where from_path in ${driver()([a, b, c])}`
    expect(rows.every(({ article_id }) => article_id === article.id)).toBe(true)
    const d = freshPath()
    await done(d, 'https://exemple.org/fin')
    const e = freshPath()
    await done(e, d)
    expect(await findMoved(e)).toEqual({ id: null, path: 'https://exemple.org/fin' })
  })

  it('are led on when what they lead to is redirected itself', async () => {
    const from = freshPath()
    await publishedArticle({ keywords: ['Éphémère'] }).then(async (article) => {
      await done(from, '/mots-cles/ephemere')
      await takeDown(article)
    })
    await done('/mots-cles/ephemere', '/essai')
    expect(await findMoved(from)).toEqual({ id: null, path: '/essai' })
    const [row] = await driver()`select to_path from redirects where from_path = ${from}`
    expect(row).toEqual({ to_path: '/essai' })
  })

  it('lead on from an article that was taken down, its old addresses and those made by hand included', async () => {
    const [article, other] = [await publishedArticle(), await publishedArticle()]
    const old = article.path
    const path = await move(article, `parti-${article.id}`)
    const from = freshPath()
    await done(from, path)
    await takeDown(article)
    await done(path, other.path)
    for (const asked of [old, from, path]) {
      expect(await findMoved(asked), asked).toEqual({ id: other.id, path: other.path })
    }
    // back where it was, it is found there by all of them
    await putBack(article)
    expect(await findMoved(path)).toBeNull()
    for (const asked of [old, from]) expect(await findMoved(asked), asked).toEqual({ id: article.id, path })
  })
})

describe('what is refused', () => {
  it('is a loop, by one step or by several', async () => {
    const [article, other] = [await publishedArticle(), await publishedArticle()]
    const from = freshPath()
    expect(await make(from, from)).toEqual({ ok: false, reason: 'redirect-loop' })
    expect(await make(from, `${environment().siteUrl}${from.toUpperCase()}/`)).toMatchObject({
      reason: 'redirect-loop',
    })
    await done(from, article.path)
    await takeDown(article)
    expect(await make(article.path, from)).toEqual({ ok: false, reason: 'redirect-loop' })
    await done(article.path, other.path)
    await takeDown(other)
    expect(await make(other.path, from)).toEqual({ ok: false, reason: 'redirect-loop' })
    expect(await findMoved(from)).toEqual({ id: other.id, path: null })
  })

  it('is an address where readers find something', async () => {
    const { path } = await publishedArticle({ keywords: ['Balises'] })
    const live = [
      path,
      '/essai',
      '/auteurs/essai',
      '/mots-cles/balises',
      '/',
      '/cgu',
      '/admin',
      '/media/a.jpg',
      '/api/x',
    ]
    for (const from of live) {
      expect(await make(from, 'https://exemple.org/'), from).toEqual({ ok: false, reason: 'redirect-from-live' })
    }
  })

  it('is a destination where there is nothing', async () => {
    const article = await publishedArticle()
    await takeDown(article)
    for (const to of ['/nulle-part', '/essai/rien', '/auteurs/personne', '/mots-cles/rien', '/a/b/c', '/admin', '/cgu'])
      expect(await make(freshPath(), to), to).toEqual({ ok: false, reason: 'redirect-to-nowhere' })
    expect(await make(freshPath(), article.path)).toEqual({ ok: false, reason: 'redirect-to-nowhere' })
  })

  it('is what no browser should be sent', async () => {
    for (const typed of ['//evil.example', 'javascript:alert(1)', '/\\evil', '/a\r\nX: 1', '/%00', '/a/../b', 'x']) {
      expect(await make(typed, '/essai'), typed).toMatchObject({ reason: 'redirect-from-unreadable' })
      expect(await make(freshPath(), typed), typed).toMatchObject({ reason: 'redirect-to-unreadable' })
    }
    expect(await make(`/${'a'.repeat(10_000)}`, '/essai')).toMatchObject({ reason: 'redirect-from-unreadable' })
    expect(await make('https://exemple.org/a', '/essai')).toMatchObject({ reason: 'redirect-from-unreadable' })
    expect(await make(freshPath(), 'http://exemple.org/a')).toMatchObject({ reason: 'redirect-to-unreadable' })
  })

  it('is an address that leads elsewhere already, until it is known where', async () => {
    const from = freshPath()
    await done(from, '/essai')
    const refused = { ok: false, reason: 'redirect-there-already', present: '/essai' }
    expect(await make(from, '/auteurs/essai')).toEqual(refused)
    expect(await make(from, '/auteurs/essai', '/ailleurs')).toEqual(refused)
    await done(from, '/auteurs/essai', '/essai')
    expect(await findMoved(from)).toEqual({ id: null, path: '/auteurs/essai' })
  })
})
