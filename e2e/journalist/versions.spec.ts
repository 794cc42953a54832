import type { Page } from '@playwright/test'
import { expect, faultsInBothSchemes, test } from '../fixtures'
import { expectSaved, fillArticle, openArticle, reload, textOf } from './desk'

const secondParagraph = 'Le second paragraphe, qui reste.'

async function expectNoFault(page: Page): Promise<void> {
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 720 })
}

/** The list's line of the version of this number. */
const lineOf = (page: Page, number: number) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('radio', { name: `Comparer depuis la version ${number}`, exact: true }) })

test('two working sessions and a publication are listed, compared word by word, and one is restored', async ({
  page,
  context,
  fresh,
}) => {
  await openArticle(page)
  const address = page.url()
  await fillArticle(page, `Les écluses ${Date.now()}`)
  await page.keyboard.press('Enter')
  await page.keyboard.insertText(secondParagraph)
  await expectSaved(page)
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Voir l’article' })).toBeVisible()
  await page.close()

  const later = await context.newPage()
  await later.goto(address)
  await expect(textOf(later)).toBeVisible()
  await textOf(later).locator('p').first().selectText()
  await later.keyboard.insertText('Le texte neuf de cet article.')
  await expectSaved(later)

  // all of it without a script
  const plain = await fresh({ javaScriptEnabled: false })
  await plain.addCookies(await context.cookies())
  const list = await plain.newPage()
  await list.goto(`${address}/versions`)
  await expect(list.getByText(/en ligne, publiée à \d+\sh\s\d\d/)).toHaveCount(1)
  await expect(list.getByText('version actuelle')).toHaveCount(1)
  await expect(list.getByText('2 mots de plus')).toHaveCount(1)
  const published = Number(await list.getByRole('radio', { name: /^Comparer depuis/, checked: true }).inputValue())
  await expect(lineOf(list, published).first()).toContainText('en ligne')
  await list.getByRole('button', { name: 'Comparer' }).click()
  await expect(list).toHaveURL(new RegExp(`/versions/comparer\\?.*\\bde=${published}\\b`))
  await expect(list.locator('ins')).toContainText(['neuf', 'cet'])
  await expect(list.locator('del')).toContainText(['l’'])
  await expect(list.getByText(secondParagraph)).toHaveCount(2)
  await list.getByRole('link', { name: 'Échanger les deux' }).click()
  await expect(list.locator('del')).toContainText(['neuf', 'cet'])
  await list.getByRole('link', { name: 'Séance précédente' }).click()
  await expect(list.getByRole('heading', { level: 1 })).toHaveText('Comparer deux versions')

  await list.goto(`${address}/versions`)
  await list.getByRole('link', { name: 'Comparer avec ce qui est en ligne' }).click()
  await list.getByRole('link', { name: `Restaurer la version ${published}` }).click()
  await expect(list.getByText('Les lecteurs ne voient rien de ce changement avant que vous ne publiiez.')).toBeVisible()
  await list.getByRole('button', { name: `Restaurer la version ${published}` }).click()
  await list.waitForURL(address)
  await reload(later)
  await expect(textOf(later)).toContainText('Le texte de l’article.')
  await later.goto(`${address}/versions`)
  await expect(lineOf(later, published).first()).toContainText('en ligne')
  await expect(later.getByText('2 mots de moins')).toHaveCount(1)

  // somebody who opened the page before that is told, and nothing happens
  await later.goto(`${address}/versions/1/restaurer`)
  const stale = await context.newPage()
  await stale.goto(`${address}/versions/${published + 1}/restaurer`)
  await later.getByRole('button', { name: /^Restaurer/ }).click()
  await later.waitForURL(address)
  await stale.getByRole('button', { name: /^Restaurer/ }).click()
  await expect(stale.getByText(/rien n’a été restauré/)).toBeVisible()
})

test('the pages of versions have no fault that axe finds, fit 320 pixels, and say so when there is no such version', async ({
  page,
}) => {
  await openArticle(page)
  const address = page.url()
  await textOf(page).click()
  await page.keyboard.insertText('Un texte assez long pour que deux de ses mots changent.')
  await expectSaved(page)
  for (const path of ['versions', 'versions/comparer?de=1&a=2', 'versions/1/restaurer', 'versions/2']) {
    await page.goto(`${address}/${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoFault(page)
  }
  for (const query of ['?de=1&a=99', '?de=zzz&a=1', '', '?de=1', '?de=-4&a=99999999999999999999', '?de=1&de=2&a=2']) {
    const answer = await page.goto(`${address}/versions/comparer${query}`)
    expect(answer?.status()).toBe(200)
    await expect(page.getByText('Une de ces deux versions n’existe pas, ou plus.')).toBeVisible()
  }
  for (const path of ['versions/99', 'versions/99/restaurer', 'versions/x/restaurer', 'versions/99999999999']) {
    expect((await page.goto(`${address}/${path}`))?.status()).toBe(404)
  }
  expect((await page.goto(`${address}/versions?avant=1`))?.status()).toBe(200)
  await expect(page.getByText('Aucune version à cet endroit.')).toBeVisible()
})
