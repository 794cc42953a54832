import { describe, expect, it } from 'vitest'
import { isOfTheSite, readablePath, readTyped, spelledPath } from './path.rules'

const site = 'https://unsujet.fr'
const own = (typed: string) => {
  const read = readTyped(typed, site)
  return read?.kind === 'own' ? read.path : null
}

describe('an address of ours', () => {
  it('is read as the router sees it, however it was copied', () => {
    for (const [typed, path] of [
      ['/vieux', '/vieux'],
      [' /Vieux/ ', '/vieux'],
      ['/vieux/page.html', '/vieux/page.html'],
      ['/2019/04/vieux-titre/?utm_source=x#haut', '/2019/04/vieux-titre'],
      ['https://unsujet.fr/2019/04/vieux-titre/', '/2019/04/vieux-titre'],
      ['http://UNSUJET.fr/vieux?p=1', '/vieux'],
      ['https://unsujet.fr', '/'],
      ['/vieux/index.html', '/vieux'],
      ['/été/à lire', '/%C3%A9t%C3%A9/%C3%A0%20lire'],
      ['/%c3%a9t%C3%A9', '/%C3%A9t%C3%A9'],
      ['/%61', '/a'],
      ['/a//b', '/a/b'],
      ['/a,b', '/a%2Cb'],
    ] as const)
      expect(own(typed), typed).toBe(path)
  })

  it('has one spelling, whichever it is asked for by', () => {
    for (const path of ['/a,b', '/a%2Cb', '/A%2cb']) expect(spelledPath(path)).toBe('/a%2Cb')
    // what cannot be decoded is left, and is nobody's
    expect(spelledPath('/100%')).toBe('/100%')
  })

  it('is nothing that means something else to somebody', () => {
    for (const typed of [
      '',
      'vieux',
      '//evil.example',
      '/\\evil.example',
      '/a\r\nSet-Cookie: x=1',
      '/%0d%0aSet-Cookie:x',
      '/%00',
      '/a/../admin',
      '/a/%2e%2e/admin',
      '/..',
      '/100%',
      '/%E9',
      '/\ud800',
      `/${'a'.repeat(10_000)}`,
      `/${'é'.repeat(400)}`,
      'javascript:alert(1)',
      'data:text/html,x',
      'https://unsujet.fr//evil.example',
      'https://unsujet.fr/\\evil.example',
    ])
      expect(own(typed), typed.slice(0, 40)).toBeNull()
  })
})

describe('an address as people read it', () => {
  it('has its letters, and no marks that turn it round', () => {
    expect(readablePath('/%C3%A9t%C3%A9%20(1)')).toBe('/été (1)')
    for (const path of ['/a%E2%80%AEfdp', '/%0a', '/%E9']) expect(readablePath(path)).toBe(path)
  })
})

describe('an address elsewhere', () => {
  it('is an https address of a public host', () => {
    expect(readTyped('https://exemple.org/a?b=1#c', site)).toEqual({
      kind: 'elsewhere',
      address: 'https://exemple.org/a?b=1#c',
    })
    for (const typed of [
      'http://exemple.org/',
      'ftp://exemple.org/',
      'https://',
      'https://localhost/',
      'https://unsujet.fr@evil.example/',
      'https://qui:secret@exemple.org/',
      'https:\\\\evil.example',
      'https:evil.example',
      'https://exemple.org/a b',
      'https://exemple.org/\r\nX: 1',
      `https://exemple.org/${'é'.repeat(500)}`,
    ])
      expect(readTyped(typed, site), typed.slice(0, 40)).toBeNull()
  })
})

describe('what the site answers itself', () => {
  it('is its pages and its machinery, and no made-up address', () => {
    for (const path of [
      '/',
      '/a-propos',
      '/cgu',
      '/plan-du-site',
      '/admin',
      '/admin/articles',
      '/api/auth/signin',
      '/media/a.jpg',
      '/_next/static/x.js',
      '/cartes/1.png',
      '/archives/2019/04',
      '/rss.xml',
      '/monde/rss.xml',
      '/sitemap.xml',
      '/robots.txt',
      '/monde/titre/commenter',
      '/monde/titre/commentaires',
      '/monde/titre/versions',
      '/favicon.ico',
      '/sw.js',
      '/signalements/secret',
      '/relecture/secret',
      '/apercu/version/1/2',
      '/mes-donnees',
    ])
      expect(isOfTheSite(path), path).toBe(true)
    for (const path of ['/vieux', '/2019/04/vieux', '/vieux/page.html', '/mots-cles/x', '/sitemap_index.xml', '/feed'])
      expect(isOfTheSite(path), path).toBe(false)
  })
})
