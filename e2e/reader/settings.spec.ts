import type { Locator, Page } from '@playwright/test'
import { expect, faultsOf, test } from '../fixtures'
import { answered, article, textOf } from './an-article'

const panelOf = (page: Page) => page.locator('#reglages-lecture')
const background = (page: Page) => page.locator('html')
const INK_ON_SEPIA = 'rgb(244, 234, 214)'

/** Presses one choice of the panel, which a page that came anew has closed. */
async function press(page: Page, name: string) {
  const choice = panelOf(page).getByRole('button', { name: new RegExp(`^(A[−+] )?${name}$`) })
  if (!(await choice.isVisible())) await page.getByRole('button', { name: 'Réglages de lecture' }).click()
  await choice.click()
  await page.waitForLoadState()
}

const size = (text: Locator) => text.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

for (const javaScriptEnabled of [true, false]) {
  const how = `${javaScriptEnabled ? 'with' : 'without'} JavaScript`

  test(`each setting takes effect at once, is kept, and goes back (${how})`, async ({ fresh, baseURL }) => {
    const context = await fresh({ javaScriptEnabled, colorScheme: 'light' })
    await context.addCookies(answered(baseURL))
    const page = await context.newPage()
    await page.goto(article)
    const text = textOf(page)
    const standfirst = page.locator('.standfirst')
    const comment = page.locator('.comment-text').first()
    const button = page.getByRole('button', { name: 'Envoyer le commentaire' })
    const usual = await Promise.all([size(text), size(standfirst), size(comment)])

    await press(page, 'Agrandir le texte')
    await expect(text).toHaveCSS('font-size', '21px')
    expect(await size(standfirst)).toBeGreaterThan(usual[1] ?? 0)
    expect(await size(comment)).toBeGreaterThan(usual[2] ?? 0)
    await press(page, 'Réduire le texte')
    await expect(text).toHaveCSS('font-size', '19px')
    await press(page, 'Réduire le texte')
    await expect(text).toHaveCSS('font-size', '17px')
    await press(page, 'Réinitialiser')
    await expect(text).toHaveCSS('font-size', '19px')

    await press(page, 'Sans')
    await expect(text).toHaveCSS('font-family', /^sans/)
    const ofButtons = await button.evaluate((element) => getComputedStyle(element).fontFamily)
    await press(page, 'Dyslexie')
    await expect(text).toHaveCSS('font-family', /^legible/)
    await expect(comment).toHaveCSS('font-family', /^legible/)
    await expect(button).toHaveCSS('font-family', ofButtons)
    await expect.poll(() => page.evaluate(() => document.fonts.check('19px legible'))).toBe(true)

    await press(page, 'Grand')
    await expect(text).toHaveCSS('line-height', '36.48px')
    await press(page, 'Très grand')
    await expect(text).toHaveCSS('line-height', '42.56px')

    await press(page, 'Sombre')
    await expect(background(page)).toHaveCSS('background-color', 'rgb(21, 20, 18)')
    await press(page, 'Sépia')
    await expect(background(page)).toHaveCSS('background-color', INK_ON_SEPIA)

    await press(page, 'Réduites')
    const picture = page.locator('.article-lead img')
    expect((await picture.boundingBox())?.width).toBeLessThanOrEqual(240)

    expect((await context.cookies()).find(({ name }) => name === 'lecture')).toMatchObject({
      value: '1.2.2.2.1',
      sameSite: 'Lax',
      path: '/',
    })
    await page.goto('/')
    await expect(background(page)).toHaveCSS('background-color', INK_ON_SEPIA)
    await expect(page.locator('.card-picture').first()).toBeHidden()

    await page.goto(article)
    await press(page, 'Réglages d’origine')
    await expect(background(page)).toHaveCSS('background-color', 'rgb(251, 250, 247)')
    await expect(text).toHaveCSS('line-height', '30.4px')
    await expect(text).toHaveCSS('font-family', /^text/)
  })

  test(`a light page is light on a dark system, and the other way round (${how})`, async ({ fresh, baseURL }) => {
    for (const [colorScheme, theme, paper] of [
      ['dark', 1, 'rgb(251, 250, 247)'],
      ['light', 3, 'rgb(21, 20, 18)'],
      ['dark', 0, 'rgb(21, 20, 18)'],
    ] as const) {
      const context = await fresh({ javaScriptEnabled, colorScheme })
      await context.addCookies([{ name: 'lecture', value: `1.0.0.${theme}.0`, url: baseURL }])
      const page = await context.newPage()
      await page.goto('/')
      await expect(background(page)).toHaveCSS('background-color', paper)
    }
  })

  test(`the settings have a page of their own that shows what is set (${how})`, async ({ fresh }) => {
    const page = await (await fresh({ javaScriptEnabled })).newPage()
    await page.goto('/reglages')
    const form = page.getByRole('main')
    await expect(form.getByRole('button', { name: 'Système' })).toHaveAttribute('aria-pressed', 'true')
    await form.getByRole('button', { name: 'Agrandir le texte' }).click()
    await expect(form.getByRole('group', { name: 'Taille du texte, 3 sur 6' })).toBeVisible()
    await form.getByRole('button', { name: 'Sépia' }).click()
    await expect(form.getByRole('button', { name: 'Sépia' })).toHaveAttribute('aria-pressed', 'true')
    await expect(form.getByRole('button', { name: 'Système' })).toHaveAttribute('aria-pressed', 'false')
    await expect(background(page)).toHaveCSS('background-color', INK_ON_SEPIA)
  })
}

