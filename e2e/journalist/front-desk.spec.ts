import type { Locator, Page } from '@playwright/test'
import { expect, faultsInBothSchemes, nameOf, plain, signIn, test } from '../fixtures'

type Wish = { articleId: number; place: string; until: string | null }

const WINDOW = /Réparer un vitrail/
const DEPOSIT = /La consigne, une pièce/
const SIRENS = /Pourquoi les sirènes/
const MOON = /Pourquoi la Lune/
const ALOUD = /Lire à voix haute/

const part = (page: Page, name: RegExp | string) => page.getByRole('region', { name })
const lead = (page: Page) => part(page, /^Ouverture/)
const seconds = (page: Page) => part(page, /^À côté de l’ouverture/)
const preview = (page: Page) => page.frameLocator('.front-screen iframe')
const status = (page: Page) => page.getByRole('status')

async function openDesk(page: Page, role = 'editor'): Promise<void> {
  await signIn(page, role)
  await page.goto('/admin/une')
  await expect(page.getByRole('heading', { level: 1, name: 'La une' })).toBeVisible()
  await page.waitForLoadState('networkidle')
}

/** What the finder has of an article. */
async function found(page: Page, title: RegExp): Promise<Locator> {
  const finder = part(page, 'Placer un article')
  await finder.getByLabel('Chercher un titre').fill(title.source.split(' ').at(-1) ?? '')
  const row = finder.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
  await expect(row).toHaveCount(1)
  return row
}

async function put(page: Page, title: RegExp, place: string): Promise<void> {
  const row = await found(page, title)
  await row.getByRole('combobox').selectOption({ label: place })
  await row.getByRole('button', { name: /^Placer/ }).click()
  await expect(status(page)).toContainText('est placé')
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publier la une' }).click()
  await expect(status(page)).toHaveText('La une est publiée.')
}

/** Makes of the front page what a test begins or ends with. Answers it as it is then. */
async function arrange(page: Page, change: (wishes: Wish[]) => Wish[]): Promise<Wish[]> {
  const send = async (before: Wish[], wanted: Wish[]) => {
    const headers = { 'sec-fetch-site': 'same-origin' }
    const answer = await page.request.post('/admin/une/arrangement', { data: { before, wanted }, headers })
    return (await answer.json()) as { ok: boolean; reason?: string; wishes: Wish[] }
  }
  // whoever has nothing before them is told what there is
  const { wishes } = await send([], [])
  const done = await send(wishes, change(wishes))
  expect(done.reason).toBe(undefined)
  return done.wishes
}

const choicesAlone = (wishes: Wish[]) => wishes.filter(({ place }) => place === 'choice')

async function numberOf(page: Page, words: string): Promise<number> {
  const answer = await page.request.get(`/admin/une/articles?q=${encodeURIComponent(words)}`)
  const { articles } = (await answer.json()) as { articles: { id: number }[] }
  return articles[0]?.id ?? 0
}

let choices: Wish[] = []

test.beforeEach(async ({ fresh }) => {
  const page = await (await fresh()).newPage()
  await signIn(page, 'editor')
  choices = await arrange(page, choicesAlone)
})

test.afterEach(async ({ fresh }) => {
  const page = await (await fresh()).newPage()
  await signIn(page, 'editor')
  await arrange(page, () => choices)
})

