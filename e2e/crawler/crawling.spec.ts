import sharp from 'sharp'
import { expect, test } from '../fixtures'

const article = '/actualite/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'

test('a crawler finds the article’s metadata in its head', async ({ plainPage: page, request }) => {
  await page.goto(article)
  const head = page.locator('head')
  await expect(head.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${article}$`))
  await expect(head.locator('meta[property="og:type"]')).toHaveAttribute('content', 'article')
  await expect(head.locator('meta[property="og:image"]')).toHaveAttribute('content', /\/cartes\/\d+-[0-9a-f]{16}\.jpg$/)
  await expect(head.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
  const [text] = await page.locator('script[type="application/ld+json"]').allTextContents()
  const [news, crumbs] = JSON.parse(text ?? '')['@graph']
  expect(news).toMatchObject({
    datePublished: '2024-04-17T12:05:00.000Z',
    dateModified: '2024-04-17T14:30:00.000Z',
    inLanguage: 'fr-FR',
    isAccessibleForFree: true,
    articleSection: 'Actualité',
  })
  expect(news.image).toMatchObject([
    { url: expect.stringMatching(/-16x9-50x50-1200\.jpg$/), width: '1200', height: '675' },
    { url: expect.stringMatching(/-4x3-50x50-1200\.jpg$/), width: '1200', height: '900' },
    { url: expect.stringMatching(/-1x1-50x50-1200\.jpg$/), width: '1200', height: '1200' },
  ])
  for (const { url, width, height } of news.image) {
    const { width: wide, height: high } = await sharp(await (await request.get(url)).body()).metadata()
    expect([String(wide), String(high)]).toEqual([width, height])
  }
  expect(news.author[0]).toMatchObject({ name: 'Chia' })
  expect(crumbs.itemListElement).toHaveLength(3)
})

test('sitemap, feed and robots.txt name the article and keep the newsroom out', async ({ request, baseURL }) => {
  const month = `${baseURL}/sitemaps/articles-2024-04.xml`
  expect(await (await request.get('/sitemap.xml')).text()).toContain(`<loc>${month}</loc>`)
  expect(await (await request.get(month)).text()).toContain(
    `<loc>${baseURL}${article}</loc><lastmod>2024-04-17T14:30:00.000Z</lastmod>`,
  )
  expect(await (await request.get('/rss.xml')).text()).toContain('<rss version="2.0"')
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain('Disallow: /admin')
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
})

test('unknown addresses answer 404 with a useful page', async ({ request }) => {
  for (const path of [
    '/nulle-part',
    '/actualite/nulle-part',
    '/a/b/c/d',
    '/auteurs/personne',
    '/media/x.jpg',
    '/admin/articles/x',
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect([404, 307], path).toContain(answer.status())
  }
})

test('a reader without JavaScript finds ways on at an unknown address', async ({ plainPage: page }) => {
  for (const path of ['/nulle-part', `${article}/nulle-part`, '/actualite/nulle-part/commenter']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas')
    await expect(page.locator('.article-list article')).toHaveCount(4)
  }
})

test('posts that no form of ours would send get a plain 4xx', async ({ request }) => {
  const broken = await request.post(article, {
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    data: 'nothing of the kind',
  })
  expect(broken.status()).toBe(400)
  const huge = await request
    .post(article, { headers: { 'content-type': 'text/plain' }, data: 'x'.repeat(20_000_000) })
    .catch(() => null)
  expect(huge?.status() ?? 413).toBe(413)
  const stale = await request.post(article, { multipart: { $ACTION_ID_000000: '', name: 'x' } })
  expect(stale.status()).toBeGreaterThanOrEqual(400)
  expect(stale.status()).toBeLessThan(500)
})

test('sitemaps are sent again only to whoever has not what they say', async ({ request }) => {
  for (const file of ['/sitemap.xml', '/sitemaps/articles-2024-04.xml', '/sitemaps/auteurs.xml']) {
    const { etag = '' } = (await request.get(file)).headers()
    const still = await request.get(file, { headers: { 'if-none-match': etag } })
    expect([etag.length > 5, still.status()], file).toEqual([true, 304])
  }
  expect((await request.get('/sitemaps/articles-1999-01.xml')).status()).toBe(404)
})

test('another spelling of an address leads to it in one step', async ({ request, baseURL }) => {
  const shouted = article.toUpperCase()
  for (const spelling of [
    shouted,
    `${article}/`,
    `/${article}`,
    `${article}/index.html`,
    `${shouted}/?utm_source=x&y=z`,
  ]) {
    const answer = await request.get(baseURL + spelling, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location], spelling).toEqual([308, article])
  }
  expect((await request.get('/Nulle-Part/?utm_source=x', { maxRedirects: 0 })).status()).toBe(404)
})

test('what is not to be found says so in its headers too', async ({ request }) => {
  for (const path of [
    '/recherche?q=blé',
    '/cookies',
    '/mes-donnees',
    `${article}/commenter`,
    '/nulle-part',
    '/admin/connexion',
  ]) {
    expect((await request.get(path)).headers()['x-robots-tag'], path).toContain('noindex')
  }
  for (const path of ['/', '/culture', article]) {
    expect((await request.get(path)).headers()['x-robots-tag'], path).toBeUndefined()
  }
})

test('files that machines ask for are there, or are nowhere', async ({ request, baseURL }) => {
  expect((await request.get('/favicon.ico')).status()).toBe(200)
  expect(await (await request.get('/security.txt')).text()).toContain(`Canonical: ${baseURL}/.well-known/security.txt`)
  expect(await (await request.get('/humans.txt')).text()).toContain('Chia')
  for (const path of ['/ads.txt', '/.well-known/tdmrep.json'])
    expect((await request.get(path)).status(), path).toBe(404)
})