test('a press says what it did, and marks what is chosen', async ({ page }) => {
  await page.goto(article)
  await press(page, 'Sépia')
  await expect(panelOf(page).getByRole('status')).toHaveText(/Couleurs\s: Sépia/)
  await expect(panelOf(page).getByRole('button', { name: 'Sépia' })).toHaveAttribute('aria-pressed', 'true')
  await press(page, 'Agrandir le texte')
  await expect(panelOf(page).getByRole('status')).toHaveText('Taille 3 sur 6')
  await page.keyboard.press('Escape')
  await expect(panelOf(page)).toBeHidden()
})

test('what was set is there at the first paint', async ({ fresh, baseURL }) => {
  const context = await fresh({ colorScheme: 'light' })
  await context.addCookies([{ name: 'lecture', value: '5.0.0.3.0', url: baseURL }])
  const page = await context.newPage()
  await page.goto(article, { waitUntil: 'commit' })
  // whatever has a body to paint has its settings
  await page.waitForFunction(() => document.body !== null)
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('3')
  await page.waitForLoadState('load')
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) =>
          done(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
        ).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => done(0)))
      }),
  )
  expect(shift).toBe(0)
  expect(await page.locator('meta[name=theme-color]').first().getAttribute('content')).toBe('rgb(21, 20, 18)')
})

test('nothing overflows 320 px at any of the six sizes, in the widest face and the largest spacing', async ({
  fresh,
  baseURL,
}) => {
  const context = await fresh({ viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  const heights: number[] = []
  for (const step of [0, 1, 2, 3, 4, 5]) {
    await context.addCookies([{ name: 'lecture', value: `${step}.2.2.0.0`, url: baseURL }, ...answered(baseURL)])
    await page.goto(article)
    await page.evaluate(() => document.fonts.ready)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      `size ${step}`,
    ).toBe(0)
    heights.push((await page.locator('.article-body').boundingBox())?.height ?? 0)
  }
  expect(heights).toEqual([...heights].sort((one, other) => one - other))
  expect(new Set(heights).size).toBe(6)
})

test('reduced images are not fetched in lists, but for the one that is there before anything is known', async ({
  fresh,
  baseURL,
}) => {
  const context = await fresh()
  await context.addCookies([{ name: 'lecture', value: '1.0.0.0.1', url: baseURL }, ...answered(baseURL)])
  const page = await context.newPage()
  const pictures: string[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/media/') && response.status() === 200)
      pictures.push(response.url())
  })
  await page.goto('/', { waitUntil: 'networkidle' })
  await page.locator('.colophon').scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  expect(await page.locator('main img').count()).toBeGreaterThan(3)
  expect(pictures.length).toBeLessThanOrEqual(1)
  for (const picture of pictures) expect(picture).toMatch(/-480\.\w+$/)
})

test('a malformed cookie is the usual page, with scripts and without', async ({ fresh, baseURL }) => {
  for (const javaScriptEnabled of [true, false]) {
    for (const value of ['9.9.9.9.9', '1.0.0', 'x', '5.0.0.0.0.0']) {
      const context = await fresh({ javaScriptEnabled })
      await context.addCookies([{ name: 'lecture', value, url: baseURL }])
      const page = await context.newPage()
      await page.goto(article)
      await expect(textOf(page)).toHaveCSS('font-size', '19px')
    }
  }
})

for (const [theme, name] of [
  [1, 'light'],
  [2, 'sepia'],
  [3, 'dark'],
] as const) {
  test(`axe finds nothing on an article and its open panel, ${name}`, async ({ fresh, baseURL }) => {
    const context = await fresh()
    await context.addCookies([{ name: 'lecture', value: `1.0.0.${theme}.0`, url: baseURL }, ...answered(baseURL)])
    const page = await context.newPage()
    for (const path of ['/', article, '/reglages', '/ma-lecture', '/hors-ligne', `${article}/partager?instance=x`]) {
      await page.goto(path)
      await page.getByRole('button', { name: 'Réglages de lecture' }).click()
      await expect(panelOf(page)).toBeVisible()
      expect(await faultsOf(page), path).toEqual([])
    }
  })
}
