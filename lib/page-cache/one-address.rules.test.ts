import { describe, expect, it } from 'vitest'
import { oneAddress } from './one-address.rules'
import { isReadablePath, pageKey, pathOf, roomOf } from './page-address.rules'

describe('the one address', () => {
  it('of a page has small letters, single slashes, nothing at its end and no parameter that changes nothing', () => {
    for (const spelling of [
      '/monde',
      '/Monde',
      '/MONDE/',
      '//monde',
      '/monde//',
      '///Monde///',
      '/%4Donde',
      '/monde?',
      '/monde?utm_source=lettre&utm_medium=mail',
      '/monde/?fbclid=x',
      '/Monde//index.html?gclid=x&page=x',
      '/monde/index.php',
      '/monde/INDEX.HTM',
      '/monde?inconnu=1#ancre',
    ])
      expect(oneAddress(spelling), spelling).toBe('/monde')
    for (const spelling of ['/', '//', '/index.html', '/INDEX.php', '/?utm_source=x', '/?p=1', '/?'])
      expect(oneAddress(spelling), spelling).toBe('/')
  })

  it('keeps what changes the page, in one order', () => {
    expect(oneAddress('/Monde/?utm_source=x&page=12')).toBe('/monde?page=12')
    expect(oneAddress('/a/b/commentaires?depuis=5&tri=recents&x=y')).toBe('/a/b/commentaires?tri=recents&depuis=5')
    expect(oneAddress('/A/B/?commentaire=attente')).toBe('/a/b?commentaire=attente')
  })

  it('keeps what a vote tells its script', () => {
    const told = '/a/b/commentaires/7?avis=note&compte=12'
    expect(oneAddress(told)).toBe(told)
    expect(oneAddress('/a/b/commentaires/7?compte=12&avis=note&utm_source=x')).toBe(told)
    for (const other of ['/a/b?compte=12', '/a/b/commentaires/7?compte=12', '/a/b/commentaires/7?avis=x&compte=12'])
      expect(oneAddress(other), other).toBe(other.replace(/\?.*/, ''))
  })

  it('of a search is as it was asked, without what tracks', () => {
    expect(oneAddress('/recherche?q=L%27%C3%A9t%C3%A9+x&rubrique=&tri=date')).toBe(
      '/recherche?q=L%27%C3%A9t%C3%A9+x&rubrique=&tri=date',
    )
    expect(oneAddress('/Recherche/?q=A+b&utm_source=x')).toBe('/recherche?q=A+b')
  })

  it('of what is one reader’s own keeps its parameters and the letters of its secret', () => {
    expect(oneAddress('/mes-commentaires/?nom=Ab-c&utm_source=x')).toBe('/mes-commentaires?nom=Ab-c')
    expect(oneAddress('/Signalements/AbCd_9')).toBe('/signalements/AbCd_9')
    expect(oneAddress('/recours/AbCd%2D9')).toBe('/recours/AbCd%2D9')
    expect(oneAddress('/Relecture/AbCd_9?utm_source=lettre')).toBe('/relecture/AbCd_9')
    expect(oneAddress('/A/b/Commenter?brouillon=Xy')).toBe('/a/b/commenter?brouillon=Xy')
  })

  it('of the newsroom, of files and of pictures is none of our business', () => {
    for (const target of ['/admin/', '/admin/articles?Etat=X', '/api/auth/callback?x=1', '/media/X.jpg', '/_next/A'])
      expect(oneAddress(target), target).toBe(target)
  })

  it('is the same however often it is asked for, and never another site’s', () => {
    for (const target of [
      '/É/%C3%89?page=2',
      '/a%2Fb/C',
      '//ailleurs.example/x',
      '/\\ailleurs.example',
      '/\\/X',
      '/a;b:c',
    ]) {
      const once = oneAddress(target)
      expect(oneAddress(once), target).toBe(once)
      expect(once, target).toMatch(/^\/(?![/\\])/)
      expect(isReadablePath(pathOf(once))).toBe(true)
      if (roomOf(pathOf(once)) === 'page') expect(pageKey(once)).toBe(once)
    }
  })
})
