import type { Page } from '@playwright/test'
import { generate } from 'otplib'
import { expect, faultsInBothSchemes, signIn, test } from '../fixtures'
import { letterTo, linkIn } from '../outbox'

const email = `arrivee${Date.now()}@exemple.fr`
const name = 'Ève Nouvelle'

async function enter(page: Page, password: string) {
  await page.goto('/admin/connexion')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByLabel('Mot de passe').fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

async function giveCode(page: Page, code: string) {
  await page.getByLabel('Code de votre application').fill(code)
  await page.getByRole('button', { name: 'Valider' }).click()
}

const moderators = (page: Page) =>
  page.getByRole('group', { name: 'Exigée de qui a l’un de ces rôles' }).getByLabel('Modération')

async function requireOfModerators(page: Page, isRequired: boolean) {
  await page.goto('/admin/reglages/membres')
  await moderators(page).setChecked(isRequired)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('Enregistré.')).toBeVisible()
}

test('a member is invited, signs in with a second factor that the role requires, loses the password, and is let go', async ({
  page: administrator,
  fresh,
}) => {
  test.slow()
  await signIn(administrator, 'administrator')
  await administrator.goto('/admin/reglages/membres')
  expect(await faultsInBothSchemes(administrator)).toEqual([])
  await administrator.getByLabel('Adresse électronique').fill(email)
  await administrator.getByRole('group', { name: 'Rôles', exact: true }).getByLabel('Modération').check()
  await administrator.getByRole('button', { name: 'Créer l’invitation' }).click()
  const invitation = linkIn(await letterTo(email, 'rejoindre la rédaction'), '/admin/invitation/')

  const page = await (await fresh()).newPage()
  const first = 'la marée monte deux fois'
  await page.goto(invitation)
  await page.getByLabel('Votre nom').fill(name)
  await page.getByLabel('Mot de passe').fill(first)
  await page.getByRole('button', { name: 'Créer mon compte' }).click()
  await page.waitForURL('**/admin/connexion**')
  await enter(page, first)
  await page.waitForURL('**/admin/moderation')

  await requireOfModerators(administrator, true)
  try {
    // from the next page on there is nothing else to be done
    await page.goto('/admin/moderation/reglages')
    await page.waitForURL('**/admin/compte/deux-etapes')
    await expect(page.getByText('Un de vos rôles l’exige')).toBeVisible()
    expect((await page.request.get('/admin/moderation/chiffres/csv')).status()).toBe(403)
    expect(await faultsInBothSchemes(page)).toEqual([])
    await page.getByLabel('Votre mot de passe').fill('ce n’est pas celui-là')
    await page.getByRole('button', { name: 'Commencer' }).click()
    await expect(page.getByText('Ce n’est pas votre mot de passe actuel.')).toBeVisible()
    await page.getByLabel('Votre mot de passe').fill(first)
    await page.getByRole('button', { name: 'Commencer' }).click()
    await expect(page.getByRole('img', { name: 'Code à lire par votre application' })).toBeVisible()
    expect(await faultsInBothSchemes(page)).toEqual([])
    const secret = ((await page.locator('main code').textContent()) ?? '').replaceAll(' ', '')
    const codeIn = (seconds: number) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + seconds })
    await page.getByLabel('Le code qu’elle affiche').fill('12')
    await page.getByRole('button', { name: 'Activer' }).click()
    await expect(page.getByText('Un code de six chiffres.')).toBeVisible()
    await page.getByLabel('Le code qu’elle affiche').fill(await codeIn(-30))
    await page.getByRole('button', { name: 'Activer' }).click()
    await expect(page.getByText('Voici vos codes de secours')).toBeVisible()
    const recovery = await page.locator('.recovery-codes code').allTextContents()
    expect(recovery).toHaveLength(10)
    await page.goto('/admin/moderation')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveURL(/moderation/)

    // the next time, a code is asked for, and only a right one opens
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.waitForURL('**/admin/connexion')
    await enter(page, first)
    await expect(page.getByLabel('Code de votre application')).toBeVisible()
    expect(await faultsInBothSchemes(page)).toEqual([])
    await page.goto('/admin/moderation')
    await page.waitForURL('**/admin/connexion**')
    await giveCode(page, '000000')
    await expect(page.getByText('Ce code n’est pas le bon')).toBeVisible()
    await giveCode(page, await codeIn(0))
    await page.waitForURL('**/admin/moderation')

    // who loses the password keeps the second factor, and a recovery code opens without the telephone
    const elsewhere = await (await fresh()).newPage()
    await elsewhere.goto('/admin/mot-de-passe')
    await elsewhere.getByLabel('Adresse électronique').fill(email)
    await elsewhere.getByRole('button', { name: 'Envoyer le lien' }).click()
    const second = 'la marée descend deux fois'
    await elsewhere.goto(linkIn(await letterTo(email, 'choisir un autre mot de passe'), '/admin/mot-de-passe/'))
    await elsewhere.getByLabel('Nouveau mot de passe').fill(second)
    await elsewhere.getByRole('button', { name: 'Choisir ce mot de passe' }).click()
    await elsewhere.waitForURL('**/admin/connexion')
    await page.goto('/admin')
    await page.waitForURL('**/admin/connexion**')
    await enter(elsewhere, second)
    await giveCode(elsewhere, recovery[0] ?? '')
    await elsewhere.waitForURL('**/admin/moderation')
    await letterTo(email, 'Un code de secours a servi')
    await elsewhere.goto('/admin/compte/deux-etapes')
    await expect(elsewhere.getByText('Il vous en reste 9.')).toBeVisible()
    await elsewhere.getByLabel('Votre mot de passe').last().fill(second)
    await elsewhere.getByRole('button', { name: 'Arrêter' }).click()
    await expect(elsewhere.getByText('Un de vos rôles exige')).toBeVisible()

    // the administration lets them go
    await administrator.goto('/admin/reglages/membres')
    await administrator.getByText(email).click()
    const card = administrator.locator('.member', { hasText: email })
    await card.getByRole('button', { name: 'Fermer le compte' }).click()
    await expect(administrator.getByText('C’est fait.')).toBeVisible()
    await elsewhere.goto('/admin/moderation')
    await elsewhere.waitForURL('**/admin/connexion**')
  } finally {
    await requireOfModerators(administrator, false)
  }

  await administrator.goto('/admin/reglages/actes')
  expect(await faultsInBothSchemes(administrator)).toEqual([])
  await administrator.getByRole('textbox', { name: 'Mots' }).fill(name)
  await administrator.getByRole('button', { name: 'Chercher' }).click()
  const log = administrator.getByRole('table')
  for (const act of [
    'Compte créé',
    'Validation en deux étapes activée',
    'Mot de passe choisi par un lien',
    'Compte fermé',
  ])
    await expect(log.getByText(act, { exact: true })).toBeVisible()
  const file = await administrator.request.get(
    (await administrator.getByRole('link', { name: 'Emporter ces lignes' }).getAttribute('href')) ?? '',
  )
  expect(await file.text()).toContain('Connexion par un code de secours')
})
