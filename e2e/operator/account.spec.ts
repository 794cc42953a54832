import { accountOf, expect, faultsInBothSchemes, signInByForm, test } from '../fixtures'
import { letterTo, linkIn } from '../outbox'

test('a member who forgot the password is written to, chooses another, sees their sessions, and ends one elsewhere', async ({
  page,
  fresh,
}) => {
  const moderator = accountOf('moderator')
  const elsewhere = await (await fresh()).newPage()
  await signInByForm(elsewhere, 'moderator')

  await page.goto('/admin/connexion')
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click()
  await expect(page.getByRole('heading', { name: 'Mot de passe oublié' })).toBeVisible()
  await page.getByLabel('Adresse électronique').fill('personne')
  await page.getByRole('button', { name: 'Envoyer le lien' }).click()
  // the browser's own check stands in the way of what is no address
  await page.getByLabel('Adresse électronique').fill('personne@exemple.fr')
  await page.getByRole('button', { name: 'Envoyer le lien' }).click()
  const sent = page.getByText('Si un compte porte cette adresse, un lien vient d’y être envoyé.')
  await expect(sent).toBeVisible()
  await page.reload()
  await page.getByLabel('Adresse électronique').fill(moderator.email)
  await page.getByRole('button', { name: 'Envoyer le lien' }).click()
  await expect(sent).toBeVisible()
  const link = linkIn(await letterTo(moderator.email, 'choisir un autre mot de passe'), '/admin/mot-de-passe/')

  await page.goto(link)
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByLabel('Nouveau mot de passe').fill('motdepasse123')
  await page.getByRole('button', { name: 'Choisir ce mot de passe' }).click()
  await expect(page.getByText('Ce mot de passe est trop facile à deviner.')).toBeVisible()
  const chosen = 'un phare qui tourne la nuit'
  await page.getByLabel('Nouveau mot de passe').fill(chosen)
  await page.getByRole('button', { name: 'Choisir ce mot de passe' }).click()
  await page.waitForURL('**/admin/connexion')
  await page.goto(link)
  await expect(page.getByText('Ce lien n’est plus valable')).toBeVisible()
  // whoever was signed in is not any more
  await elsewhere.goto('/admin')
  await expect(elsewhere).toHaveURL(/connexion/)

  const enter = async (browser: typeof page, password: string) => {
    await browser.goto('/admin/connexion')
    await browser.getByLabel('Adresse électronique').fill(moderator.email)
    await browser.getByLabel('Mot de passe').fill(password)
    await browser.getByRole('button', { name: 'Se connecter' }).click()
    await browser.waitForURL((url) => url.pathname.startsWith('/admin') && url.pathname !== '/admin/connexion')
  }
  await enter(elsewhere, chosen)
  await enter(page, chosen)
  await page.goto('/admin/compte')
  expect(await faultsInBothSchemes(page)).toEqual([])
  await expect(page.getByText('(cette session)')).toHaveCount(1)
  await page.getByRole('button', { name: /^Fermer la session/ }).click()
  await expect(page.getByRole('button', { name: /^Fermer la session/ })).toHaveCount(0)
  await elsewhere.goto('/admin')
  await expect(elsewhere).toHaveURL(/connexion/)

  // the demonstration's password again, for whoever comes after
  await page.getByLabel('Mot de passe actuel').fill('ce n’est pas celui-là')
  await page.getByLabel('Nouveau mot de passe').fill(moderator.password)
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
  await expect(page.getByText('Ce n’est pas votre mot de passe actuel.')).toBeVisible()
  await page.getByLabel('Mot de passe actuel').fill(chosen)
  await page.getByLabel('Nouveau mot de passe').fill(moderator.password)
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
  await expect(page.getByText('Mot de passe changé.')).toBeVisible()
  await page.goto('/admin')
  await expect(page).toHaveURL(/\/admin/)
})
