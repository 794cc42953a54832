import { describe, expect, it } from 'vitest'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { driver } from '../database'
import { listDeadPaths } from './dead-link.queries'

describe('listDeadPaths', () => {
  it('knows pages of the site, its lists and its articles', async () => {
    const { path } = await publishedArticle({ keywords: ['Phares'] })
    const alive = ['/', '/a-propos', '/cookies', '/rss.xml', '/archives/2026/11', '/essai', '/auteurs/essai', path]
    expect(await listDeadPaths(alive)).toEqual([])
    expect(
      await listDeadPaths(['/nulle-part', '/essai/rien', '/auteurs/personne', '/mots-cles/rien', '/a/b/c']),
    ).toEqual(['/nulle-part', '/essai/rien', '/auteurs/personne', '/mots-cles/rien', '/a/b/c'])
  })

  it('takes a legal page that is not published for nothing yet', async () => {
    expect(await listDeadPaths(['/charte', '/cgu', '/confidentialite', '/cookies'])).toEqual(['/charte', '/cgu'])
    await driver()`insert into legal_pages (page, published_at) values ('charte', now())`
    expect(await listDeadPaths(['/charte', '/cgu'])).toEqual(['/cgu'])
  })

  it('takes a draft for nothing yet, and an article that was taken down for nothing any more', async () => {
    const draft = await draftArticle()
    const article = await publishedArticle()
    await unpublishArticle({ articleId: article.id, reason: 'Un essai.', by: article.by })
    const paths = [`/essai/${draft.content.slug}`, article.path]
    expect(await listDeadPaths(paths)).toEqual(paths)
  })

  it('follows an address that moved, as long as its article is there', async () => {
    const { id, by, number, content, path } = await publishedArticle()
    const moved = { ...content, slug: `${content.slug}-ailleurs` }
    const saved = await saveArticle({ articleId: id, base: number, content: moved, by })
    if (!saved.ok) throw new Error(saved.reason)
    await publishArticle({ articleId: id, number: saved.number, update: 'fault', by })
    expect(await listDeadPaths([path])).toEqual([])
    await unpublishArticle({ articleId: id, reason: 'Un essai.', by })
    expect(await listDeadPaths([path])).toEqual([path])
  })

  it('answers five hundred paths, whatever they are', async () => {
    const odd = ["/';--", '/%', '/été/à-lire', '/\\', `/${'a'.repeat(1999)}`]
    const paths = [...Array.from({ length: 495 }, (_, each) => `/essai/${each}`), ...odd]
    expect(await listDeadPaths(paths)).toEqual(paths)
  })
})
