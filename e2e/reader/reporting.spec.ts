import { expect, signIn, test } from '../fixtures'

const article = '/sciences/pourquoi-la-lune-parait-si-grosse-quand-elle-se-leve'

for (const javaScriptEnabled of [true, false]) {
  test(`a mistake is told of, mended, thanked for, and dealt with (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
    fresh,
  }) => {
    const page = await (await fresh({ javaScriptEnabled })).newPage()
    const explanation = `La Lune n’est pas si loin. ${Date.now()}`

    await test.step('a report with mistakes comes back with what was typed and a message at each field', async () => {
      await page.goto(article)
      await page.getByRole('link', { name: 'Signaler une erreur' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Signaler une erreur' })).toBeVisible()
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
      await page.getByLabel('Ce qui ne va pas').selectOption('Un fait inexact')
      await page.getByLabel('Le passage').fill('<b>à tant de</b> kilomètres 🌍 مرحبا')
      await page.getByLabel('Votre explication').fill('Bref')
      await page.getByLabel('Votre adresse électronique').fill('personne@sans-domaine')
      await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
      await expect(page).toHaveURL(/\/signaler\?brouillon=/)
      await expect(page.getByRole('alert').filter({ hasText: 'Votre signalement' })).toBeVisible()
      await expect(page.locator('#explanation-fault')).toContainText('dix caractères au moins')
      await expect(page.locator('#email-fault')).toContainText('Une adresse électronique, comme')
      await expect(page.getByLabel('Votre explication')).toHaveAttribute('aria-invalid', 'true')
      await expect(page.getByLabel('Ce qui ne va pas')).toHaveValue('fact')
      await expect(page.getByLabel('Le passage')).toHaveValue('<b>à tant de</b> kilomètres 🌍 مرحبا')
    })

    await test.step('mended, it is thanked for on the article', async () => {
      await page.getByLabel('Votre explication').fill(explanation)
      await page.getByLabel('Votre adresse électronique').fill('lectrice@exemple.fr')
      await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
      await expect(page).toHaveURL(`${article}?signalement=recu#signaler-une-erreur`)
      await expect(page.getByRole('status').filter({ hasText: 'Merci. Votre signalement' })).toBeInViewport()
    })

    await test.step('a journalist reads it, answers, marks it done, and changes their mind', async () => {
      const desk = await (await fresh()).newPage()
      await signIn(desk, 'journalist')
      await desk.getByRole('link', { name: /^Signalements \(\d+\)$/ }).click()
      const report = desk.locator('.queued', { hasText: explanation })
      await expect(report).toContainText('Un fait inexact')
      await expect(report).toContainText('<b>à tant de</b> kilomètres')
      await expect(report.getByRole('link', { name: 'Répondre à lectrice@exemple.fr' })).toHaveAttribute(
        'href',
        /^mailto:lectrice@exemple\.fr\?subject=Votre%20signalement/,
      )
      await report.getByRole('button', { name: 'Traité' }).click()
      await expect(desk.getByText('Signalement traité.')).toBeVisible()
      await expect(report).toContainText('Traité le')
      await desk.getByRole('button', { name: 'Annuler' }).click()
      await expect(desk.getByText('Signalement rouvert.')).toBeVisible()
      await expect(report.getByRole('button', { name: 'Traité' })).toBeVisible()
      await expect(report).not.toContainText('Traité le')
    })
  })
}

test('reports are the journalists’ affair: a moderator does not see them', async ({ page }) => {
  await signIn(page, 'moderator')
  await expect(page.getByRole('link', { name: /^Signalements/ })).toHaveCount(0)
  await page.goto('/admin/signalements')
  await expect(page.getByRole('heading', { name: 'Accès refusé' })).toBeVisible()
})

test('a report of an article that is not there is answered 404, and odd addresses are no fault', async ({
  request,
}) => {
  expect((await request.get('/sciences/rien-de-tel/signaler')).status()).toBe(404)
  expect((await request.get(`${article}/signaler?brouillon=x&brouillon=y`)).status()).toBe(200)
  const gone = await request.get(`${article}/signaler?brouillon=jamais-vu`)
  expect(gone.status()).toBe(200)
  expect(gone.headers()['cache-control']).toMatch(/no-store|private/)
})
