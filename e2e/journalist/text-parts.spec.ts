import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../fixtures'
import { expectSaved, fillArticle, freshPicture, openArticle, reload, textOf } from './desk'

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Has the editor say what it holds, without changing it. */
async function touch(page: Page): Promise<void> {
  await textOf(page).getByText('Une phrase', { exact: false }).first().click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('x')
  await page.keyboard.press('Backspace')
  await expectSaved(page)
}

async function versionsOf(page: Page, address: string): Promise<number> {
  const desk = await page.context().newPage()
  await desk.goto(`${address}/versions`)
  await expect(desk.getByRole('heading', { level: 1 })).toBeVisible()
  const total = await desk.getByRole('main').getByRole('listitem').count()
  await desk.close()
  return total
}

async function choose(page: Page, button: string, pictures: number): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await tool(page, button).press('Enter')
  const files = []
  for (let each = 0; each < pictures; each++) {
    files.push({ name: `image${each}.png`, mimeType: 'image/png', buffer: await freshPicture() })
  }
  await (await chooser).setFiles(files)
}

test('key points, a note, foreign words and a gallery are put in by keyboard, kept, published, and unchanged by a visit', async ({
  page,
  plainPage,
}) => {
  await openArticle(page)
  const address = page.url()
  const text = textOf(page)
  await fillArticle(page, `Un texte avec de tout ${Date.now()}`)
  await text.click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Backspace')

  await tool(page, 'À retenir').press('Enter')
  await expect(text).toBeFocused()
  await page.keyboard.insertText('Un premier point')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('Un second point')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('Une phrase')
  await expect(text.locator('.editor-key-points li')).toHaveText(['Un premier point', 'Un second point'])

  await tool(page, 'Note').press('Enter')
  await expect(page.getByLabel('Texte de la note')).toBeFocused()
  await page.keyboard.insertText('Voir https://exemple.fr/source.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(text).toBeFocused()
  await page.keyboard.insertText(', puis so it goes')
  for (let word = 0; word < 3; word++) await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('so it goes')
  // a key has the editor told of what is selected: focus alone, faster than any hand, leaves before the browser tells it
  await page.keyboard.press('Shift')
  await tool(page, 'Langue').press('Enter')
  await expect(page.getByLabel('Langue des mots choisis')).toBeFocused()
  await page.keyboard.type('angl')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(text.locator('span[lang=en]')).toHaveText('so it goes')

  await choose(page, 'Galerie', 2)
  const gallery = text.getByRole('group', { name: 'Galerie' })
  await expect(gallery.locator('img')).toHaveCount(2, { timeout: 15_000 })
  for (const place of [1, 2]) {
    await page.getByRole('button', { name: new RegExp(`^Image ${place} du texte\\s: ni décrite`) }).click()
    await expect(gallery.getByLabel('Description pour qui ne voit pas l’image')).toBeFocused()
    await page.keyboard.insertText(`Un aplat, le numéro ${place}`)
  }
  await gallery.getByRole('button', { name: /^Image 1\s: Un aplat, le numéro 1$/ }).click()
  await gallery.getByLabel('Légende').fill('Une légende entière')
  await expectSaved(page)
  await reload(page)
  const before = await versionsOf(page, address)
  await touch(page)
  expect(await versionsOf(page, address)).toBe(before)

  await tool(page, 'Publier').click()
  const view = page.getByRole('link', { name: 'Voir l’article' })
  await expect(view).toBeVisible({ timeout: 15_000 })
  await plainPage.goto((await view.getAttribute('href')) ?? '')
  const body = plainPage.locator('.article-body')
  await expect(body.locator('.key-points li')).toHaveText(['Un premier point', 'Un second point'])
  await expect(body.locator('span[lang=en]')).toHaveText('so it goes')
  await expect(body.getByRole('link', { name: 'Note 1' })).toHaveCount(1)
  await expect(body.getByRole('link', { name: 'https://exemple.fr/source' })).toHaveCount(1)
  await expect(body.getByRole('region', { name: /^Galerie\s: 2 images$/ }).getByRole('figure')).toHaveCount(2)
  await expect(body).toContainText('Une légende entière')
})

test('the demonstration’s longest article is the same after a visit', async ({ page }) => {
  await signIn(page, 'editor')
  await page.goto('/admin/articles?q=phares')
  await page.getByRole('link', { name: /^Les phares sans gardiens/ }).click()
  await expect(textOf(page)).toBeVisible()
  const address = page.url()
  const before = await versionsOf(page, address)
  await textOf(page).getByText('Il faut sauter.').click()
  await page.keyboard.insertText('x')
  await page.keyboard.press('Backspace')
  await expectSaved(page)
  expect(await versionsOf(page, address)).toBe(before)
  await page.reload()
  await expect(textOf(page).locator('.editor-note')).toHaveCount(5)
})

test('a note is reached by the arrow keys, changed, and taken away', async ({ page }) => {
  await openArticle(page)
  const text = textOf(page)
  await text.click()
  await page.keyboard.insertText('Avant')
  await tool(page, 'Note').press('Enter')
  await page.keyboard.insertText('Une note')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(text.getByRole('img', { name: 'Note : Une note' })).toHaveCount(1)
  await page.keyboard.press('ArrowLeft')
  await expect(tool(page, 'Note')).toHaveAttribute('aria-pressed', 'true')
  await tool(page, 'Note').press('Enter')
  await expect(page.getByLabel('Texte de la note')).toHaveValue('Une note')
  await page.getByLabel('Texte de la note').fill('Une autre note')
  await page.getByRole('button', { name: 'Poser la note' }).press('Enter')
  await expectSaved(page)
  await reload(page)
  await expect(text.getByRole('img', { name: 'Note : Une autre note' })).toHaveCount(1)

  await text.getByRole('img', { name: 'Note : Une autre note' }).click()
  await tool(page, 'Note').press('Enter')
  await page.getByLabel('Texte de la note').fill('')
  await page.getByRole('button', { name: 'Poser la note' }).press('Enter')
  await expect(text.getByRole('img')).toHaveCount(0)
  await expectSaved(page)
  await reload(page)
  await expect(text).toHaveText('Avant')
})

test('whatever is pressed in key points, the text is saved', async ({ page }) => {
  await openArticle(page)
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  const text = textOf(page)
  await text.click()
  await page.keyboard.insertText('Une phrase.')
  await tool(page, 'À retenir').press('Enter')
  await page.keyboard.insertText('Un point')
  await expect(tool(page, 'Liste numérotée')).toBeDisabled()
  for (const name of ['Citation', 'Intertitre', 'Liste', 'Sous-intertitre', 'Citation']) {
    await tool(page, name).press('Enter')
    await page.keyboard.press('ControlOrMeta+Shift+7')
    await expect(text).toBeFocused()
    await page.keyboard.insertText('.')
  }
  await expectSaved(page)
  await reload(page)
  await expect(text.locator('.editor-key-points li')).toHaveText(/^Un point[.…]+$/)
  await expect(text).toContainText('Une phrase.')
  expect(faults).toEqual([])
})

test('the frame comes off key points, and their list stays', async ({ page }) => {
  await openArticle(page)
  const text = textOf(page)
  await text.click()
  await tool(page, 'À retenir').press('Enter')
  await page.keyboard.press('Backspace')
  await expect(text.locator('.editor-key-points')).toHaveCount(0)
  await tool(page, 'À retenir').press('Enter')
  await page.keyboard.insertText('Un point')
  await tool(page, 'À retenir').press('Enter')
  await expect(text.locator('.editor-key-points')).toHaveCount(0)
  await expect(text).toBeFocused()
  // the caret is back a frame after the focus
  await expect.poll(() => page.evaluate(() => getSelection()?.anchorOffset)).toBe('Un point'.length)
  await page.keyboard.insertText(' qui reste')
  await expect(text.locator('li')).toHaveText('Un point qui reste')
  await expectSaved(page)
})

test('a gallery takes more pictures, and is a picture when one is left', async ({ page }) => {
  await openArticle(page)
  const text = textOf(page)
  await text.click()
  await page.keyboard.insertText('Une phrase.')
  await choose(page, 'Galerie', 2)
  const gallery = text.getByRole('group', { name: 'Galerie' })
  await expect(gallery.locator('img')).toHaveCount(2, { timeout: 15_000 })
  await choose(page, 'Ajouter des images à la galerie', 1)
  await expect(gallery.locator('li img')).toHaveCount(3, { timeout: 15_000 })
  await gallery.getByRole('button', { name: /^Image 3\s: à décrire$/ }).press('Enter')
  for (const place of [3, 2]) await gallery.getByRole('button', { name: `Retirer l’image ${place}` }).press('Enter')
  await expect(gallery).toHaveCount(0)
  await expect(text.locator('figure img')).toHaveCount(1)
  await expectSaved(page)
  await reload(page)
  await expect(text.locator('figure img')).toHaveCount(1)
  await expect(text).toContainText('Une phrase.')
})
