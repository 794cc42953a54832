import sharp from 'sharp'
import { expect, test } from '../fixtures'

const article = '/actualite/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'

const tagsOf = (html: string) =>
  new Map(
    [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)].map(([, name = '', content = '']) => [
      name,
      content,
    ]),
  )

test('an article, a section, an author and the front page each have a card in their head', async ({ request }) => {
  const seen = new Set<string>()
  for (const path of ['/', '/culture', '/auteurs/chia', article]) {
    const html = await (await request.get(path)).text()
    const tags = tagsOf(html.slice(0, html.indexOf('</head>')))
    for (const name of [
      'og:type',
      'og:title',
      'og:url',
      'og:image',
      'og:image:alt',
      'og:site_name',
      'og:locale',
      'twitter:card',
    ])
      expect(tags.get(name), `${path} ${name}`).toBeTruthy()
    const image = await request.get(tags.get('og:image') ?? '', { maxRedirects: 0 })
    expect(image.status(), path).toBe(200)
    expect(image.headers()['cache-control']).toContain('immutable')
    const bytes = await image.body()
    expect(bytes.length, path).toBeLessThan(150_000)
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' })
    seen.add(tags.get('og:image') ?? '')
  }
  expect(seen.size).toBe(4)
})

test('an article says when, by whom and of what it is, and nothing twice', async ({ request }) => {
  const html = await (await request.get(article)).text()
  const tags = tagsOf(html)
  expect(tags.get('og:type')).toBe('article')
  expect(tags.get('article:published_time')).toBe('2024-04-17T12:05:00.000Z')
  expect(tags.get('article:section')).toBe('Actualité')
  expect(tags.get('article:author')).toMatch(/\/auteurs\/chia$/)
  expect(tags.get('twitter:data1')).toMatch(/min$/)
  expect(tags.has('twitter:title')).toBe(false)
  expect(html.match(/property="og:image"/g)).toHaveLength(1)
})

test('a made-up name of a card leads to the true one, and draws nothing', async ({ request }) => {
  const tags = tagsOf(await (await request.get(article)).text())
  const path = new URL(tags.get('og:image') ?? '').pathname
  const forged = await request.get(path.replace(/[0-9a-f]{16}/, '0'.repeat(16)), { maxRedirects: 0 })
  expect([forged.status(), forged.headers().location]).toEqual([302, path])
  for (const name of ['999999-0123456789abcdef.jpg', 'x.jpg', '12.jpg'])
    expect((await request.get(`/cartes/${name}`, { maxRedirects: 0 })).status(), name).toBe(404)
})

test('another site finds, by the address alone, what to show of an article', async ({ request, baseURL }) => {
  const html = await (await request.get(article)).text()
  const found = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(html)?.[1] ?? ''
  const answer = await request.get(found.replaceAll('&amp;', '&'))
  expect(answer.headers()['access-control-allow-origin']).toBe('*')
  expect(await answer.json()).toMatchObject({
    type: 'rich',
    version: '1.0',
    width: 600,
    html: expect.stringContaining('<iframe'),
  })
  const ask = (query: string) => request.get(`/oembed?${query}`, { maxRedirects: 0 })
  const address = encodeURIComponent(baseURL + article)
  expect((await ask(`url=${address}&format=xml`)).headers()['content-type']).toContain('xml')
  expect((await ask(`url=${address}&format=yaml`)).status()).toBe(400)
  expect((await ask('')).status()).toBe(400)
  expect((await ask(`url=${encodeURIComponent(`${baseURL}/actualite/nulle-part`)}`)).status()).toBe(404)
})

test('the card may be framed by anybody, with no script and no cookie; the article by nobody', async ({
  request,
  plainPage: page,
}) => {
  await page.goto(`${article}/partager`)
  const markup = await page.getByRole('textbox', { name: 'Intégrer cet article' }).inputValue()
  const frame = new URL(/src="([^"]+)"/.exec(markup)?.[1] ?? '').pathname
  const card = await request.get(frame)
  const policy = card.headers()['content-security-policy'] ?? ''
  expect(policy).toContain('frame-ancestors *')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('script-src')
  expect(card.headers()['set-cookie']).toBeUndefined()
  expect(await card.text()).not.toContain('<script')
  expect((await request.get(article)).headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  await page.goto(frame)
  await expect(page.getByRole('heading', { level: 1 }).getByRole('link')).toHaveAttribute('target', '_blank')
})
