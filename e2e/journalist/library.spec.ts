import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, faultsInBothSchemes, signIn, test } from '../fixtures'
import { fillArticle, openArticle, publish } from './desk'

/** A picture with known metadata, which the library has not seen yet: its bytes are its identity. */
const sample = (name: string) => Buffer.concat([readFileSync(`lib/media/samples/${name}`), randomBytes(8)])

const file = (name: string, buffer: Buffer, mimeType = 'image/jpeg') => ({ name, mimeType, buffer })

test('several pictures are sent at once; what agencies wrote is read, and none of it is served', async ({ page }) => {
  await signIn(page, 'editor')
  await page.getByRole('link', { name: 'Médiathèque' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Médiathèque' })).toBeVisible()
  await page
    .getByLabel('Choisir des images')
    .last()
    .setInputFiles([
      file('agence.jpg', sample('agency.jpg')),
      file('telephone.jpg', sample('telephone.jpg')),
      file('page.jpg', Buffer.from('<html>pas une image</html>')),
    ])
  const zone = page.getByRole('region', { name: 'Envoyer des images' })
  await expect(zone.getByText('2 images sont arrivées.')).toBeVisible({ timeout: 30_000 })
  // another is dropped from the device's desktop
  await zone.evaluate(
    (place, bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], 'libre.png', { type: 'image/png' }))
      for (const kind of ['dragover', 'drop']) {
        place.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
      }
    },
    [...sample('libre.png')],
  )
  await expect(zone.getByText('3 images sont arrivées.')).toBeVisible({ timeout: 30_000 })
  await expect(zone.getByRole('alert')).toContainText('n’est pas une image lisible')
  expect(await faultsInBothSchemes(page)).toEqual([])
  await zone.getByRole('button', { name: /^Retirer/ }).click()

  // the list below has them, without a reload
  await expect(page.getByRole('list').getByRole('link', { name: 'telephone.jpg' }).last()).toBeVisible()
  await zone.getByRole('link', { name: 'libre.png' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'libre.png' })).toBeVisible()
  await expect(page.getByLabel('Licence')).toHaveValue('cc-by-sa')
  await page.goBack()

  await page.getByRole('link', { name: 'agence.jpg' }).last().click()
  await expect(page.getByLabel('Légende')).toHaveValue('Le phare de Cordouan, à l’aube, le 3 mars 2024.')
  await expect(page.getByLabel('Crédit')).toHaveValue('Anne Le Goff / AFP')
  await expect(page.getByLabel('Conditions')).toHaveValue(/Usage éditorial seulement/)
  const source = await page.locator('.focal-picture image').getAttribute('href')
  const served = await (await page.request.get(source ?? '')).body()
  const { exif, iptc, xmp } = await sharp(served).metadata()
  expect({ exif, iptc, xmp }).toEqual({})
  expect(served.includes('Anne Le Goff')).toBe(false)
})

test('a picture is described by the keyboard alone, refused with what was typed, and its crops follow its focal point', async ({
  page,
}) => {
  await signIn(page, 'editor')
  await page.goto('/admin/media')
  await page
    .getByLabel('Choisir des images')
    .last()
    .setInputFiles(file('point.jpg', sample('telephone.jpg')))
  await page.getByRole('region', { name: 'Envoyer des images' }).getByRole('link', { name: 'point.jpg' }).click()
  const crop = page.locator('.focal-crops svg').first()
  await expect(crop).toHaveAttribute('viewBox', '0 60 640 360')
  await page.getByLabel('Description pour qui').focus()
  await page.keyboard.type('Une colline au soleil')
  await page.getByLabel('Droits jusqu’au').focus()
  await page.keyboard.type('31 février')
  await page.getByLabel('Depuis le haut (%)').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('0')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Une date, comme 31/12/2026.')).toBeVisible()
  await expect(page.getByLabel('Description pour qui')).toHaveValue('Une colline au soleil')
  await expect(page.getByLabel('Droits jusqu’au')).toHaveValue('31 février')
  await page.getByLabel('Droits jusqu’au').fill('2020-01-31')
  await page.getByLabel('Licence').selectOption('agency')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Enregistré.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Les droits de cette image sont arrivés à terme.')).toBeVisible()
  await expect(page.getByLabel('Depuis le haut (%)')).toHaveValue('0')
  await expect(crop).toHaveAttribute('viewBox', '0 0 640 360')
  expect(await faultsInBothSchemes(page)).toEqual([])

  // a click sets the point where it falls, on the picture as it is drawn
  const picture = page.locator('.focal-picture')
  const box = await picture.boundingBox()
  if (!box) throw new Error('the picture is not drawn')
  await picture.click({ position: { x: box.width / 2, y: box.height - 2 } })
  await expect(page.getByLabel('Depuis la gauche (%)')).toHaveValue('50')
  await expect(page.getByLabel('Depuis le haut (%)')).toHaveValue(/^(99|100)$/)

  await page.goto('/admin/media?seulement=droits-finis')
  await expect(page.getByRole('link', { name: 'point.jpg' }).first()).toBeVisible()
})

test('a picture in use is not deleted unnoticed; taken from everywhere, its file and its place in the text are gone', async ({
  page,
  fresh,
}) => {
  test.slow()
  await openArticle(page)
  await fillArticle(page, `Une image retirée ${Date.now() % 100_000}`)
  await page.locator('#lead-file').setInputFiles(file('partout.jpg', sample('agency.jpg')))
  // what the file says of itself is there already; what it shows, nobody but its writer can say
  await expect(page.getByLabel('Crédit')).toHaveValue('Anne Le Goff / AFP', { timeout: 20_000 })
  await expect(page.getByText('À décrire')).toBeVisible()
  await page.getByLabel('Description pour qui').fill('Un phare')
  await page.getByLabel('Signature à ajouter').selectOption({ label: 'Louise Ferrand' })
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  const path = await publish(page)
  await page.goto(path)
  const lead = page.locator('.article-lead img')
  await expect(lead).toBeVisible()
  const source = (await lead.getAttribute('src')) ?? ''

  const editor = await (await fresh()).newPage()
  await signIn(editor, 'editor')
  await editor.goto('/admin/media?q=partout')
  await editor.getByRole('link', { name: 'partout.jpg' }).first().click()
  await expect(editor.getByText('en ligne', { exact: true })).toBeVisible()
  await editor.getByRole('button', { name: 'Supprimer l’image' }).click()
  await expect(editor.getByText('Cette image est affichée par des articles')).toBeVisible()
  expect(await faultsInBothSchemes(editor)).toEqual([])
  await editor.getByLabel('La retirer de tout ce qui l’affiche').check()
  await editor.getByRole('button', { name: 'Supprimer l’image' }).click()
  await expect(editor.getByText('Image supprimée.')).toBeVisible()

  await expect(async () => {
    await page.goto(path)
    await expect(page.locator('.article-lead')).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await expect.poll(async () => (await page.request.get(source)).status(), { timeout: 30_000 }).toBe(404)

  // a journalist is not offered what only editors may do
  const journalist = await (await fresh()).newPage()
  await signIn(journalist, 'journalist')
  await journalist.goto('/admin/media')
  await journalist.locator('.media-grid a').first().click()
  await expect(journalist.getByRole('heading', { name: 'Où elle est affichée' })).toBeVisible()
  await expect(journalist.getByRole('button', { name: 'Supprimer l’image' })).toHaveCount(0)
})