test('an editor arranges the front page, sees it on a wide screen and on a phone before anybody else does, and publishes it', async ({
  page,
  fresh,
}) => {
  const reader = await (await fresh()).newPage()
  await openDesk(page)
  await expect(lead(page)).toContainText('Par défaut')
  await put(page, WINDOW, 'Ouverture')
  await put(page, DEPOSIT, 'À côté de l’ouverture')
  await put(page, SIRENS, 'À côté de l’ouverture')
  await expect(lead(page).getByRole('link')).toHaveText(WINDOW)
  await expect(lead(page)).not.toContainText('Par défaut')
  await expect(seconds(page).getByRole('link')).toHaveText([SIRENS, DEPOSIT])
  await seconds(page)
    .getByRole('button', { name: /^Descendre.*sirènes/ })
    .click()
  await expect(seconds(page).getByRole('link')).toHaveText([DEPOSIT, SIRENS])
  await expect(status(page)).toContainText('2 sur 2')

  const culture = part(page, 'Tête de rubrique').getByLabel('Culture', { exact: true })
  await expect(culture.locator('option').first()).toContainText('Par défaut')
  const aloud = (await culture.locator('option', { hasText: ALOUD }).getAttribute('value')) ?? ''
  await culture.selectOption(aloud)

  await expect(preview(page).locator('.card-lead h2')).toHaveText(WINDOW)
  await expect(preview(page).locator('.opening-seconds h2').nth(0)).toHaveText(DEPOSIT)
  await expect(preview(page).locator('.opening-seconds h2').nth(1)).toHaveText(SIRENS)
  const block = preview(page).getByRole('region', { name: 'Culture' })
  await expect(block.locator('article').first()).toContainText(ALOUD)
  expect(
    await preview(page)
      .locator('html')
      .evaluate(() => window.innerWidth),
  ).toBe(1280)
  await page.getByRole('radio', { name: 'Téléphone' }).check()
  await expect(preview(page).locator('.card-lead h2')).toHaveText(WINDOW)
  expect(
    await preview(page)
      .locator('html')
      .evaluate(() => window.innerWidth),
  ).toBe(390)

  await reader.goto('/')
  await expect(reader.locator('.card-lead h2')).not.toHaveText(WINDOW)
  await publish(page)
  await reader.reload()
  await expect(reader.locator('.card-lead h2')).toHaveText(WINDOW)
  await expect(reader.locator('.opening-seconds h2').nth(0)).toHaveText(DEPOSIT)
  await expect(reader.locator('.opening-seconds h2').nth(1)).toHaveText(SIRENS)
  await expect(reader.getByRole('region', { name: 'Culture' }).locator('article').first()).toContainText(ALOUD)

  await page.reload()
  await expect(lead(page).getByRole('link')).toHaveText(WINDOW)
  await expect(page.getByRole('button', { name: 'Publier la une' })).toBeDisabled()
  await page.getByRole('button', { name: 'Tout remettre au journal' }).click()
  await expect(lead(page)).toContainText('Par défaut')
  await expect(preview(page).locator('.card-lead h2')).not.toHaveText(WINDOW)
  await page.getByRole('button', { name: 'Abandonner mes changements' }).click()
  await expect(lead(page).getByRole('link')).toHaveText(WINDOW)
})

test('an article is dragged from the finder into a place, and from one place to another', async ({ page }) => {
  await openDesk(page)
  const row = await found(page, WINDOW)
  await row.locator('.front-grip').dragTo(seconds(page).locator('ol'))
  await expect(seconds(page).getByRole('link')).toHaveText([WINDOW])
  await seconds(page).locator('.front-grip').dragTo(lead(page).locator('ol'))
  await expect(lead(page).getByRole('link')).toHaveText(WINDOW)
  await expect(seconds(page).getByRole('link')).toHaveCount(0)
})

test('a place that ends in some seconds is given back by itself, and the log says so', async ({ page, fresh }) => {
  const reader = await (await fresh()).newPage()
  await signIn(page, 'editor')
  const articleId = await numberOf(page, 'vitrail')
  const until = new Date(Date.now() + 8000).toISOString()
  await arrange(page, (wishes) => [{ articleId, place: 'lead', until }, ...wishes])
  await reader.goto('/')
  await expect(reader.locator('.card-lead h2')).toHaveText(WINDOW)
  await page.goto('/admin/une')
  await expect(lead(page)).toContainText('Jusqu’au')
  await expect(async () => {
    await reader.reload()
    await expect(reader.locator('.card-lead h2')).not.toHaveText(WINDOW, { timeout: 500 })
  }).toPass({ timeout: 20_000 })

  const administrator = await (await fresh()).newPage()
  await signIn(administrator, 'administrator')
  await expect(async () => {
    await administrator.goto('/admin/reglages/actes?acte=front-arranged')
    const act = administrator.getByRole('row').filter({ hasText: 'Fin prévue' }).first()
    await expect(act).toContainText(WINDOW, { timeout: 500 })
  }).toPass({ timeout: 20_000 })
})

