import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { publishedArticle } from '../articles/article.samples'
import { findPublishedArticle } from '../articles/reading.queries'
import { listArticles } from '../listings/page.queries'
import { findMoved } from '../redirects/redirect.queries'
import { findKeyword } from './keyword.queries'
import { listKeywords } from './keyword-list.queries'
import { renameKeyword } from './rename-keyword'

const idOf = async (slug: string) => (await findKeyword(slug))?.id ?? 0
const rename = async (slug: string, name: string, together = false) =>
  renameKeyword({ keywordId: await idOf(slug), name, together, by: await someAccount() })
const listed = async (slug: string) => (await listArticles(`keyword:${await idOf(slug)}`, 50)).map(({ id }) => id)
const shown = async (path: string) => {
  const [, section = '', slug = ''] = path.split('/')
  return (await findPublishedArticle(section, slug))?.keywords
}

describe('renameKeyword', () => {
  it('spells a keyword otherwise under every article, at the same address', async () => {
    const { path } = await publishedArticle({ keywords: ['climat'] })
    expect(await rename('climat', 'Climat')).toEqual({ ok: true })
    expect(await shown(path)).toEqual([{ slug: 'climat', name: 'Climat' }])
  })

  it('gives it another address, to which the former one leads; and back', async () => {
    const { id, path } = await publishedArticle({ keywords: ['Grèves'] })
    expect(await rename('greves', 'Mouvements sociaux')).toEqual({ ok: true })
    expect(await shown(path)).toEqual([{ slug: 'mouvements-sociaux', name: 'Mouvements sociaux' }])
    expect(await listed('mouvements-sociaux')).toEqual([id])
    expect(await findKeyword('greves')).toBeNull()
    expect(await findMoved('/mots-cles/greves')).toEqual({ id: null, path: '/mots-cles/mouvements-sociaux' })
    // whoever still writes the former name means the new one
    const later = await publishedArticle({ keywords: ['Grèves', 'Mouvements sociaux'] })
    expect(await shown(later.path)).toEqual([{ slug: 'mouvements-sociaux', name: 'Mouvements sociaux' }])
    expect(await listed('mouvements-sociaux')).toEqual([later.id, id])
    expect(await rename('mouvements-sociaux', 'Grèves')).toEqual({ ok: true })
    expect(await findMoved('/mots-cles/mouvements-sociaux')).toEqual({ id: null, path: '/mots-cles/greves' })
    expect(await findMoved('/mots-cles/greves')).toBeNull()
    expect(await listed('greves')).toEqual([later.id, id])
  })

  it('makes one of two only when that is said, and of three after another', async () => {
    const one = await publishedArticle({ keywords: ['Vélo'] })
    const other = await publishedArticle({ keywords: ['Bicyclette', 'Vélo'] })
    expect(await rename('bicyclette', 'Vélo')).toMatchObject({ reason: 'keyword-taken' })
    expect(await rename('bicyclette', 'Vélo', true)).toEqual({ ok: true })
    expect(await listed('velo')).toEqual([other.id, one.id])
    expect(await shown(other.path)).toEqual([{ slug: 'velo', name: 'Vélo' }])
    const third = await publishedArticle({ keywords: ['Cyclisme'] })
    expect(await rename('velo', 'Cyclisme', true)).toEqual({ ok: true })
    expect(await listed('cyclisme')).toEqual([third.id, other.id, one.id])
    for (const former of ['bicyclette', 'velo']) {
      expect(await findMoved(`/mots-cles/${former}`)).toEqual({ id: null, path: '/mots-cles/cyclisme' })
    }
    const names = (await listKeywords({ q: 'cycl', page: 1 })).keywords
    expect(names).toMatchObject([{ name: 'Cyclisme', articles: 3 }])
  })

  it('refuses what is gone and what makes no address', async () => {
    await publishedArticle({ keywords: ['Mer'] })
    expect(await rename('mer', '🌊')).toMatchObject({ reason: 'keyword-empty' })
    expect(await rename('inconnu', 'Connu')).toMatchObject({ reason: 'keyword-not-found' })
  })

  it('loses no article when two are made one of each other at once, while a third is published', async () => {
    const one = await publishedArticle({ keywords: ['Loup'] })
    const other = await publishedArticle({ keywords: ['Loups'] })
    const [, , late] = await Promise.all([
      rename('loup', 'Loups', true),
      rename('loups', 'Loup', true),
      publishedArticle({ keywords: ['Loup', 'Loups'] }),
    ])
    const left = (await findKeyword('loup')) ? 'loup' : 'loups'
    expect((await listed(left)).toSorted()).toEqual([one.id, other.id, late.id].toSorted())
  })
})
