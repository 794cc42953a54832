import { expect, faultsInBothSchemes, nameOf, plain, signIn, test } from '../fixtures'
import {
  ALOUD,
  arrange,
  beginWithChoices,
  DEPOSIT,
  dragOnto,
  found,
  lead,
  MOON,
  numberOf,
  openDesk,
  part,
  preview,
  publish,
  put,
  SIRENS,
  seconds,
  status,
  WINDOW,
} from './front-desk'

beginWithChoices()

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
  const aloud = (await culture.locator('option:not([value=""])', { hasText: ALOUD }).getAttribute('value')) ?? ''
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
  // both ends of the way are in view: a browser scrolls under a pointer that waits at an edge, a test does not
  await page.setViewportSize({ width: 1280, height: 1800 })
  await openDesk(page)
  const row = await found(page, WINDOW)
  await dragOnto(page, row.locator('.front-grip'), seconds(page).locator('ol'))
  await expect(seconds(page).getByRole('link')).toHaveText([WINDOW])
  await dragOnto(page, seconds(page).locator('.front-grip'), lead(page).locator('ol'))
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
