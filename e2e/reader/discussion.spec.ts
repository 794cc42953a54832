import { expect, faultsInBothSchemes, signIn, test } from '../fixtures'

const discussed = '/actualite/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'
const article = '/sciences/pourquoi-la-lune-parait-si-grosse-quand-elle-se-leve'

test('the newsroom leads a discussion: it answers, pins, and closes it', async ({ fresh }) => {
  const desk = await (await fresh()).newPage()
  const reader = await (await fresh({ javaScriptEnabled: false })).newPage()
  const closed = '/culture/les-phares-sans-gardiens-ou-l-art-de-veiller-a-distance'
  const answer = `La rédaction précise, ${Date.now()}`
  await signIn(desk, 'editor')
  await desk.goto('/admin/articles')
  await desk.getByRole('searchbox').fill('phares')
  await desk.keyboard.press('Enter')
  await desk
    .getByRole('link', { name: /phares/i })
    .first()
    .click()
  await desk.getByRole('link', { name: 'Commentaires', exact: true }).last().click()
  await expect(desk.getByRole('heading', { level: 1, name: 'Commentaires d’un article' })).toBeVisible()

  await desk.getByLabel('Message de la rédaction').fill(answer)
  await desk.getByLabel('Épingler en tête de la discussion').first().check()
  await desk.getByRole('button', { name: 'Publier la réponse' }).first().click()
  await expect(desk.getByText('Réponse publiée.')).toBeVisible()
  await reader.goto(closed)
  await expect(reader.getByRole('heading', { name: 'Réponse de la rédaction' })).toBeVisible()
  await expect(reader.locator('.comment-ours', { hasText: answer }).first()).toContainText('La rédaction')

  await desk.reload()
  await desk.getByRole('button', { name: 'Ne plus épingler' }).click()
  await expect(desk.getByText('la tête de la discussion est à jour')).toBeVisible()
  await desk.getByLabel('Fermés').check()
  await desk.getByLabel(/^Fermer après/).fill('')
  await desk.getByRole('button', { name: 'Enregistrer les règles' }).click()
  await expect(desk.getByText('Les règles de cette discussion sont enregistrées.')).toBeVisible()
  await reader.goto(closed)
  await expect(reader.getByText('Les commentaires de cet article sont fermés.')).toBeVisible()
  await expect(reader.getByRole('heading', { name: 'Réponse de la rédaction' })).toHaveCount(0)
  await expect(reader.getByRole('button', { name: 'Envoyer le commentaire' })).toHaveCount(0)

  await desk.getByLabel('Lus avant de paraître').check()
  await desk.getByLabel(/^Fermer après/).fill('3000')
  await desk.getByRole('button', { name: 'Enregistrer les règles' }).click()
  await expect(desk.getByText(/Se ferme le/)).toBeVisible()
  await reader.goto(closed)
  await expect(reader.getByRole('button', { name: 'Envoyer le commentaire' })).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test(`a comment is reported, and its receipt tells what became of that (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
    fresh,
  }) => {
    const page = await (await fresh({ javaScriptEnabled })).newPage()
    const explanation = `Il se trompe de date. ${Date.now()}`
    await page.goto(discussed)
    await page
      .getByRole('link', { name: /^Signaler ce commentaire/ })
      .first()
      .click()
    await page.getByLabel('Motif').selectOption('Publicité ou tromperie')
    await page.getByLabel('Votre explication').fill('Bref')
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
    await expect(page).toHaveURL(/\/signaler\?brouillon=/)
    await expect(page.locator('#explanation-fault')).toContainText('dix caractères au moins')
    await expect(page.getByLabel('Motif')).toHaveValue('publicite')
    await page.getByLabel('Votre explication').fill(explanation)
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
    await expect(page).toHaveURL(/\/signalements\/[\w-]{43}$/)
    await expect(page.getByRole('status')).toContainText('Votre signalement est arrivé.')
    await expect(page.getByText('Pas encore prise.')).toBeVisible()

    const desk = await (await fresh()).newPage()
    await signIn(desk, 'moderator')
    await desk.goto('/admin/moderation')
    await desk.getByRole('link', { name: /^Commentaires signalés \(\d+\)$/ }).click()
    const notice = desk.locator('.queued', { hasText: explanation })
    await notice.getByLabel(/^Mots pour le reçu/).fill('La date est celle de l’article.')
    await notice.getByRole('button', { name: 'Laisser en ligne' }).click()
    await expect(desk.getByText('Le commentaire reste en ligne.')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Le commentaire reste en ligne')).toBeVisible()
    await expect(page.getByText('La date est celle de l’article.')).toBeVisible()
  })
}

test('odd addresses of a discussion are answered plainly', async ({ request }) => {
  for (const path of [
    '/commentaires/0',
    '/commentaires/x',
    '/commentaires/999999999',
    '/commentaires?depuis=999999999',
  ]) {
    expect((await request.get(article + path)).status(), path).toBe(404)
  }
  for (const path of [
    '/commentaires',
    '/commentaires?tri=recents',
    '/commentaires?tri=utiles',
    '/commentaires?tri=x',
  ]) {
    expect((await request.get(article + path)).status(), path).toBe(200)
  }
  expect((await request.get('/mes-commentaires?brouillon=jamais-vu')).status()).toBe(200)
  for (const path of ['/signalements/devine', `${article}/commentaires/999999999/signaler`]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('axe finds nothing on the pages of a discussion, light and dark', async ({ page }) => {
  // thirty-two looks: a minute and more where others work too
  test.setTimeout(180_000)
  await page.goto(discussed)
  const permalink = await page.locator('.comment-meta a').first().getAttribute('href')
  // and on the newsroom's pages of it
  await signIn(page, 'administrator')
  for (const path of [
    ...[
      '/admin/moderation',
      '/admin/moderation?vue=suspects',
      '/admin/moderation/reglages',
      '/admin/reglages/donnees',
      '/admin/reglages/consentement',
      '/admin/moderation/recours',
      '/admin/moderation/sanctions',
      '/admin/moderation/chiffres',
      '/admin/moderation/chiffres?periode=semaines',
      '/transparence',
    ],
    `${discussed}/commentaires?tri=recents`,
    permalink ?? '',
    `${permalink}/signaler`,
    '/mes-commentaires',
    '/mes-donnees',
    '/confidentialite',
    '/desabonnement?jeton=devine',
  ]) {
    await page.goto(path)
    expect(await faultsInBothSchemes(page), path).toEqual([])
  }
})
