import { expect, plain, signIn, test } from '../fixtures'
import { expectSaved, fillArticle, freshPicture, openArticle, textOf } from './desk'

const undescribed = 'L’image principale n’est ni décrite ni marquée décorative.'

test('a lead picture is described before readers have it, and they have it with its words', async ({
  page,
  plainPage,
}) => {
  await openArticle(page)
  await fillArticle(page, `Un article illustré ${Date.now()}`)
  const publish = page.getByRole('button', { name: 'Publier', exact: true })
  const lead = page.getByRole('group', { name: 'Image principale' })
  await expect(publish).toBeEnabled()
  await lead.getByLabel('Choisir une image').setInputFiles({
    name: 'aplat.png',
    mimeType: 'image/png',
    buffer: await freshPicture(),
  })
  await expect(page.getByText(undescribed)).toBeVisible({ timeout: 15_000 })
  await expect(publish).toBeDisabled()

  await lead.getByLabel('Image décorative').check()
  await expect(publish).toBeEnabled()
  await lead.getByLabel('Image décorative').uncheck()
  await expect(publish).toBeDisabled()
  await lead.getByLabel('Description pour qui ne voit pas l’image').fill('Un aplat de couleur')
  await lead.getByLabel('Crédit').fill('Photo d’essai')
  await expect(publish).toBeEnabled()
  await publish.click()
  const view = page.getByRole('link', { name: 'Voir l’article' })
  await expect(view).toBeVisible({ timeout: 15_000 })

  await plainPage.goto((await view.getAttribute('href')) ?? '')
  const shown = plainPage.locator('main picture img[alt="Un aplat de couleur"]')
  await expect(shown).toBeVisible()
  const width = await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
  expect(width).toBeGreaterThan(0)
  await expect(plainPage.getByText('Photo d’essai')).toBeVisible()
})

test('a picture is there as soon as it was sent, and for ever once the night desk has made it', async ({
  page,
  baseURL,
}) => {
  await signIn(page, 'editor')
  const sent = await page.request.post('/admin/media/upload', {
    headers: { origin: baseURL ?? '' },
    multipart: { fichier: { name: 'a.png', mimeType: 'image/png', buffer: await freshPicture() } },
  })
  const { contentHash: hash } = (await sent.json()).picture
  for (const name of ['-480.avif', '-16x9-50x50-480.webp', '-1x1-50x50-400.jpg', '-4x3-50x50-480.jpg']) {
    const address = `/media/${hash}${name}`
    const answer = await page.request.get(address)
    expect(answer.status(), name).toBe(200)
    expect(answer.headers()['content-type']).toBe(
      { f: 'image/avif', p: 'image/webp', g: 'image/jpeg' }[name.at(-1) ?? ''],
    )
    await expect
      .poll(async () => (await page.request.head(address)).headers()['cache-control'], { timeout: 60_000 })
      .toContain('immutable')
  }
})

test('a long caption is read whole on a narrow screen, with its credit', async ({ page, plainPage }) => {
  await openArticle(page)
  await fillArticle(page, `Une longue légende ${Date.now()}`)
  const lead = page.getByRole('group', { name: 'Image principale' })
  await lead.getByLabel('Choisir une image').setInputFiles({
    name: 'aplat.png',
    mimeType: 'image/png',
    buffer: await freshPicture(),
  })
  const caption = `${'Une légende qui dit tout ce que l’on voit. '.repeat(15)}https://exemple.fr/${'a'.repeat(120)}`
  await lead.getByLabel('Image décorative').check({ timeout: 15_000 })
  await lead.getByLabel('Légende').fill(caption)
  await lead.getByLabel('Crédit').fill('Photo d’une agence au nom très long, pour l’essai')
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  const view = page.getByRole('link', { name: 'Voir l’article' })
  await expect(view).toBeVisible({ timeout: 15_000 })
  await plainPage.setViewportSize({ width: 320, height: 640 })
  await plainPage.goto((await view.getAttribute('href')) ?? '')
  const shown = plainPage.locator('figcaption')
  expect(plain((await shown.textContent()) ?? '')).toContain(plain(caption))
  expect(plain((await shown.textContent()) ?? '')).toContain('Photo d’une agence au nom très long')
  const { beyond, hidden } = await shown.evaluate((element) => ({
    beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    hidden: element.scrollHeight - element.clientHeight + element.scrollWidth - element.clientWidth,
  }))
  expect({ beyond, hidden }).toEqual({ beyond: 0, hidden: 0 })
})

test('a file that is no picture, and an empty one, are answered by a sentence; the article goes on', async ({
  page,
}) => {
  await openArticle(page)
  const lead = page.getByRole('group', { name: 'Image principale' })
  const whole = await freshPicture()
  for (const buffer of [Buffer.from('Ceci est du texte.'), Buffer.alloc(0), whole.subarray(0, 40)]) {
    await lead.getByLabel('Choisir une image').setInputFiles({ name: 'image.png', mimeType: 'image/png', buffer })
    await expect(lead.getByRole('alert')).toHaveText(/^Ce fichier n’est pas une image lisible/, { timeout: 15_000 })
    // the next file's answer is another one: a good picture in between clears the sentence
    await lead
      .getByLabel('Choisir une image')
      .setInputFiles({ name: 'aplat.png', mimeType: 'image/png', buffer: await freshPicture() })
    await expect(lead.locator('.editor-upload')).toHaveCount(0, { timeout: 15_000 })
    await lead.getByRole('button', { name: 'Retirer l’image' }).click()
  }
  await textOf(page).click()
  await page.keyboard.insertText('On continue.')
  await expectSaved(page)
})

test('a picture sent by somebody who may not write is refused', async ({ page, baseURL }) => {
  await signIn(page, 'moderator')
  const answer = await page.request.post('/admin/media/upload', {
    headers: { origin: baseURL ?? '' },
    multipart: { fichier: { name: 'a.png', mimeType: 'image/png', buffer: await freshPicture() } },
  })
  expect(answer.status()).toBe(403)
  expect(await answer.json()).toMatchObject({ ok: false, sentence: 'Votre compte ne permet pas cette action.' })
})
