import type { Page } from '@playwright/test'
import { BANNER_VERSION } from '../../lib/consent/consent.rules'
import { expect, test } from '../fixtures'

for (const javaScriptEnabled of [true, false]) {
  test(`a reader ${javaScriptEnabled ? 'with' : 'without'} JavaScript refuses, and nothing but the choice is set or fetched`, async ({
    fresh,
    baseURL,
  }) => {
    const context = await fresh({ javaScriptEnabled })
    const page = await context.newPage()
    const strangers: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:')) strangers.push(request.url())
    })
    await page.goto('/')
    expect(await context.cookies()).toEqual([])
    const banner = page.getByRole('region', { name: /Bienvenue/ })
    const answers = [
      banner.getByRole('button', { name: 'Accepter' }),
      banner.getByRole('button', { name: 'Refuser' }),
      banner.getByRole('link', { name: 'En savoir plus' }),
    ]
    const sizes = await Promise.all(answers.map(async (answer) => await answer.boundingBox()))
    expect(new Set(sizes.map((box) => `${box?.y} ${box?.height} ${Math.round(box?.width ?? 0)}`)).size).toBe(1)

    await banner.getByRole('button', { name: 'Refuser' }).click()
    await expect(banner).toHaveCount(0)
    const cookies = await context.cookies()
    expect(cookies.map(({ name }) => name)).toEqual(['unsujet-consent'])
    expect(cookies[0]?.value).toMatch(new RegExp(`^${BANNER_VERSION}\\.[\\w-]{43}\\.\\.[0-9a-z]{3,4}$`))
    expect(cookies[0]?.sameSite).toBe('Lax')
    const days = ((cookies[0]?.expires ?? 0) - Date.now() / 1000) / 86_400
    expect(Math.round(days)).toBe(182)

    await page.goto('/culture')
    await expect(banner).toHaveCount(0)
    expect((await context.cookies()).length).toBe(1)
    if (javaScriptEnabled) {
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    }
    expect(strangers).toEqual([])
    await page.getByRole('link', { name: 'Gérer mes cookies' }).click()
    await expect(page.getByText('Vous avez tout refusé')).toBeVisible()
  })
}

const region = (page: Page) => page.getByRole('region', { name: /Bienvenue/ })

test('an answer changes nothing of what a reader is writing, and leads them back to it', async ({ fresh }) => {
  const context = await fresh()
  const page = await context.newPage()
  await page.goto('/sciences/pourquoi-la-lune-parait-si-grosse-quand-elle-se-leve')
  const words = page.getByLabel('Commentaire', { exact: true })
  await words.fill('Une phrase à moitié')
  let loads = 0
  page.on('framenavigated', () => loads++)
  const [, height] = [await words.focus(), await page.evaluate(() => scrollY)]
  await region(page).getByRole('button', { name: 'Refuser' }).focus()
  await page.keyboard.press('Enter')
  await expect(region(page)).toBeHidden()
  await expect(page.getByText('Votre choix est enregistré.')).toBeAttached()
  await expect(words).toBeFocused()
  await expect(words).toHaveValue('Une phrase à moitié')
  expect([loads, await page.evaluate(() => scrollY)]).toEqual([0, height])
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['unsujet-consent'])

  // the proof of it can be read again, by whoever has its receipt
  await page.goto('/cookies')
  const receipt = (await page.locator('.receipt code').first().textContent()) ?? ''
  await expect(page.locator('.receipt').first()).toContainText('Tout refusé')
  const other = await (await fresh({ javaScriptEnabled: false })).newPage()
  await other.goto('/cookies')
  await other.getByLabel('Reçu').fill(receipt)
  await other.getByRole('button', { name: 'Vérifier' }).click()
  await expect(other.locator('.receipt')).toContainText('dans le bandeau')
  await other.getByLabel('Reçu').fill('<b>un autre</b>')
  await other.getByRole('button', { name: 'Vérifier' }).click()
  await expect(other.getByRole('alert')).toHaveText('Aucun choix ne porte ce reçu.')
})

