import { purposes } from '../../lib/consent/purposes.rules'
import { expect, test } from '../fixtures'
import { answered, article } from './an-article'

const other = '/culture/reparer-un-vitrail-c-est-demonter-la-lumiere'

test.beforeEach(async ({ context, baseURL }) => context.addCookies(answered(baseURL)))

test('a reader keeps an article, finds it with those read, takes one out and erases the rest', async ({ page }) => {
  await page.goto(article)
  const keep = page.getByRole('button', { name: 'Garder' })
  await expect(keep).toHaveAttribute('aria-pressed', 'false')
  await keep.click()
  await expect(keep).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Gardé sur cet appareil')).toBeVisible()
  await page.goto(other)
  await expect(page.getByRole('button', { name: 'Garder' })).toHaveAttribute('aria-pressed', 'false')

  await page.goto('/ma-lecture')
  const kept = page.getByRole('region', { name: 'Gardés pour plus tard' })
  const read = page.getByRole('region', { name: 'Lus récemment' })
  await expect(kept.getByRole('listitem')).toHaveCount(1)
  await expect(read.getByRole('listitem')).toHaveCount(2)
  await expect(read.getByRole('link').first()).toHaveAttribute('href', other)

  await read.getByRole('button', { name: /^Retirer.*Karabakh/ }).click()
  await expect(read.getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('main').getByRole('status')).toBeFocused()
  await expect(kept.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Tout effacer' }).click()
  await expect(page.getByText(/Rien encore/).locator('visible=true')).toHaveCount(2)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('unsujet-copies-1')).keys()).length))
    .toBe(1)
})

test('a reader who wants nothing remembered leaves no trace of what is read', async ({ page }) => {
  await page.goto(article)
  // noted by a module that the page does not wait for
  await page.waitForFunction(() => localStorage.getItem('unsujet-lus'))
  await page.goto('/ma-lecture')
  await expect(page.getByRole('region', { name: 'Lus récemment' }).getByRole('listitem')).toHaveCount(1)
  await page.getByLabel(/Retenir sur cet appareil/).uncheck()
  await expect(page.getByText('Vos lectures ne sont plus retenues')).toBeVisible()
  await page.goto(other)
  await page.waitForFunction(() => customElements.get('reader-tools'))
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['unsujet-sans-historique'])
  await page.goto('/ma-lecture')
  await expect(page.getByLabel(/Retenir sur cet appareil/)).not.toBeChecked()
  await expect(page.getByRole('region', { name: 'Lus récemment' }).getByRole('listitem')).toHaveCount(0)
})

test('what is read is remembered fifty articles long, and broken storage breaks nothing', async ({ page }) => {
  await page.goto('/don')
  await page.evaluate(() => {
    const read = Array.from({ length: 50 }, (_, place) => ({ path: `/a/${place}`, title: `Article ${place}`, at: 1 }))
    localStorage.setItem('unsujet-lus', JSON.stringify(read))
    localStorage.setItem('unsujet-gardes', '{"pas": "une liste"')
  })
  await page.goto(article)
  await page.waitForFunction(() => customElements.get('reader-tools'))
  const read = await page.evaluate(() => JSON.parse(localStorage.getItem('unsujet-lus') ?? '[]'))
  expect(read).toHaveLength(50)
  expect(read[0].path).toBe(article)
  await page.getByRole('button', { name: 'Garder' }).click()
  await expect(page.getByRole('button', { name: 'Garder' })).toHaveAttribute('aria-pressed', 'true')
})

test('without JavaScript the page says plainly what it lacks', async ({ plainPage: page }) => {
  await page.goto('/ma-lecture')
  await expect(page.getByText(/Elle a besoin de JavaScript/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tout effacer' })).toBeHidden()
})

test('all that the site stores on the device is named on the cookies page', async ({ page, context }) => {
  await page.goto(article)
  await page.getByRole('button', { name: 'Garder' }).click()
  await page.getByRole('button', { name: 'Agrandir le texte' }).first().click()
  await page.goto('/ma-lecture')
  await page.getByLabel(/Retenir sur cet appareil/).uncheck()
  await page.goto(`${article}/partager?instance=piaille.fr`)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('unsujet-mastodon'))).toBe('piaille.fr')
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(2)
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
  ])
  const names = [...stored, ...(await context.cookies()).map(({ name }) => name)]
  expect(names.length).toBeGreaterThanOrEqual(7)
  const said = purposes.map((purpose) => purpose.stored).join()
  for (const name of names) expect(said, name).toContain(`« ${name} »`)
  await page.goto('/cookies')
  await expect(page.getByRole('main')).toContainText(/«\s?unsujet-gardes\s?»/)
})
