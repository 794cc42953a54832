import type { Page } from '@playwright/test'
import { document as documentForm } from '../../lib/articles/document.rules'
import { expect, faultsInBothSchemes, test } from '../fixtures'
import { expectSaved, openArticle, reload, textOf } from './desk'

/** Opens the menu at the caret, narrows it to one element and takes it. */
async function insert(page: Page, typed: string, label: string): Promise<void> {
  await page.keyboard.type(`/${typed}`)
  await expect(page.getByRole('option', { name: new RegExp(`^${label} `) })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Insérer' })).toHaveCount(0)
}

/** Every kind of block, by the keyboard alone. */
async function writeBlocks(page: Page): Promise<void> {
  const { keyboard } = page
  await textOf(page).focus()
  await keyboard.type('Une première ligne.')
  await keyboard.press('Enter')
  await insert(page, 'intert', 'Intertitre')
  await keyboard.type('Une partie')
  await keyboard.press('Enter')
  await insert(page, 'cit', 'Citation')
  await keyboard.type('Nous partons.')
  await keyboard.press('Control+Alt+S')
  await keyboard.type('Le porte-parole, le 17 avril')
  await keyboard.press('Enter')
  await insert(page, 'exergue', 'Exergue')
  await keyboard.type('Nous partons')
  await keyboard.press('Enter')
  await insert(page, 'encadre', 'Encadré')
  await keyboard.type('Repères')
  await keyboard.press('Enter')
  await keyboard.type('Un fait.')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await insert(page, 'tableau', 'Tableau')
  for (const cell of ['Pays', 'Capitale', 'Habitants', 'Arménie', 'Erevan', '3 millions', 'Géorgie', 'Tbilissi']) {
    await keyboard.type(cell)
    await keyboard.press('Tab')
  }
  await keyboard.type('3,7 millions')
  await keyboard.press('Tab')
  await keyboard.type('Une ligne que Tab a ajoutée')
  await keyboard.press('Control+Enter')
  await insert(page, 'a ret', 'À retenir')
  await keyboard.type('Un point')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await insert(page, 'liste num', 'Liste numérotée')
  await keyboard.type('Premier')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('La fin.')
}

const kept = (page: Page) =>
  page.evaluate(async () => (await (await fetch(`${window.location.pathname}/texte`)).json()).content.body)

test('every kind of block is inserted by the keyboard alone, kept, and read by readers', async ({ page }) => {
  await openArticle(page)
  await writeBlocks(page)
  await expectSaved(page)
  const body = documentForm.parse(await kept(page))
  expect(body.content.map(({ type }) => type)).toEqual([
    'paragraph',
    'heading',
    'blockquote',
    'pullQuote',
    'factBox',
    'table',
    'keyPoints',
    'orderedList',
    'paragraph',
  ])
  await reload(page)
  await expect(textOf(page).locator('table tr')).toHaveCount(4)

  await page.getByRole('link', { name: 'Aperçu' }).click()
  const article = page.frameLocator('iframe[title="Aperçu de l’article"]').getByRole('article')
  await expect(article.getByRole('figure').filter({ hasText: 'Nous partons.' })).toContainText('Le porte-parole')
  await expect(article.getByRole('columnheader', { name: 'Capitale' })).toBeVisible()
  await expect(article.getByRole('complementary').filter({ hasText: 'Repères' })).toContainText('Un fait.')
})

test('the slash is a letter like others in « et/ou », in dates and after Escape', async ({ page }) => {
  await openArticle(page)
  await textOf(page).focus()
  const list = page.getByRole('listbox', { name: 'Insérer' })
  await page.keyboard.type('Le 17/04 et/ou le 18')
  await expect(list).toHaveCount(0)
  await page.keyboard.type(' /')
  await expect(list).toBeVisible()
  await page.keyboard.type('zzz')
  await expect(page.getByText('Aucun élément de ce nom.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Aucun élément de ce nom.')).toHaveCount(0)
  await page.keyboard.type(' reste')
  await expect(textOf(page)).toHaveText('Le 17/04 et/ou le 18 /zzz reste')
})

test('a table is changed by its tools, and what they leave can be kept', async ({ page }) => {
  await openArticle(page)
  await textOf(page).focus()
  await insert(page, 'tab', 'Tableau')
  await page.keyboard.type('Un')
  const rows = textOf(page).locator('tr')
  const tool = (name: string) => page.getByRole('button', { name, exact: true })
  await tool('Ajouter une ligne au-dessous').click()
  await expect(rows).toHaveCount(4)
  await tool('Ajouter une colonne après').click()
  await expect(rows.first().locator('th')).toHaveCount(4)
  await tool('Supprimer la ligne').click()
  await expect(rows).toHaveCount(3)
  await page.getByLabel('Titre du tableau').fill('Pertes par année')
  await expectSaved(page)
  const [table] = documentForm.parse(await kept(page)).content
  expect(table).toMatchObject({ type: 'table', attrs: { caption: 'Pertes par année' } })
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()

  // arrows go into the table and out of it, and Backspace below takes it whole
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('Après')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('toolbar', { name: 'Tableau' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('toolbar', { name: 'Tableau' })).toHaveCount(0)
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await expect(textOf(page).locator('.selectedCell').first()).toBeVisible()
  await page.keyboard.press('Backspace')
  await expect(rows).toHaveCount(0)
  await expect(textOf(page)).toContainText('Après')
  await page.keyboard.press('Control+Z')
  await textOf(page).locator('td').first().click()
  await tool('Supprimer le tableau').click()
  await expect(rows).toHaveCount(0)
})

test('lines are made by what they begin with, by keys and by tools, and moved with their caret', async ({ page }) => {
  await openArticle(page)
  const text = textOf(page)
  const { keyboard } = page
  await text.focus()
  await keyboard.type('## Une partie')
  await keyboard.press('Enter')
  await keyboard.type('### Une sous-partie')
  await keyboard.press('Enter')
  await keyboard.type('- un')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('1. premier')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('> dit-il')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('Le retrait est confirmé.')
  for (const tag of ['h2', 'h3', 'ul', 'ol', 'blockquote']) await expect(text.locator(`> ${tag}`)).toHaveCount(1)

  // on a French keyboard, Ctrl + Alt writes « ~ »
  await keyboard.press('Control+Shift+2')
  await expect(text.locator('> h2').last()).toHaveText('Le retrait est confirmé.')
  await keyboard.press('Control+Shift+2')

  await keyboard.press('Alt+ArrowUp')
  await expect(page.getByText('Bloc déplacé, 5 sur 6')).toBeAttached()
  await keyboard.type(' Hier')
  await expect(text.locator('> *').nth(4)).toHaveText('Le retrait est confirmé. Hier')

  // an exergue repeats what is chosen, and takes nothing away
  for (const _ of ' Hier') await keyboard.press('Shift+ArrowLeft')
  await keyboard.press('Alt+F10')
  await expect(page.getByRole('button', { name: 'Intertitre', exact: true })).toBeFocused()
  await keyboard.press('End')
  await expect(page.getByRole('button', { name: 'Raccourcis' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(text).toBeFocused()
  await page.getByRole('button', { name: 'Exergue' }).click()
  await expect(text.locator('.editor-pull-quote')).toHaveText('Hier')
  await expect(text.locator('> *').nth(4)).toHaveText('Le retrait est confirmé. Hier')
  await expect(page.getByRole('button', { name: 'Lien', exact: true })).toBeDisabled()
  await keyboard.press('Control+K')
  await expect(page.getByText('Un exergue n’a ni lien ni note.')).toBeVisible()
  await expectSaved(page)
  const types = documentForm.parse(await kept(page)).content.map(({ type }) => type)
  expect(types).toEqual(['heading', 'heading', 'bulletList', 'orderedList', 'paragraph', 'pullQuote', 'blockquote'])
})

test('whatever is pressed, what the editor holds can be kept', async ({ page }) => {
  await openArticle(page)
  await writeBlocks(page)
  let seed = 20_261_125
  const random = (below: number) => {
    // Park and Miller, 1988
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const keys = [
    ...['Backspace', 'Delete', 'Enter', 'Enter', 'Tab', 'Shift+Tab', 'ArrowUp', 'ArrowDown', 'Control+Alt+S'],
    ...['Alt+ArrowUp', 'Alt+ArrowDown', 'Control+Shift+8', 'Control+Shift+7', 'Control+Shift+B', 'Control+Alt+2'],
    ...['Control+Enter', 'Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Control+Z', 'Control+Shift+Z'],
    ...['Control+X', 'Control+V', 'a', '/', ' ', 'Shift+Home', 'Control+A', 'Shift+Enter', 'Control+B'],
  ]
  for (let round = 0; round < 6; round++) {
    for (let press = 0; press < 40; press++) await page.keyboard.press(keys[random(keys.length)] ?? 'a')
    // a slash's menu, or a form, may have taken the keys
    await page.keyboard.press('Escape')
    await textOf(page).focus()
    await page.keyboard.type(`${round}`)
    await expectSaved(page)
    expect(documentForm.safeParse(await kept(page)).success, `after round ${round}`).toBe(true)
  }
})

test('axe finds nothing in the editor, light and dark, wide and narrow, with each menu open', async ({ page }) => {
  // thirty-two looks at a long page: a minute and more where others work too
  test.setTimeout(180_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  await openArticle(page)
  await writeBlocks(page)
  await expectSaved(page)
  for (const width of [1440, 320]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await faultsInBothSchemes(page), `${width}`).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const scroll = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
      expect(scroll[0], `${width} px are enough, ${colorScheme}`).toBeLessThanOrEqual(scroll[1] ?? 0)
    }

    await textOf(page).focus()
    await page.keyboard.type(' /')
    await expect(page.getByRole('listbox', { name: 'Insérer' })).toBeVisible()
    expect(await faultsInBothSchemes(page), `slash ${width}`).toEqual([])
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+Alt+I')
    await expect(page.getByRole('menu', { name: 'Insérer' })).toBeVisible()
    expect(await faultsInBothSchemes(page), `menu ${width}`).toEqual([])
    await page.keyboard.press('Escape')

    await textOf(page).focus()
    await page.keyboard.press('Control+/')
    await expect(page.getByRole('dialog', { name: 'Raccourcis de l’éditeur' })).toBeVisible()
    expect(await faultsInBothSchemes(page), `help ${width}`).toEqual([])
    await page.keyboard.press('Escape')
    await expect(textOf(page)).toBeFocused()

    // in a table of many columns, with its tools, and a heading that is still empty
    await textOf(page).locator('th').last().click()
    for (let column = 0; column < 3; column++)
      await page.getByRole('button', { name: 'Ajouter une colonne après' }).click()
    expect(await faultsInBothSchemes(page), `table ${width}`).toEqual([])

    await textOf(page).locator('> p').first().click()
    for (const [keys, field] of [
      ['Control+K', 'Adresse du lien'],
      ['Control+Alt+N', 'Texte de la note'],
      ['Control+Alt+L', 'Langue des mots choisis'],
    ] as const) {
      await page.keyboard.press(keys)
      await expect(page.getByLabel(field)).toBeFocused()
      expect(await faultsInBothSchemes(page), `${field} ${width}`).toEqual([])
      await page.keyboard.press('Escape')
      await expect(textOf(page)).toBeFocused()
    }
  }
})
