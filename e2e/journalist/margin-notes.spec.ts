import type { BrowserContext, Page } from '@playwright/test'
import { expect, faultsInBothSchemes, nameOf, signIn, test } from '../fixtures'
import { expectSaved, openArticle, reload, textOf } from './desk'
import { keptBody } from './outline'

const [first, second, third] = [
  'Le canal rouvre lundi après deux ans de travaux.',
  'La région a payé la moitié des écluses neuves.',
  'Les mariniers attendaient cette date depuis longtemps.',
] as const

const panelOf = (page: Page) => page.getByRole('region', { name: 'Notes', exact: true })
const marksOf = (page: Page) => textOf(page).getByRole('button', { name: /sur ce passage$/ })
const said = (page: Page, words: string | RegExp) =>
  expect(panelOf(page).getByRole('status').filter({ hasText: words })).toHaveCount(1)

/** An article of three paragraphs, open in a journalist's browser. */
async function openStory(page: Page): Promise<void> {
  await openArticle(page, 'journalist')
  await textOf(page).click()
  for (const [place, words] of [first, second, third].entries()) {
    if (place > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(words)
  }
  await expectSaved(page)
}

/** The same, and in an editor's browser, which is answered. */
async function openTwice(journalist: Page, fresh: () => Promise<BrowserContext>): Promise<Page> {
  await openStory(journalist)
  const editor = await (await fresh()).newPage()
  await signIn(editor, 'editor')
  await editor.goto(journalist.url())
  await expect(textOf(editor)).toContainText(third)
  return editor
}

/** Writes a note about a paragraph, by its key. */
async function annotate(page: Page, paragraph: string, words: string): Promise<void> {
  await textOf(page).getByText(paragraph).click()
  await page.keyboard.press('Control+Alt+M')
  await expect(page.getByLabel('Votre note', { exact: true })).toBeFocused()
  await page.keyboard.insertText(words)
  await page.keyboard.press('Control+Enter')
  await said(page, 'Note écrite.')
  await expect(textOf(page)).toBeFocused()
}

/** What others wrote is asked for every quarter of a minute, and when one comes back. */
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

/** Presses Tab until a button has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true })
  await wanted.waitFor()
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab never came to « ${name} »`)
}

test('an editor’s note beside a paragraph is read, answered and resolved by the keyboard in another browser', async ({
  page: journalist,
  fresh,
}) => {
  const editor = await openTwice(journalist, fresh)
  await annotate(editor, second, 'Qui le dit ?')
  await expect(marksOf(editor)).toHaveText('1')
  // from here on this browser hears nothing of what the other one does
  const question = /\/notes\?/
  await editor.route(question, (route) => route.abort())

  await textOf(journalist).click()
  await comeBack(journalist)
  await said(journalist, `${nameOf('editor')} a écrit une note.`)
  const note = panelOf(journalist).getByRole('listitem').filter({ hasText: 'Qui le dit ?' })
  await expect(note).toContainText(nameOf('editor'))
  await expect(note).toContainText(/à \d+\sh\s\d\d/)
  await expect(marksOf(journalist)).toHaveText('1')
  expect(await faultsInBothSchemes(journalist)).toEqual([])

  await tabTo(journalist, `Répondre à la note de ${nameOf('editor')}`)
  await journalist.keyboard.press('Enter')
  await expect(journalist.getByLabel('Votre réponse')).toBeFocused()
  await journalist.keyboard.insertText('Le président de la région.')
  expect(await faultsInBothSchemes(journalist)).toEqual([])
  await journalist.keyboard.press('Escape')
  await expect(journalist.getByRole('button', { name: /^Répondre/ })).toBeFocused()
  await journalist.keyboard.press('Enter')
  await expect(journalist.getByLabel('Votre réponse')).toHaveValue('Le président de la région.')
  await journalist.keyboard.press('Control+Enter')
  await said(journalist, 'Réponse envoyée.')
  await expect(journalist.getByRole('button', { name: /^Répondre/ })).toBeFocused()
  await journalist.keyboard.press('Tab')
  await journalist.keyboard.press('Enter')
  await said(journalist, 'Note résolue.')
  await expect(panelOf(journalist).getByRole('heading', { name: 'Notes' })).toBeFocused()
  await expect(marksOf(journalist)).toHaveCount(0)
  await expect(panelOf(journalist).getByText('Une note résolue')).toBeVisible()

  // whoever has not heard of it yet is told who was first
  await editor.unroute(question)
  await panelOf(editor)
    .getByRole('button', { name: /^Résoudre/ })
    .click()
  await said(editor, `${nameOf('journalist')} a déjà résolu cette note.`)
  await expect(marksOf(editor)).toHaveCount(0)
  await panelOf(editor).getByText('Une note résolue').click()
  await expect(panelOf(editor)).toContainText('Le président de la région.')
  expect(await faultsInBothSchemes(editor)).toEqual([])
  await panelOf(editor)
    .getByRole('button', { name: /^Rouvrir/ })
    .click()
  await said(editor, 'Note rouverte.')
  await expect(marksOf(editor)).toHaveText('1')
})

test('a note follows its paragraph, leads to it, and outlives it; the text never holds anything of it', async ({
  page,
  fresh,
}) => {
  const editor = await openTwice(page, fresh)
  await annotate(editor, second, 'Un chiffre manque ici.')
  await comeBack(page)
  await expect(marksOf(page)).toHaveText('1')

  const isBeside = async (words: string) => {
    const [mark, block] = await Promise.all([marksOf(page).boundingBox(), textOf(page).getByText(words).boundingBox()])
    return mark !== null && block !== null && Math.abs(mark.y - block.y) < 8 && mark.x > block.x
  }
  expect(await isBeside(second)).toBe(true)
  await textOf(page).getByText(first).click()
  await page.keyboard.press('Home')
  await page.keyboard.insertText('Une attaque toute neuve.')
  await page.keyboard.press('Enter')
  await expect(textOf(page).locator('p')).toHaveCount(4)
  expect(await isBeside(second)).toBe(true)
  await expectSaved(page)
  await reload(page)
  await expect(marksOf(page)).toHaveText('1')
  expect(await isBeside(second)).toBe(true)
  expect((await keptBody(page)).content).toHaveLength(4)

  // a mark is nothing that the caret stops at
  await textOf(page).getByText(second).click()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.insertText(' Enfin.')
  await expect(textOf(page)).toContainText(`${first} Enfin.`)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+End')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(second)

  await expectSaved(page)
  await reload(page)
  await marksOf(page).click()
  await expect(panelOf(page).getByRole('listitem').filter({ hasText: 'Un chiffre manque ici.' })).toBeFocused()
  await panelOf(page)
    .getByRole('button', { name: /^Aller au passage/ })
    .click()
  await expect(textOf(page)).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(second)

  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(textOf(page).locator('p')).toHaveCount(3)
  await expect(panelOf(page).getByText('Le passage n’existe plus')).toBeVisible()
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Z')
  await expect(textOf(page)).toContainText(second)
  await expect(marksOf(page)).toHaveText('1')
  expect(await isBeside(second)).toBe(true)

  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('Un tout autre texte, plus court.')
  await expectSaved(page)
  await reload(page)
  await expect(panelOf(page).getByText('Le passage n’existe plus')).toBeVisible()
  await expect(marksOf(page)).toHaveCount(0)
  expect(await faultsInBothSchemes(page)).toEqual([])
  await panelOf(page)
    .getByRole('button', { name: /^Résoudre/ })
    .click()
  await said(page, 'Note résolue.')
})

test('what is typed in a note stays when the network is lost, and goes out once it is back', async ({
  page,
  context,
}) => {
  await openStory(page)
  await textOf(page).getByText(third).click()
  await page.getByRole('button', { name: 'Annoter ce passage' }).click()
  await page.keyboard.insertText('À vérifier auprès du port.')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Écrire la note' }).click()
  await expect(panelOf(page).getByText('Vous êtes hors ligne')).toBeVisible()
  await expect(page.getByLabel('Votre note', { exact: true })).toHaveValue('À vérifier auprès du port.')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Écrire la note' }).click()
  await said(page, 'Note écrite.')
  await expect(panelOf(page).getByRole('listitem')).toHaveCount(1)
  await panelOf(page)
    .getByRole('button', { name: /^Retirer/ })
    .click()
  await said(page, 'Note retirée.')
  await expect(panelOf(page).getByText('Aucune note n’attend.')).toBeVisible()
})
