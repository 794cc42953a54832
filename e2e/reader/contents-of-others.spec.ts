import type { BrowserContext, Page } from '@playwright/test'
import { BANNER_VERSION } from '../../lib/consent/consent.rules'
import { expect, faultsInBothSchemes, test } from '../fixtures'
import { hosts, publishTwoContents, standIn, watched } from './contents-of-others'

let article = ''

test.beforeAll(async ({ browser, baseURL }) => {
  article = await publishTwoContents(browser, baseURL)
})

const always = (page: Page, site: string) => page.getByRole('button', { name: `Toujours afficher les ${site}` })
const agreed = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name === 'unsujet-consent')?.value.split('.')

test('a reader agrees beside a video to all of its site’s, in place, and takes it back', async ({ fresh, baseURL }) => {
  const context = await fresh()
  const { page, called } = await watched(context, baseURL)
  await standIn(context, baseURL)
  await page.goto(article)
  expect(await faultsInBothSchemes(page)).toEqual([])
  await always(page, 'vidéos de YouTube').focus()
  await page.keyboard.press('Enter')
  const frames = page.locator('iframe.embed-frame')
  await expect(frames).toHaveCount(1)
  await expect(frames).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`${article}$`))
  await expect(page.getByRole('region', { name: /Bienvenue/ })).toBeHidden()
  await expect
    .poll(() => agreed(context))
    .toMatchObject([BANNER_VERSION, expect.any(String), 'youtube', expect.any(String)])
  await expect.poll(() => [...called]).toEqual([hosts.youtube])

  // what was agreed to before stays agreed to
  await always(page, 'messages de X').click()
  await expect(frames).toHaveCount(2)
  expect((await agreed(context))?.[2]).toBe('youtube_x')
  await page.goto('/cookies')
  await expect(page.locator('.receipt').first()).toContainText('à côté d’un contenu')
  await page.goto(article)
  await expect(frames).toHaveCount(2)

  await page.goto('/cookies')
  await page.getByRole('button', { name: 'Tout refuser' }).click()
  await expect(page.getByText('Vous avez tout refusé')).toBeVisible()
  called.clear()
  // also of a page that the browser brings back as it was
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`${article}$`))
  await expect(always(page, 'vidéos de YouTube')).toBeVisible()
  await expect(frames).toHaveCount(0)
  expect([...called]).toEqual([])
})

test('without JavaScript the same button leads to the video, and is kept', async ({ fresh, baseURL }) => {
  const context = await fresh({ javaScriptEnabled: false })
  const { page, called } = await watched(context, baseURL)
  await standIn(context, baseURL)
  await page.goto(article)
  await always(page, 'vidéos de YouTube').click()
  await expect(page).toHaveURL(/\/integrations\?lien=/)
  await expect(page.getByRole('status')).toContainText('Vous avez accepté les vidéos de YouTube.')
  await expect(page.locator('iframe').contentFrame().getByText('Chez eux')).toBeVisible()
  expect([...called]).toEqual([hosts.youtube])
  expect((await agreed(context))?.[2]).toBe('youtube')
})

test('an agreement that does not arrive goes the usual way; a browser’s refusal is outweighed by it', async ({
  fresh,
  baseURL,
}) => {
  const context = await fresh({ serviceWorkers: 'block', extraHTTPHeaders: { 'Sec-GPC': '1' } })
  await context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }))
  const { page } = await watched(context, baseURL)
  await standIn(context, baseURL)
  await page.goto(article)
  await page.route('**', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.fallback()))
  await always(page, 'vidéos de YouTube').click()
  await expect(page.getByRole('status')).toContainText('Vous avez accepté les vidéos de YouTube.')
  await page.goto(article)
  await expect(page.locator('iframe.embed-frame')).toHaveCount(1)
})

test('nobody agrees to what is no site’s name, or from elsewhere', async ({ request, baseURL }) => {
  const html = await (await request.get(article)).text()
  const action = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(html.slice(html.indexOf('embed-asking')))?.[1] ?? ''
  expect(action).not.toBe('')
  const post = (finalite: string, lien: string, origin = baseURL ?? '') =>
    request.post(article, {
      multipart: { [action]: '', finalite, lien },
      headers: { origin },
      maxRedirects: 0,
    })
  for (const [finalite, lien] of [
    ['espion', 'https://youtu.be/dQw4w9WgXcQ'],
    ['ailleurs', 'https://youtu.be/dQw4w9WgXcQ'],
    ['youtube', 'x'.repeat(3000)],
  ] as const) {
    const answer = await post(finalite, lien)
    expect(answer.status(), finalite).toBe(303)
    expect(answer.headers().location, finalite).toMatch(/\/cookies$/)
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('unsujet-consent')
  }
  const foreign = await post('youtube', 'https://youtu.be/dQw4w9WgXcQ', 'https://mal.exemple')
  expect(foreign.status()).toBeGreaterThanOrEqual(300)
  expect(foreign.headers()['set-cookie'] ?? '').not.toContain('unsujet-consent')
})