test('an end is chosen by a day and a time of Paris, or with one press; one that is past is said to be', async ({
  page,
}) => {
  await openDesk(page)
  await put(page, WINDOW, 'Ouverture')
  await lead(page).getByText('Jusqu’à nouvel ordre').click()
  await lead(page).getByRole('button', { name: 'Demain 8 h' }).click()
  await expect(lead(page).locator('summary')).toContainText(/Jusqu’au .* à 8\sh\s00/)
  await expect(lead(page).getByLabel('Jusqu’à (heure de Paris)')).toHaveValue(/T08:00$/)
  await lead(page).getByLabel('Jusqu’à (heure de Paris)').fill('2020-01-01T10:00')
  await expect(lead(page)).toContainText('Ce moment est déjà passé.')
  await page.getByRole('button', { name: 'Publier la une' }).click()
  await expect(status(page)).toContainText('Une fin est déjà passée')
  await expect(status(page)).toContainText(WINDOW)
  await lead(page).getByRole('button', { name: 'Sans fin' }).click()
  await publish(page)
})

test('of two editors at once the second is told what the first did, loses nothing, and decides', async ({
  page,
  fresh,
}) => {
  const other = await (await fresh()).newPage()
  await openDesk(page)
  await openDesk(other, 'administrator')
  await put(page, WINDOW, 'Ouverture')
  await put(other, MOON, 'Urgent')
  await publish(page)
  await other.getByRole('button', { name: 'Publier la une' }).click()
  await expect(status(other)).toContainText('Quelqu’un d’autre vient de publier une autre une')
  const notice = part(other, new RegExp(`^${nameOf('editor')} a publié une autre une`))
  await expect(notice).toContainText(WINDOW)
  await expect(part(other, /^Urgent/).getByRole('link')).toHaveText(MOON)
  expect(await faultsInBothSchemes(other)).toEqual([])

  const reader = await (await fresh()).newPage()
  await reader.goto('/')
  await expect(reader.locator('.card-lead h2')).toHaveText(WINDOW)
  await expect(reader.getByRole('complementary', { name: 'Urgent' })).toHaveCount(0)

  await notice.getByRole('button', { name: 'Publier la mienne à la place' }).click()
  await expect(status(other)).toHaveText('La une est publiée.')
  await expect(notice).toHaveCount(0)
  await reader.reload()
  await expect(reader.locator('.card-lead h2')).not.toHaveText(WINDOW)
  await expect(reader.getByRole('complementary', { name: 'Urgent' })).toContainText(MOON)

  // the first one comes second now, and takes what is there
  await put(page, DEPOSIT, 'Ouverture')
  await page.getByRole('button', { name: 'Publier la une' }).click()
  await page.getByRole('button', { name: 'Reprendre celle-là' }).click()
  await expect(part(page, /^Urgent/).getByRole('link')).toHaveText(MOON)
  await expect(lead(page)).toContainText('Par défaut')
})

