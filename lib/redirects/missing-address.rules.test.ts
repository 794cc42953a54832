import { describe, expect, it } from 'vitest'
import { notedAs } from './missing-address.rules'

describe('an address where nothing is', () => {
  it('is kept as it was asked for, in one spelling', () => {
    for (const [path, noted] of [
      ['/vieux', '/vieux'],
      ['/2019/04/12/covid-19-le-point-en-10-chiffres', '/2019/04/12/covid-19-le-point-en-10-chiffres'],
      ['/spip.php', '/spip.php'],
      ['/actualite/anticonstitutionnellement.html', '/actualite/anticonstitutionnellement.html'],
      ['/%C3%A9t%C3%A9', '/%C3%A9t%C3%A9'],
      ['/mots-cles/ancien', '/mots-cles/ancien'],
    ] as const)
      expect(notedAs(path), path).toBe(noted)
  })

  it('is not when it may be somebody’s, or opens something', () => {
    for (const path of [
      '/marie@exemple.fr',
      '/desinscription/marie%40exemple.fr',
      '/rappel/06-12-34-56-78',
      '/rappel/0612345678',
      '/lien/7b1c3a52-6f0e-4b8b-9a53-0f4d1f0c2b11',
      '/lien/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      '/lien/q7x-9f2b_k3m8z-4t1',
      '/signalements/abc',
      '/recours/abc',
      '/relecture/abc',
      '/mes-donnees',
      '/monde/titre/commenter',
    ])
      expect(notedAs(path), path).toBeNull()
  })

  it('is not when it is the site’s own, a probe, or too long', () => {
    for (const path of [
      '/admin/x',
      '/api/x',
      '/media/x.jpg',
      '/_next/static/x',
      '/introuvable',
      '/.env',
      '/.git/config',
      '/wp-login.php',
      '/blog/wp-includes/x.xml',
      `/${'a-'.repeat(150)}a`,
      `/${'é'.repeat(60)}`,
    ])
      expect(notedAs(path), path).toBeNull()
  })
})