test('an answer that does not arrive goes the usual way', async ({ fresh }) => {
  const page = await (await fresh({ serviceWorkers: 'block' })).newPage()
  await page.goto('/culture')
  await page.route('**', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()))
  await region(page).getByRole('button', { name: 'Accepter' }).click()
  await expect(region(page)).toBeHidden()
  await expect(page).toHaveURL(/\/culture$/)
  await page.goto('/cookies')
  await expect(page.getByText('Vous avez accepté')).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test(`a browser that refuses for its reader is not asked, and a choice made here outweighs it (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
    fresh,
  }) => {
    const context = await fresh({ javaScriptEnabled, extraHTTPHeaders: { 'Sec-GPC': '1' } })
    await context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }))
    const page = await context.newPage()
    await page.goto('/')
    await expect(region(page)).toBeHidden()
    expect(await context.cookies()).toEqual([])
    await page.goto('/cookies')
    await expect(page.getByRole('status')).toContainText('signal GPC')
    await page.getByRole('button', { name: 'Tout accepter' }).click()
    await expect(page.getByRole('status')).toContainText('Vous avez accepté')
    await expect(page.locator('.receipt').first()).toContainText('sur cette page')
    // withdrawn as simply as it was given, from the foot of every page
    await page.goto('/culture')
    await page.getByRole('link', { name: 'Gérer mes cookies' }).click()
    await page.getByRole('button', { name: 'Tout refuser' }).click()
    await expect(page.getByRole('status')).toContainText('Vous avez tout refusé')
  })

  test(`a choice of over six months, of another version or of nobody’s writing is asked for again (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
    fresh,
    baseURL,
  }) => {
    const today = Math.floor(Date.now() / 86_400_000)
    const receipt = 'r'.repeat(43)
    const kept = `${BANNER_VERSION}.${receipt}..${today.toString(36)}`
    for (const [value, isAsked] of [
      [kept, false],
      [`${BANNER_VERSION}.${receipt}..${(today - 184).toString(36)}`, true],
      [`${BANNER_VERSION}.${receipt}..${(today + 400).toString(36)}`, true],
      [`${Number(BANNER_VERSION) - 1}.${receipt}..${today.toString(36)}`, true],
      [`${BANNER_VERSION}.${receipt}`, true],
      [`${kept}${'x'.repeat(3000)}`, true],
    ] as const) {
      const context = await fresh({ javaScriptEnabled })
      await context.addCookies([{ name: 'unsujet-consent', value, url: baseURL ?? '' }])
      const page = await context.newPage()
      expect((await page.goto('/culture'))?.status()).toBe(200)
      if (isAsked) await expect(region(page), value).toBeVisible()
      else await expect(region(page), value).toBeHidden()
      await context.close()
    }
  })
}

test('where no cookie is kept, that is said once, and the question stays out of the way', async ({ fresh }) => {
  const context = await fresh()
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'cookieEnabled', { value: false })
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} })
  })
  const page = await context.newPage()
  await page.goto('/culture')
  await region(page).getByRole('button', { name: 'Accepter' }).click()
  await expect(region(page).getByRole('status')).toContainText('Votre navigateur n’accepte pas les cookies')
  await expect(region(page).getByRole('button')).toHaveCount(0)
  await page.getByRole('link', { name: 'Gérer mes cookies' }).click()
  await page.waitForURL('**/cookies')
  await expect(region(page)).toBeHidden()
})

test('at 400 % the question lies over nothing, and is read and answered by keyboard', async ({ fresh }) => {
  // 1280 × 1024 pixels at 400 % (WCAG 2.2, 1.4.10 and 2.4.11)
  const page = await (await fresh({ viewport: { width: 320, height: 256 } })).newPage()
  await page.goto('/culture')
  const asked = region(page)
  await expect(asked).toHaveCSS('position', 'static')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expect(asked).toMatchAriaSnapshot(`
    - region /Bienvenue sur unsujet.fr/:
      - heading /Bienvenue sur unsujet.fr/ [level=2]
      - paragraph: /YouTube, Dailymotion, X et Bluesky/
      - button "Accepter"
      - button "Refuser"
      - link "En savoir plus"
  `)
  await page.keyboard.press('Shift+Tab')
  // from the end of the page backwards, as it is the last thing there
  for (const answer of [
    asked.getByRole('link', { name: 'En savoir plus' }),
    asked.getByRole('button', { name: 'Refuser' }),
  ]) {
    await expect(async () => {
      if (!(await answer.evaluate((element) => element === document.activeElement))) {
        await page.keyboard.press('Shift+Tab')
        throw new Error('not there yet')
      }
    }).toPass()
    await expect(answer).toBeInViewport({ ratio: 1 })
  }
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()
  await expect(page.getByText('Votre choix est enregistré.')).toBeAttached()
})
