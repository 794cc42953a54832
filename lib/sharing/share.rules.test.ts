import { describe, expect, it } from 'vitest'
import { instanceOf, mailShare, mastodonShare } from './share.rules'

describe('the instance a reader names', () => {
  it('is a host name, however it is spelled', () => {
    expect(instanceOf('mastodon.social')).toBe('mastodon.social')
    expect(instanceOf('  Piaille.FR ')).toBe('piaille.fr')
    expect(instanceOf('mastodon.été.fr')).toBe('mastodon.xn--t-9fab.fr')
    expect(instanceOf('a-b.co.uk')).toBe('a-b.co.uk')
  })

  it('is nothing else', () => {
    const hosts = [
      '',
      'localhost',
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      '[::1]',
      '.fr',
      'a..fr',
      'a.fr.',
      '-a.fr',
      'a-.fr',
    ]
    const urls = [
      'https://a.fr',
      'a.fr/x',
      'a.fr:443',
      'moi@a.fr',
      '@moi@a.fr',
      'a.fr?x',
      'a.fr#x',
      'a.fr\\x',
      'javascript:1',
    ]
    const odd = ['a.fr b.fr', 'a%2efr', 'a_b.fr', `${'a'.repeat(64)}.fr`, `${'a.'.repeat(130)}fr`, 'a.123', 'a\u3002fr']
    for (const typed of [...hosts, ...urls, ...odd]) {
      expect(instanceOf(typed), typed).toBeNull()
    }
  })
})

describe('the addresses of sharing', () => {
  it('hold title and address whole, whatever is in them', () => {
    const link = new URL(mastodonShare('a.fr', '« A & B » #1\nhttps://x/y?z=1'))
    expect(link.searchParams.get('text')).toBe('« A & B » #1\nhttps://x/y?z=1')
    expect(mailShare('A & B ?', 'https://x/y')).toBe(
      'mailto:?subject=A%20%26%20B%20%3F&body=A%20%26%20B%20%3F%0D%0A%0D%0Ahttps%3A%2F%2Fx%2Fy',
    )
  })
})