/** Presses a key until something has the focus. */
async function go(page: Page, to: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 250; presses++) {
    if (await to.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never came to ${to}`)
}

test('the front page is arranged by the keyboard alone', async ({ page, fresh }) => {
  await openDesk(page)
  const finder = part(page, 'Placer un article')
  for (const [title, place] of [
    [WINDOW, 'Ouverture'],
    // beside it is where the field stands by itself
    [DEPOSIT, ''],
    [SIRENS, ''],
  ] as const) {
    await go(page, finder.getByLabel('Chercher un titre'), title === WINDOW ? 'Tab' : 'Shift+Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(title.source.split(' ').at(-1) ?? '')
    const row = finder.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
    await expect(finder.getByRole('listitem')).toHaveCount(1)
    await go(page, row.getByRole('combobox'))
    await page.keyboard.type(place)
    await go(page, row.getByRole('button', { name: /^Placer/ }))
    await page.keyboard.press('Enter')
    await expect(status(page)).toContainText('est placé')
  }
  await expect(seconds(page).getByRole('link')).toHaveText([SIRENS, DEPOSIT])
  await go(page, seconds(page).getByRole('button', { name: /^Monter.*consigne/ }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(seconds(page).getByRole('link')).toHaveText([DEPOSIT, SIRENS])
  // it is first now: what is left of its way is down
  await expect(seconds(page).getByRole('button', { name: /^Descendre.*consigne/ })).toBeFocused()
  await go(page, seconds(page).getByRole('button', { name: /^Retirer.*consigne/ }))
  await page.keyboard.press('Enter')
  await expect(seconds(page).getByRole('heading')).toBeFocused()
  await go(page, page.getByRole('button', { name: 'Publier la une' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText('La une est publiée.')
  await expect(page.getByRole('button', { name: 'Publier la une' })).toBeFocused()
  const reader = await (await fresh()).newPage()
  await reader.goto('/')
  await expect(reader.locator('.card-lead h2')).toHaveText(WINDOW)
  await expect(reader.locator('.opening-seconds h2').first()).toHaveText(SIRENS)
})

test('the desk has nothing that axe finds, with and without changes, and asks before it is left with some', async ({
  page,
}) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await openDesk(page)
  expect(await faultsInBothSchemes(page)).toEqual([])
  await put(page, WINDOW, 'Ouverture')
  await lead(page).getByText('Jusqu’à nouvel ordre').click()
  await page.getByText('Pas encore publié').click()
  await expect(preview(page).locator('.card-lead h2')).toHaveText(WINDOW)
  expect(await faultsInBothSchemes(page)).toEqual([])
  expect(complaints).toEqual([])

  const asked = page.waitForEvent('dialog')
  const going = page.goto('/admin').catch(() => null)
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await going
  await expect(lead(page).getByRole('link')).toHaveText(WINDOW)
})

test('an editor without JavaScript puts an article first, and gives its place back', async ({ page, plainPage }) => {
  // signing in takes a script; the session does not
  await signIn(page, 'editor')
  await signIn(plainPage, 'editor')
  await plainPage.goto('/admin/une')
  await expect(plainPage.locator('.front-desk')).toBeHidden()
  const row = plainPage.getByRole('listitem').filter({ has: plainPage.getByRole('link', { name: WINDOW }) })
  for (const [place, value] of [
    ['Ouverture', 'lead'],
    ['Aucune', 'none'],
  ] as const) {
    await row.getByRole('combobox').selectOption({ label: place })
    await row.getByRole('button', { name: 'Placer' }).click()
    await expect(plainPage.getByText('La une est à jour.')).toBeVisible()
    await expect(row.getByRole('combobox')).toHaveValue(value)
  }
})

test('nobody but who arranges the front page sees the desk or its preview, which is framed here alone and kept nowhere', async ({
  page,
  request,
}) => {
  await signIn(page, 'journalist')
  await page.goto('/admin/une')
  await expect(page).toHaveURL(/\/admin\/refus/)
  const closed = await page.request.get('/une-apercu?places=')
  expect(closed.status()).toBe(404)
  expect(plain(await closed.text())).toContain('Aperçu fermé')
  const answer = await request.get('/une-apercu?places=')
  expect(answer.status()).toBe(404)
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(answer.headers()['cache-control']).toContain('no-store')
  expect(answer.headers()['x-robots-tag']).toContain('noindex')
})
