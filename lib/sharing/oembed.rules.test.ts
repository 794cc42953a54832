import { describe, expect, it } from 'vitest'
import { articleAddress, FRAME, frameMarkup, readOembed } from './oembed.rules'

const site = 'https://journal.example'
const read = (query: string) => readOembed(new URLSearchParams(query))

describe('a question of oEmbed', () => {
  it('takes no more room than was asked for', () => {
    expect(read('url=x')).toMatchObject({ format: 'json', ...FRAME })
    expect(read('url=x&maxwidth=320&maxheight=5000&format=xml')).toMatchObject({
      format: 'xml',
      width: 320,
      height: FRAME.height,
    })
  })

  it('is refused without an address, with measures that are none, in formats we have not', () => {
    for (const query of ['', 'url=', 'url=x&maxwidth=beaucoup', 'url=x&maxheight=-1', 'url=x&maxwidth=0'])
      expect(read(query), query).toMatchObject({ status: 400 })
    expect(read('url=x&format=yaml')).toMatchObject({ status: 400 })
  })

  it('knows an article’s address however it is written, and no other', () => {
    for (const address of [`${site}/monde/un-titre`, 'http://JOURNAL.example/monde/un-titre/?utm_source=x#y'])
      expect(articleAddress(address, site), address).toEqual({ section: 'monde', slug: 'un-titre' })
    for (const address of [
      '',
      'nulle part',
      `${site}/monde`,
      `${site}/monde/a/b`,
      'https://ailleurs.example/monde/a',
      'javascript:alert(1)',
    ])
      expect(articleAddress(address, site), address).toBeNull()
  })
})

it('the markup to copy holds no headline’s markup, and no script', () => {
  const markup = frameMarkup({ id: 12, headline: '"><script>alert(1)</script>' }, site)
  expect(markup).not.toContain('<script')
  expect(markup).not.toContain('allow-scripts')
  expect(markup.match(/[<>]/g)).toHaveLength(4)
})
