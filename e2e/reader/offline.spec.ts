import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { answered, article } from './an-article'

test.beforeEach(async ({ context, baseURL }) => context.addCookies(answered(baseURL)))

const kept = (page: Page, path: string) =>
  page.evaluate(async (asked) => (await caches.match(asked, { cacheName: 'unsujet-copies-1' })) !== undefined, path)

/** Opens an article and waits until it can be read offline. */
async function readArticle(page: Page) {
  await page.goto(article)
  await expect.poll(() => kept(page, article)).toBe(true)
  await page.waitForFunction(() => navigator.serviceWorker.controller)
}

test('an article that was read is whole offline, and says of when it is', async ({ page, context }) => {
  await readArticle(page)
  await page.goto('/')
  await context.setOffline(true)
  await page.goto(`${article}?utm_source=x`)
  await expect(page.getByText(/Vous êtes hors ligne\. Cette page vient de votre appareil/)).toHaveText(
    /telle qu’elle était le \d+(er)? \S+ \d{4} à \d+\sh\s\d\d\.$/,
  )
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Karabakh')
  await expect(page.locator('.article-body > p').first()).toHaveCSS('font-size', '19px')
  expect(await page.evaluate(() => document.fonts.check('19px text'))).toBe(true)
  await expect
    .poll(() => page.locator('.article-lead img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  await expect(page.getByRole('button', { name: 'Garder' })).toHaveAttribute('aria-pressed', 'false')
})

test('any other page offline is the one that says so, with what can be read', async ({ page, context }) => {
  await readArticle(page)
  await context.setOffline(true)
  await page.goto('/culture')
  await expect(page.getByRole('heading', { name: 'Vous êtes hors ligne' })).toBeVisible()
  await page.getByRole('link', { name: /Karabakh/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Karabakh')
  await context.setOffline(false)
  await page.goto('/culture')
  await expect(page.getByRole('heading', { name: 'Culture', level: 1 })).toBeVisible()
})

test('nobody who is online is shown a copy, and a copy of what is gone is let go of', async ({ page, context }) => {
  await readArticle(page)
  const gone = '/actualite/un-article-retire'
  await page.evaluate(
    async ([old, taken]) => {
      const copies = await caches.open('unsujet-copies-1')
      const headers = { 'content-type': 'text/html; charset=utf-8', 'x-kept-at': '0', 'x-files': '[]' }
      for (const path of [old ?? '', taken ?? '']) {
        await copies.put(path, new Response('<!doctype html><main><h1>Une copie</h1></main>', { headers }))
      }
    },
    [article, gone],
  )
  await page.goto(article)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Karabakh')
  await page.goto(gone)
  await expect.poll(() => kept(page, gone)).toBe(false)
  await context.setOffline(true)
  await page.goto(gone)
  await expect(page.getByRole('heading', { name: 'Vous êtes hors ligne' })).toBeVisible()
})

test('copies are those of the last thirty read and of those kept, and no more', async ({ page }) => {
  await readArticle(page)
  await page.evaluate(async () => {
    const copies = await caches.open('unsujet-copies-1')
    const headers = { 'content-type': 'text/html', 'x-kept-at': '0', 'x-files': '[]' }
    await copies.put('/a/oublie', new Response('<main></main>', { headers }))
  })
  await page.reload()
  await expect.poll(() => kept(page, '/a/oublie')).toBe(false)
  // each is taken out for a moment while it is looked at again
  await expect.poll(() => kept(page, article)).toBe(true)
  await expect.poll(() => kept(page, '/hors-ligne')).toBe(true)
})

test('a form goes to the newspaper and never to a copy; the newsroom passes by', async ({ page, context }) => {
  await readArticle(page)
  await page.goto('/cookies')
  await page.getByRole('button', { name: 'Tout refuser' }).click()
  await expect(page.getByText('Vous avez tout refusé')).toBeVisible()
  await context.setOffline(true)
  await expect(page.goto('/admin')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/)
})

test('the newspaper can be installed: manifest, icons of their sizes, a worker that updates', async ({
  page,
  request,
}) => {
  await page.goto('/')
  const manifest = await request.get((await page.locator('link[rel=manifest]').getAttribute('href')) ?? '')
  expect(manifest.headers()['content-type']).toContain('application/manifest+json')
  const said = await manifest.json()
  expect(said).toMatchObject({ name: 'unsujet.fr', lang: 'fr', start_url: '/', display: 'standalone' })
  expect(said.icons.map(({ sizes, purpose }: Record<string, string>) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ])
  for (const { src, sizes } of said.icons) {
    const width = await page.evaluate(async (address) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob())
      return `${picture.width}x${picture.height}`
    }, src)
    expect(width).toBe(sizes)
  }
  for (const { url } of said.shortcuts) expect((await request.get(url)).status(), url).toBe(200)
  const worker = await request.get('/sw.js')
  expect(worker.headers()['cache-control']).toBe('no-cache')
  expect(worker.headers()['content-type']).toContain('text/javascript')
})
