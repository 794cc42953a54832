import { expect, test } from '../fixtures'
import { expectSaved, fillArticle, openArticle, reload, textOf } from './desk'

test('a link is found by the words of a title, set, opened and taken away, by keyboard', async ({ page, baseURL }) => {
  await openArticle(page)
  const text = textOf(page)
  await text.click()
  await page.keyboard.insertText('Voir les phares')
  await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft')
  await page.keyboard.press('ControlOrMeta+K')
  const field = page.getByRole('combobox', { name: 'Adresse du lien' })
  await expect(field).toBeFocused()
  await expect(text.locator('.editor-kept-selection')).toHaveText('phares')
  await page.keyboard.type('phares sans')
  const list = page.getByRole('listbox', { name: 'Où mener le lien' })
  await expect(list.getByRole('option', { name: /^Les phares sans gardiens.*Culture, \d/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(list.getByRole('option', { selected: true })).toContainText('Les phares sans gardiens')
  await page.keyboard.press('Enter')
  const link = text.getByRole('link', { name: 'phares' })
  await expect(link).toHaveAttribute('href', /^\/[a-z-]+\/[a-z0-9-]+$/)
  await expect(text).toBeFocused()
  await expect(text.locator('.editor-kept-selection')).toHaveCount(0)

  // our own name falls off our own addresses
  await page.keyboard.press('ControlOrMeta+K')
  await expect(page.getByRole('link', { name: 'Ouvrir' })).toHaveAttribute(
    'href',
    (await link.getAttribute('href')) ?? '',
  )
  await field.fill(`${baseURL}/charte?a=1`)
  await page.keyboard.press('Enter')
  await expect(link).toHaveAttribute('href', '/charte?a=1')
  await page.keyboard.press('ControlOrMeta+K')
  await field.fill('des mots que personne n’a écrits')
  await expect(page.getByText('Aucun titre n’a ces mots.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Choisissez dans la liste, ou donnez une adresse.')).toBeVisible()
  await page.getByRole('button', { name: 'Enlever le lien' }).press('Enter')
  await expect(text.getByRole('link')).toHaveCount(0)
  await expect(text).toHaveText('Voir les phares')
})

test('a link is marked when its page is taken down, and no longer when it is back', async ({ page, fresh }) => {
  await openArticle(page)
  await fillArticle(page, `Une page qui disparaît ${Date.now()}`)
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  const view = page.getByRole('link', { name: 'Voir l’article' })
  await expect(view).toBeVisible({ timeout: 15_000 })
  const path = (await view.getAttribute('href')) ?? ''

  const writing = await (await fresh()).newPage()
  await openArticle(writing)
  const text = textOf(writing)
  const dead = text.locator('.editor-dead-link')
  await text.click()
  for (const [words, address] of [
    ['une page', path],
    ['rien', '/actualite/rien-du-tout'],
  ] as const) {
    await writing.keyboard.press('ControlOrMeta+K')
    await writing.getByRole('combobox', { name: 'Adresse du lien' }).fill(address)
    await writing.keyboard.press('Enter')
    await writing.keyboard.insertText(` ${words} `)
  }
  await expect(dead).toHaveText(['/actualite/rien-du-tout'])
  await expect(dead).toHaveAttribute('title', /^Ce lien ne mène nulle part\s: \/actualite\/rien-du-tout$/)

  await page.getByText('Dépublier').click()
  await page.getByLabel(/^Pourquoi/).fill('Un essai.')
  await page.getByRole('button', { name: 'Retirer l’article du site' }).click()
  await expect(page.getByText('L’article n’est plus en ligne.')).toBeVisible()
  const comeBack = async () => {
    await writing.evaluate(() => window.dispatchEvent(new Event('focus')))
    return dead.count()
  }
  await expect.poll(comeBack, { timeout: 20_000 }).toBe(2)
  await expect(writing.getByText('2 liens ne mènent nulle part')).toBeVisible()
  await writing.getByRole('button', { name: path }).click()
  await expect(text).toBeFocused()
  await writing.keyboard.press('ControlOrMeta+K')
  await writing.getByRole('button', { name: 'Enlever le lien' }).press('Enter')
  await expect(writing.getByText('Un lien ne mène nulle part')).toBeVisible()
  await expectSaved(writing)
  await reload(writing)
  await expect(dead).toHaveCount(1)
})
