import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'

const article = '/actualite/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'

/** Scrolls through the page until every picture has come; answers the addresses of what came. */
async function look(page: Page): Promise<string[]> {
  const pictures = await page.locator('main picture img').all()
  expect(pictures.length).toBeGreaterThan(0)
  for (const picture of pictures) {
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  }
  return Promise.all(pictures.map((picture) => picture.evaluate((image: HTMLImageElement) => image.currentSrc)))
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a reader ${how} gets pictures cut to their places, in their own colour first`, async ({ fresh }) => {
    const page = await (await fresh({ javaScriptEnabled })).newPage()
    await page.goto('/')
    for (const address of await look(page)) expect(address).toMatch(/-16x9-\d+x\d+-\d+\.avif$/)
    for (const picture of await page.locator('main picture img').all()) {
      const { shown, said, background } = await picture.evaluate((image: HTMLImageElement) => ({
        shown: image.clientWidth / image.clientHeight,
        said: Number(image.getAttribute('width')) / Number(image.getAttribute('height')),
        background: getComputedStyle(image).backgroundColor,
      }))
      expect(shown).toBeCloseTo(16 / 9, 1)
      expect(said).toBeCloseTo(16 / 9, 2)
      expect(background).toMatch(/^rgb\(\d+, \d+, \d+\)$/)
    }
    await page.goto(article)
    for (const address of await look(page)) expect(address).toMatch(/\/[0-9a-f]{32}-\d+\.avif$/)
    await expect(page.locator('.article-lead img')).toHaveAttribute('fetchpriority', 'high')
    await expect(page.locator('.article-lead img')).toHaveAttribute('loading', 'eager')
  })

  test(`a reader ${how} who asked for reduced images gets no other`, async ({ fresh, baseURL }) => {
    const context = await fresh({ javaScriptEnabled, deviceScaleFactor: 3, viewport: { width: 1200, height: 900 } })
    await context.addCookies([{ name: 'lecture', value: '1.0.0.0.1', url: baseURL ?? '' }])
    const page = await context.newPage()
    const heavy: string[] = []
    page.on('response', (answer) => {
      const width = /\/media\/.*-(\d+)\.\w+$/.exec(answer.url())?.[1]
      if (width && Number(width) > 480 && answer.status() !== 302) heavy.push(answer.url())
    })
    // a list shows none of its pictures
    await page.goto('/')
    await page.goto(article)
    await look(page)
    expect(heavy).toEqual([])
  })
}

test('an answer to whoever asked for reduced images is kept by nobody, and leaves the address what it is', async ({
  request,
}) => {
  const page = await (await request.get(article)).text()
  const address = /\/media\/[0-9a-f]{32}-1600\.avif/.exec(page)?.[0] ?? ''
  const reduced = await request.get(address, { headers: { cookie: 'lecture=1.0.0.0.1' }, maxRedirects: 0 })
  expect(reduced.status()).toBe(302)
  expect(reduced.headers()).toMatchObject({
    location: address.replace('-1600', '-480'),
    'cache-control': 'no-store',
    vary: 'Cookie',
  })
  const whole = await request.get(address, { headers: { cookie: 'lecture=1.0.0.0.0' }, maxRedirects: 0 })
  expect(whole.status()).toBe(200)
  expect(whole.headers()['content-type']).toBe('image/avif')
})

test('pictures nobody has, and sizes nobody asks for, answer 404', async ({ request }) => {
  const page = await (await request.get(article)).text()
  const hash = /\/media\/([0-9a-f]{32})-/.exec(page)?.[1]
  const names = [
    `${hash}-481.jpg`,
    `${hash}-480.gif`,
    `${hash}-16x9-49x50-480.jpg`,
    `${'f'.repeat(32)}-480.jpg`,
    `originals/${hash}`,
    `${hash}`,
  ]
  for (const name of names) expect((await request.get(`/media/${name}`)).status(), name).toBe(404)
})
