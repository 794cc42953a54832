import { describe, expect, it } from 'vitest'
import { pastedAddress } from './pasted-address.rules'

describe('a pasted address', () => {
  it.each([
    ['https://exemple.fr/a?b=1&c=%20#d', 'https://exemple.fr/a?b=1&c=%20#d'],
    ['https://exemple.fr/a?utm_source=x&b=1&fbclid=y', 'https://exemple.fr/a?b=1'],
    ['https://www.google.com/url?q=https://exemple.fr/a?b%3D1&sa=D&ust=1', 'https://exemple.fr/a?b=1'],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexemple.fr%2Fa%3Futm_medium%3Dmail&data=5',
      'https://exemple.fr/a',
    ],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexemple.fr%2F%3Ffbclid%3Dz', 'https://exemple.fr/'],
    ['https://www.google.com/search?q=https://exemple.fr', 'https://www.google.com/search?q=https://exemple.fr'],
    ['mailto:a@exemple.fr', 'mailto:a@exemple.fr'],
    ['/monde/un-article', '/monde/un-article'],
    // a redirection to itself ends
    [
      'https://www.google.com/url?q=https://www.google.com/url?q=javascript:alert(1)',
      'https://www.google.com/url?q=javascript:alert(1)',
    ],
  ])('%j leads to %j', (written, led) => {
    expect(pastedAddress(written)).toBe(led)
  })

  it.each(['#_ftn1', 'javascript:alert(1)', 'data:text/html,x', 'file:///C:/a.docx', 'page.html', ''])(
    '%j leads nowhere',
    (written) => {
      expect(pastedAddress(written)).toBeNull()
    },
  )
})
