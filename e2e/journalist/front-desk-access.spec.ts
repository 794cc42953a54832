import type { Locator, Page } from '@playwright/test'
import { expect, faultsInBothSchemes, signIn, test } from '../fixtures'
import {
  beginWithChoices,
  DEPOSIT,
  lead,
  openDesk,
  part,
  preview,
  put,
  SIRENS,
  seconds,
  status,
  WINDOW,
} from './front-desk'

beginWithChoices()

/** Presses a key until something has the focus. */
async function go(page: Page, to: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 250; presses++) {
    if (await to.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never came to ${to}`)
}

test('the front page is arranged by the keyboard alone', async ({ page, fresh }) => {
  await openDesk(page)
  const finder = part(page, 'Placer un article')
  for (const [title, place] of [
    [WINDOW, 'Ouverture'],
    // beside it is where the field stands by itself
    [DEPOSIT, ''],
    [SIRENS, ''],
  ] as const) {
    await go(page, finder.getByLabel('Chercher un titre'), title === WINDOW ? 'Tab' : 'Shift+Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(title.source.split(' ').at(-1) ?? '')
    const row = finder.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
    await expect(finder.getByRole('listitem')).toHaveCount(1)
    await go(page, row.getByRole('combobox'))
    await page.keyboard.type(place)
    await go(page, row.getByRole('button', { name: /^Placer/ }))
    await page.keyboard.press('Enter')
    await expect(status(page)).toContainText('est placé')
  }
  await expect(seconds(page).getByRole('link')).toHaveText([SIRENS, DEPOSIT])
  await go(page, seconds(page).getByRole('button', { name: /^Monter.*consigne/ }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(seconds(page).getByRole('link')).toHaveText([DEPOSIT, SIRENS])
  // it is first now: what is left of its way is down
  await expect(seconds(page).getByRole('button', { name: /^Descendre.*consigne/ })).toBeFocused()
  await go(page, seconds(page).getByRole('button', { name: /^Retirer.*consigne/ }))
  await page.keyboard.press('Enter')
  await expect(seconds(page).getByRole('heading')).toBeFocused()
  await go(page, page.getByRole('button', { name: 'Publier la une' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText('La une est publiée.')
  await expect(page.getByRole('button', { name: 'Publier la une' })).toBeFocused()
  const reader = await (await fresh()).newPage()
  await reader.goto('/')
  await expect(reader.locator('.card-lead h2')).toHaveText(WINDOW)
  await expect(reader.locator('.opening-seconds h2').first()).toHaveText(SIRENS)
})

test('the desk has nothing that axe finds, with and without changes, and asks before it is left with some', async ({
  page,
}) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await openDesk(page)
  expect(await faultsInBothSchemes(page)).toEqual([])
  await put(page, WINDOW, 'Ouverture')
  await lead(page).getByText('Jusqu’à nouvel ordre').click()
  await page.getByText('Pas encore publié').click()
  await expect(preview(page).locator('.card-lead h2')).toHaveText(WINDOW)
  expect(await faultsInBothSchemes(page)).toEqual([])
  expect(complaints).toEqual([])

  const framedAlone = await page.context().newPage()
  await framedAlone.goto('/une-apercu?places=')
  expect(await faultsInBothSchemes(framedAlone)).toEqual([])
  await framedAlone.close()

  const asked = page.waitForEvent('dialog')
  const going = page.goto('/admin').catch(() => null)
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await going
  await expect(lead(page).getByRole('link')).toHaveText(WINDOW)
})

test('an editor without JavaScript puts an article first, and gives its place back', async ({ page, plainPage }) => {
  // signing in takes a script; the session does not
  await signIn(page, 'editor')
  await signIn(plainPage, 'editor')
  await plainPage.goto('/admin/une')
  await expect(plainPage.locator('.front-desk')).toBeHidden()
  const row = plainPage.getByRole('listitem').filter({ has: plainPage.getByRole('link', { name: WINDOW }) })
  for (const [place, value] of [
    ['Ouverture', 'lead'],
    ['Aucune', 'none'],
  ] as const) {
    await row.getByRole('combobox').selectOption({ label: place })
    await row.getByRole('button', { name: 'Placer' }).click()
    await expect(plainPage.getByRole('status')).toHaveText('La une est à jour.')
    await expect(row.getByRole('combobox')).toHaveValue(value)
  }
})
