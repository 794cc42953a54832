import { describe, expect, it } from 'vitest'
import { pathOnSite, shortened } from './internal-link.rules'

const site = 'https://unsujet.fr'

describe('pathOnSite', () => {
  it('is the path of our own addresses, and nothing of others', () => {
    for (const [href, path] of [
      ['/monde/phares', '/monde/phares'],
      ['/monde/phares/?a=1#note', '/monde/phares'],
      ['https://unsujet.fr', '/'],
      ['https://unsujet.fr/monde', '/monde'],
      ['/monde/%C3%A9t%C3%A9', '/monde/été'],
      ['/monde/../charte', '/charte'],
      ['//ailleurs.fr/monde', null],
      ['https://ailleurs.fr/monde', null],
      ['http://unsujet.fr/monde', null],
      ['mailto:a@unsujet.fr', null],
      ['#note', null],
      ['/%00', null],
      ['/%E9', null],
      ['https://', null],
    ] as const)
      expect(pathOnSite(href, site), href).toBe(path)
  })
})

describe('shortened', () => {
  it('takes our name off our own addresses only', () => {
    expect(shortened('https://unsujet.fr/monde/phares?a=1#note', site)).toBe('/monde/phares?a=1#note')
    for (const href of ['https://ailleurs.fr/monde', 'mailto:a@unsujet.fr', '/monde', '#note', 'https://']) {
      expect(shortened(href, site)).toBe(href)
    }
  })
})
