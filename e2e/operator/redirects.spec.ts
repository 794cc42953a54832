import type { Page } from '@playwright/test'
import { expect, faultsInBothSchemes, signIn, test } from '../fixtures'

// the browser of the tests calls itself headless, which is a robot's name
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const HERE = '/admin/reglages/redirections'
const article = '/culture/les-phares-sans-gardiens-ou-l-art-de-veiller-a-distance'
const stamp = Date.now() % 1_000_000

async function redirectTo(page: Page, from: string, to: string) {
  await page.getByLabel('Adresse à rediriger').fill(from)
  await page.getByRole('textbox', { name: 'Mener vers' }).fill(to)
  await page.getByRole('button', { name: 'Rediriger', exact: true }).click()
}

/** Where an address leads, in one hop; its status, where it leads nowhere. */
async function wayOf(page: Page, path: string) {
  const answer = await page.request.get(path, { maxRedirects: 0, headers: { 'user-agent': userAgent } })
  return answer.status() === 308 ? answer.headers().location : answer.status()
}

const missing = (page: Page) => page.getByRole('region', { name: 'Adresses introuvables' })
const inPlace = (page: Page) => page.getByRole('region', { name: 'Redirections' })

test('an address that a reader asked for in vain is found by the newsroom, led to an article in one hop, and let go', async ({
  page,
  fresh,
}) => {
  test.slow()
  const old = `/2019/04/un-vieux-titre-${stamp}`
  const reader = await (await fresh({ userAgent })).newPage()
  expect((await reader.goto(`${old}/?utm_source=lettre`))?.status()).toBe(404)
  expect((await reader.goto(old))?.status()).toBe(404)

  await signIn(page, 'editor')
  await page.getByRole('link', { name: 'Redirections' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Redirections' })).toBeVisible()
  // written every few seconds: the first question perhaps before the second
  const asked = missing(page).getByRole('row', { name: old })
  await expect(async () => {
    await page.goto(HERE)
    await expect(asked.getByRole('cell', { name: '2', exact: true })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  expect(await faultsInBothSchemes(page)).toEqual([])

  // by the keyboard alone: its link fills the form, whose second field is where one goes on
  await missing(page)
    .getByRole('link', { name: `Rediriger vers… depuis ${old}` })
    .press('Enter')
  await expect(page.getByLabel('Adresse à rediriger')).toHaveValue(old)

  await redirectTo(page, old, '/nulle-part')
  await expect(page.getByText('L’adresse d’arrivée ne mène nulle part')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await redirectTo(page, old, `${old}/`)
  await expect(page.getByText('Cette redirection tournerait en rond')).toBeVisible()
  await redirectTo(page, old, 'javascript:alert(1)')
  await expect(page.getByText('On ne peut pas mener là')).toBeVisible()
  await redirectTo(page, '/', '/actualite')
  await expect(page.getByText('À cette adresse se trouve une page du site')).toBeVisible()

  await redirectTo(page, old, article)
  await expect(page.getByText(`C’est fait`)).toBeVisible()
  await expect(missing(page).getByRole('cell', { name: old, exact: true })).toHaveCount(0)
  for (const asked of [old, `${old}/`, old.replace('vieux', 'VIEUX')]) {
    await expect.poll(() => wayOf(page, asked), asked).toBe(article)
  }

  // what leads there leads on in the same hop
  const older = `/ancien-${stamp}`
  await redirectTo(page, older, old)
  await expect(page.getByText('C’est fait')).toBeVisible()
  await expect.poll(() => wayOf(page, older)).toBe(article)

  // a redirect is replaced by who knows that it is there
  await redirectTo(page, old, 'https://exemple.org/fin')
  await expect(page.getByText('Cette adresse mène déjà ailleurs')).toBeVisible()
  await page.getByLabel('Ne plus mener vers').check()
  await redirectTo(page, old, 'https://exemple.org/fin')
  await expect(page.getByText('C’est fait')).toBeVisible()
  await expect.poll(() => wayOf(page, old)).toBe('https://exemple.org/fin')

  await page.getByLabel('Partie d’une adresse').fill(`${stamp}`)
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(inPlace(page).getByRole('row')).toHaveCount(3)
  for (const path of [old, older]) {
    await page.getByRole('button', { name: `Retirer la redirection de ${path}` }).click()
    await expect(page.getByText('La redirection est retirée.')).toBeVisible()
    await expect.poll(() => wayOf(page, path), path).toBe(404)
  }
})

test('without JavaScript an address is redirected and one is forgotten; who may not is shown the door', async ({
  plainPage,
  fresh,
}) => {
  test.slow()
  const old = `/sans-script-${stamp}.html`
  const reader = await (await fresh({ userAgent })).newPage()
  await reader.goto(old)

  // the form of sign-in is the newsroom's, and needs its scripts
  await signIn(await (await fresh()).newPage(), 'administrator')
  await signIn(plainPage, 'administrator')
  await expect(async () => {
    await plainPage.goto(HERE)
    await expect(missing(plainPage).getByRole('cell', { name: old, exact: true })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await plainPage.getByRole('button', { name: `Oublier ${old}` }).click()
  await expect(plainPage.getByText('L’adresse est oubliée.')).toBeVisible()
  await expect(missing(plainPage).getByRole('cell', { name: old, exact: true })).toHaveCount(0)
  await redirectTo(plainPage, old, '/rien-du-tout')
  await expect(plainPage.getByText('L’adresse d’arrivée ne mène nulle part')).toBeVisible()
  await redirectTo(plainPage, old, '/culture')
  await expect(plainPage.getByText('C’est fait')).toBeVisible()
  await expect.poll(() => wayOf(plainPage, old)).toBe('/culture')
  await plainPage.goto(`/admin/reglages/actes?q=${encodeURIComponent(old)}`)
  await expect(plainPage.getByRole('table').getByText('Adresse redirigée')).toBeVisible()

  const journalist = await (await fresh()).newPage()
  await signIn(journalist, 'journalist')
  await journalist.goto(HERE)
  await journalist.waitForURL('**/admin/refus')
})
