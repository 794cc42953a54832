import type { Page } from '@playwright/test'
import { chromiumArguments, installedChromium } from '../../lib/operations/installed-chromium'
import { expect, signIn, test } from '../fixtures'

// the browser of the tests calls itself headless, which is a robot's name
// another browser at each run: whoever was seen on this day is no new visitor
const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.${Date.now()} Safari/537.36`
// told to the whole browser: what a page sends while it is left knows nothing of a context's own
test.use({
  launchOptions: { executablePath: installedChromium(), args: [...chromiumArguments, `--user-agent=${userAgent}`] },
})

const article = '/culture/les-phares-sans-gardiens-ou-l-art-de-veiller-a-distance'

/** What the newsroom is told of the article today: views, visitors, readings measured, and of these to the end. */
async function seen(desk: Page) {
  const table = await (await desk.request.get('/admin/audience/csv?periode=jour')).text()
  const line = table.split('\r\n').find((each) => each.includes(`,${article},`)) ?? ''
  const [views = 0, visitors = 0, , , , reads = 0, , ended = 0] =
    line.split(`,${article},`)[1]?.split(',').map(Number) ?? []
  return { views, visitors, reads, ended }
}

test('articles that are read with a script, without one and by somebody who objects are counted once each, and leave nothing behind', async ({
  page: desk,
  fresh,
}) => {
  await signIn(desk, 'journalist')
  const before = await seen(desk)

  const scripted = await fresh()
  const reader = await scripted.newPage()
  await reader.goto(article)
  await reader.locator('.article-body > :last-child').scrollIntoViewIfNeeded()
  // in view for a while
  await reader.waitForTimeout(6000)
  await reader.goto('/charte')
  expect(await scripted.cookies()).toEqual([])
  const keys = await reader.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
  // the reader's own history is older than this, stays on the device, and is said on the cookies page
  expect(keys.filter((key) => !key.startsWith('unsujet-'))).toEqual([])
  expect(keys.filter((key) => /audience|mesure|visit/i.test(key))).toEqual([])

  const plain = await fresh({ userAgent: userAgent.replace('Chrome/140', 'Chrome/139'), javaScriptEnabled: false })
  await (await plain.newPage()).goto(article)
  expect(await plain.cookies()).toEqual([])

  const objecting = await fresh({
    userAgent: userAgent.replace('Chrome/140', 'Chrome/138'),
    extraHTTPHeaders: { 'sec-gpc': '1' },
  })
  await objecting.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }))
  const objector = await objecting.newPage()
  await objector.goto(article)
  await objector.waitForTimeout(1000)
  await objector.goto('/charte')

  await expect.poll(async () => (await seen(desk)).views - before.views, { timeout: 30_000 }).toBe(3)
  await expect.poll(async () => (await seen(desk)).reads - before.reads).toBe(1)
  const after = await seen(desk)
  // whoever objects is no visitor, and tells nothing
  expect(after.visitors - before.visitors).toBe(2)
  expect(after.ended - before.ended).toBe(1)
  await desk.goto('/admin/audience')
  await expect(desk.getByRole('region', { name: 'Par article' }).locator(`a[href="${article}"]`)).toBeVisible()
})

test('a robot, a page that is only prepared, and the newsroom itself are not counted', async ({
  page: desk,
  request,
  fresh,
}) => {
  await signIn(desk, 'editor')
  const before = await seen(desk)
  await request.get(article, { headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } })
  await request.get(article, { headers: { 'user-agent': userAgent, 'sec-purpose': 'prefetch;prerender' } })
  const own = await fresh({ userAgent })
  const staff = await own.newPage()
  await signIn(staff, 'editor')
  await staff.goto(article)
  // twice the time in which counts are written
  await desk.waitForTimeout(6500)
  expect((await seen(desk)).views).toBe(before.views)
})

test('a moderator does not read the audience, and a table of it can be carried away', async ({ page, fresh }) => {
  await signIn(page, 'journalist')
  const answer = await page.request.get('/admin/audience/csv?periode=30j')
  expect(answer.headers()['content-type']).toContain('text/csv')
  expect(await answer.text()).toContain('pages vues')
  const other = await (await fresh()).newPage()
  await signIn(other, 'moderator')
  await expect(other.getByRole('link', { name: 'Audience' })).toHaveCount(0)
  expect((await other.request.get('/admin/audience/csv')).status()).toBe(403)
})
