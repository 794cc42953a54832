import { expect, signIn, signInByForm, test } from '../fixtures'
import { expectSaved, openArticle, reload, textOf } from './desk'

const conflicts = 'Cet article a été modifié ailleurs'

test('a writer who is offline is told so, and the text is kept by itself once back', async ({ page, context }) => {
  await openArticle(page)
  await context.setOffline(true)
  await textOf(page).click()
  await page.keyboard.insertText('Des mots tapés dans le train.')
  await expect(page.getByText('Hors ligne, gardé sur cet appareil')).toBeVisible({ timeout: 10_000 })
  await page.keyboard.insertText(' Et d’autres.')
  await expect(page.getByText('Hors ligne, gardé sur cet appareil')).toBeVisible()
  await context.setOffline(false)
  await expectSaved(page)
  await reload(page)
  await expect(textOf(page)).toHaveText('Des mots tapés dans le train. Et d’autres.')
})

test('an hour offline and a killed tab get their text back', async ({ page, context }) => {
  await openArticle(page)
  const address = page.url()
  await page.clock.install()
  await textOf(page).click()
  await page.keyboard.insertText('Les mots d’avant le tunnel.')
  await page.clock.runFor(2000)
  await expectSaved(page)
  await context.setOffline(true)
  await page.keyboard.insertText(' Les mots du tunnel.')
  await page.clock.runFor(5000)
  await expect(page.getByText('Hors ligne, gardé sur cet appareil')).toBeVisible()
  await page.clock.runFor('01:00:00')
  await expect(page.getByText('Hors ligne, gardé sur cet appareil')).toBeVisible()
  // a killed tab runs no handler of its own
  const cdp = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  cdp.send('Page.crash').catch(() => {})
  await crashed
  await page.close()
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(address)
  const notice = again.getByRole('region', { name: 'Texte resté sur cet appareil' })
  await expect(notice).toContainText('Les mots du tunnel.')
  await expect(textOf(again)).toHaveText('Les mots d’avant le tunnel.')
  await notice.getByRole('button', { name: 'Le reprendre' }).click()
  await expect(textOf(again)).toHaveText('Les mots d’avant le tunnel. Les mots du tunnel.')
  await expectSaved(again)
  await expect(notice).toHaveCount(0)
  await reload(again)
  await expect(textOf(again)).toHaveText('Les mots d’avant le tunnel. Les mots du tunnel.')
  await expect(notice).toHaveCount(0)
})

test('a session that ended is said, the text stays, and is kept once signed in again in another tab', async ({
  page,
  context,
}) => {
  await openArticle(page)
  await context.clearCookies()
  await textOf(page).click()
  await page.keyboard.insertText('Des mots après la fin de la session.')
  await expect(page.getByText(/^Votre session a expiré/)).toBeVisible({ timeout: 10_000 })
  await expect(page.getByRole('link', { name: 'Se reconnecter' })).toHaveAttribute('target', '_blank')
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/)
  await expect(textOf(page)).toHaveText('Des mots après la fin de la session.')

  const other = await context.newPage()
  await signInByForm(other, 'editor')
  await other.close()
  // headless browsers leave every tab visible: what a return to this one would say is said for it
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expectSaved(page)
  await reload(page)
  await expect(textOf(page)).toHaveText('Des mots après la fin de la session.')
})

test('who else is in an article is said, and what they saved is offered, never pushed', async ({
  page: first,
  fresh,
}) => {
  await openArticle(first, 'journalist')
  const second = await (await fresh()).newPage()
  await signIn(second, 'editor')
  await second.goto(first.url())
  await expect(second.getByText(/est aussi dans cet article\./)).toBeVisible()
  await first.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(first.getByText(/est aussi dans cet article\./)).toBeVisible()

  await textOf(first).click()
  await first.keyboard.insertText('Des mots du premier.')
  await expectSaved(first)
  await second.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(second.getByText(/a enregistré une version à/)).toBeVisible()
  await expect(textOf(second)).toHaveText('')
  await second.getByRole('button', { name: 'La charger' }).click()
  await expect(textOf(second)).toHaveText('Des mots du premier.')
  await second.keyboard.insertText('')
  await textOf(second).click()
  await second.keyboard.press('Control+End')
  await second.keyboard.insertText(' Et du second.')
  await expectSaved(second)
  await expect(second.getByText(conflicts)).toHaveCount(0)
})

test('two browsers conflict: one compares, keeps both texts, and neither text is lost', async ({
  page: first,
  fresh,
}) => {
  await openArticle(first)
  const address = first.url()
  await textOf(first).click()
  await first.keyboard.insertText('Une ligne que les deux ont.')
  await expectSaved(first)
  const second = await (await fresh()).newPage()
  await signIn(second, 'editor')
  await second.goto(address)
  await expect(textOf(second)).toHaveText('Une ligne que les deux ont.')

  await first.getByLabel('Chapô').fill('Le chapô du premier.')
  await textOf(first).click()
  await first.keyboard.press('Control+End')
  await first.keyboard.insertText(' Les mots du premier.')
  await expectSaved(first)
  await textOf(second).click()
  await second.keyboard.press('Control+End')
  await second.keyboard.insertText(' Les mots du second.')
  await expect(second.getByText(conflicts)).toBeVisible({ timeout: 15_000 })

  const view = second.getByRole('dialog', { name: 'Comparer et fusionner' })
  await expect(view).toBeVisible({ timeout: 15_000 })
  await view.getByRole('button', { name: 'Plus tard' }).click()
  await textOf(second).click()
  await second.keyboard.press('Control+End')
  await second.keyboard.insertText(' Et la suite, tapée après.')
  await expect(second.getByText('Conflit, gardé sur cet appareil')).toBeVisible()
  await second.getByRole('button', { name: 'Comparer et fusionner' }).click()
  await expect(view).toContainText('Les mots du premier.')
  await expect(view).toContainText('Et la suite, tapée après.')
  await view.getByRole('button', { name: 'Garder ce texte' }).click()
  await expectSaved(second)
  await expect(second.getByText(conflicts)).toHaveCount(0)
  await reload(second)
  await expect(second.getByLabel('Chapô')).toHaveValue('Le chapô du premier.')
  for (const words of ['Les mots du premier.', 'Les mots du second. Et la suite, tapée après.']) {
    await expect(textOf(second)).toContainText(words)
  }

  await second.goto(`${address}/versions`)
  await expect(second.getByRole('main')).toContainText('gardée à part')
})

test('a role taken away while one writes is said, and the text stays on the device until it is back', async ({
  page,
}) => {
  await openArticle(page)
  await page.route('**/texte', (route) =>
    route.fulfill({ status: 403, contentType: 'application/json', body: '{"ok":false,"reason":"forbidden"}' }),
  )
  await textOf(page).click()
  await page.keyboard.insertText('Des mots sans permission.')
  await expect(
    page.getByText(/Votre compte ne permet pas cette action\. Le texte est gardé sur cet appareil/),
  ).toBeVisible()
  await page.unroute('**/texte')
  await page.keyboard.insertText(' Et la suite.')
  await expectSaved(page)
  await reload(page)
  await expect(textOf(page)).toHaveText('Des mots sans permission. Et la suite.')
})
