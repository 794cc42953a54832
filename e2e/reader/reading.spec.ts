import { expect, faultsInBothSchemes, faultsOf, signIn, test } from '../fixtures'

const article = '/actualite/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'

for (const path of [
  '/',
  '/actualite',
  article,
  `${article}/signaler`,
  '/culture/les-phares-sans-gardiens-ou-l-art-de-veiller-a-distance',
  '/auteurs/chia',
  '/don',
  '/cookies',
  '/confidentialite',
  '/mentions-legales',
  '/nulle/part/ailleurs',
]) {
  test(`axe finds nothing on ${path}, light and dark, wide and narrow`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(await faultsInBothSchemes(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await faultsInBothSchemes(page)).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beyond, colorScheme).toBe(0)
    }
  })
}

test('axe finds nothing in the newsroom', async ({ page }) => {
  await page.goto('/admin/connexion')
  expect(await faultsOf(page)).toEqual([])
  await signIn(page, 'administrator')
  for (const path of [
    '/admin/articles',
    '/admin/moderation',
    '/admin/signalements',
    '/admin/reglages',
    '/admin/reglages/diffusion',
    '/admin/articles/1',
    '/admin/articles/1/apercu',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
    expect(await faultsOf(page), path).toEqual([])
  }
})

for (const javaScriptEnabled of [true, false]) {
  test(`the text grows, is kept on the device, and goes back (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
    fresh,
  }) => {
    const page = await (await fresh({ javaScriptEnabled })).newPage()
    await page.goto(article)
    const text = page.locator('.article-body p').first()
    await expect(text).toHaveCSS('font-size', '19px')
    await page.getByRole('button', { name: 'Agrandir le texte' }).click()
    await expect(text).toHaveCSS('font-size', '21px')
    await page.goto('/')
    await page.goto(article)
    await expect(text).toHaveCSS('font-size', '21px')
    await page.getByRole('button', { name: 'Réinitialiser' }).click()
    await expect(text).toHaveCSS('font-size', '19px')
  })
}

test('a comment with mistakes comes back with what was typed and a message at each field', async ({
  plainPage: page,
}) => {
  await page.goto(article)
  await page
    .locator('form.comment-form')
    .evaluate((form) => form.setAttribute('novalidate', ''))
    .catch(() => {})
  await page.getByLabel('Nom', { exact: true }).fill('<script>alert(1)</script> 🌍 مرحبا')
  await page.getByLabel('Adresse électronique').fill('personne@sans-domaine')
  await page.getByLabel('Commentaire', { exact: true }).fill('Un texte <b>à garder</b>')
  await page.getByRole('button', { name: 'Envoyer le commentaire' }).click()
  await expect(page).toHaveURL(/\/commenter\?brouillon=/)
  await expect(page.locator('#email-fault')).toHaveText(/Une adresse électronique, comme/)
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('<script>alert(1)</script> 🌍 مرحبا')
  await expect(page.getByLabel('Commentaire', { exact: true })).toHaveValue('Un texte <b>à garder</b>')
})
