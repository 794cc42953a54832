import { describe, expect, it } from 'vitest'
import { isReadablePath, originForm, pageKey, roomOf } from './page-address.rules'

describe('the key of a page', () => {
  it('holds the parameters that change the page, in one order, and drops all others', () => {
    expect(pageKey('/monde')).toBe('/monde')
    expect(pageKey('/monde?utm_source=x&fbclid=y#z')).toBe('/monde')
    expect(pageKey('/monde?utm_source=x&page=12')).toBe('/monde?page=12')
    expect(pageKey('/auteurs/x?commentaire=attente&page=2')).toBe('/auteurs/x?page=2&commentaire=attente')
    expect(pageKey('/a/b?commentaire=attente&page=2')).toBe('/a/b?commentaire=attente')
    expect(pageKey('/?page=2&commentaire=attente')).toBe('/')
    expect(pageKey('/corrections?avant=12&utm_source=x')).toBe('/corrections?avant=12')
    expect(pageKey('/a/b/versions?a=5&avant=2&de=3')).toBe('/a/b/versions?de=3&a=5')
  })

  it('drops values that no page of ours would ask for, so that nobody fills the store with them', () => {
    for (const query of ['page=x', 'page=0', 'page=12345678', 'commentaire=oui', 'page', '&&&', 'page=%ff', '=']) {
      expect(pageKey(`/monde?${query}`), query).toBe('/monde')
    }
    for (const value of ['0', '-1', 'x', '1234567890123456']) {
      expect(pageKey(`/corrections?avant=${value}`), value).toBe('/corrections')
      expect(pageKey(`/a/b/versions?de=${value}&a=${value}`), value).toBe('/a/b/versions')
    }
  })

  it('has a search’s question in one spelling, however it was encoded, and nothing that is no question', () => {
    const key = '/recherche?q=l%E2%80%99%C3%A9t%C3%A9%20%C3%A0%20Bakou&tri=date'
    for (const query of [
      'q=l%E2%80%99%C3%A9t%C3%A9+%C3%A0+Bakou&tri=date&rubrique=&du=',
      'tri=date&q=+l’e%CC%81te%CC%81%20%20a%CC%80%0ABakou%00+&page=x',
    ]) {
      expect(pageKey(`/recherche?${query}`)).toBe(key)
    }
    expect(pageKey('/recherche?q=+&rubrique=Monde!&periode=2j&avant=hier')).toBe('/recherche')
    expect(pageKey('/recherche/suggestions?q=ka&tri=date')).toBe('/recherche/suggestions?q=ka')
    expect(pageKey(`/recherche?q=${'%F0%9F%8C%8D'.repeat(5000)}`).length).toBeLessThan(1300)
    expect(pageKey('/monde?q=x')).toBe('/monde')
  })

  it('is the same for one address spelled in two ways', () => {
    expect(pageKey('/%61ctualit%C3%A9')).toBe(pageKey('/actualit%c3%a9'))
    expect(pageKey('/a%2Fb')).not.toBe(pageKey('/a/b'))
    expect(roomOf(pageKey('/%61dmin/articles'))).toBe('behind')
    expect(roomOf(pageKey('/%63ookies'))).toBe('personal')
  })
})

describe('the rooms behind addresses', () => {
  it('keeps the newsroom and what is one reader’s own apart from what is everybody’s', () => {
    for (const path of [
      '/admin',
      '/admin/articles',
      '/api/auth/session',
      '/_next/data',
      '/preferences.css',
      '/preuve',
      '/apercu/version/12/3',
      '/integrations/cadre',
      '/cartes/12-0123456789abcdef.jpg',
      '/oembed',
    ]) {
      expect(roomOf(path), path).toBe('behind')
    }
    for (const path of [
      '/a/b/commentaires/12/signaler',
      '/signalements/x',
      '/relecture/x',
      '/mes-commentaires',
      '/cookies',
      '/reglages',
      '/confidentialite/demande',
      '/integrations',
      '/une-apercu',
      '/actualite/un-titre/commenter',
      '/actualite/un-titre/partager',
      '/actualite/un-titre/signaler',
    ])
      expect(roomOf(path), path).toBe('personal')
    for (const path of [
      '/',
      '/actualite',
      '/administration',
      '/cookies/x',
      '/confidentialite',
      '/actualite/partager',
      '/ma-lecture',
      '/hors-ligne',
      '/rss.xml',
    ])
      expect(roomOf(path), path).toBe('page')
  })

  it('refuses what cannot be read', () => {
    for (const path of ['/%ff', '/%', '/a%00b', '/%0d%0a', '*', 'ftp://x/', '/a/../b', '/./a', '/%2e%2e/a', '/a/%2E'])
      expect(isReadablePath(path), path).toBe(false)
    for (const path of ['/caf%C3%A9', '/.well-known/x', '/a..b/c.']) expect(isReadablePath(path), path).toBe(true)
  })

  it('takes whole addresses for their paths', () => {
    expect(originForm('http://ailleurs.example/a?b=c')).toBe('/a?b=c')
    expect(originForm('HTTPS://ailleurs.example')).toBe('/')
    expect(originForm('/http://x')).toBe('/http://x')
  })
})
