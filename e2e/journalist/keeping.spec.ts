import { expect, signIn, test } from '../fixtures'
import { expectSaved, openArticle, reload, textOf } from './desk'

test('words typed while the conflict is shown are a version of their own, and the other text is taken', async ({
  page: first,
}) => {
  await openArticle(first)
  const address = first.url()
  const second = await first.context().newPage()
  await second.goto(address)
  await expect(textOf(second)).toBeVisible()

  await textOf(first).click()
  await first.keyboard.insertText('Les mots du premier onglet.')
  await expectSaved(first)
  await textOf(second).click()
  await second.keyboard.insertText('Les mots du second onglet.')
  await expect(second.getByText('Cet article a été modifié ailleurs')).toBeVisible({ timeout: 15_000 })
  await second.keyboard.insertText(' Et la suite, tapée après.')
  await second.getByRole('button', { name: 'Prendre l’autre version' }).click()
  await expect(textOf(second)).toHaveText('Les mots du premier onglet.', { timeout: 15_000 })
  await expect(second.getByText('Cet article a été modifié ailleurs')).toHaveCount(0)

  await second.goto(`${address}/versions`)
  const aside = second.getByRole('listitem').filter({ hasText: 'gardée à part' })
  await expect(aside).toHaveCount(2)
  await aside.first().getByRole('link').click()
  await expect(second.getByRole('main')).toContainText('Les mots du second onglet. Et la suite, tapée après.')
})

test('a writer who is offline is told so, and the text is kept by itself once back', async ({ page, context }) => {
  await openArticle(page)
  await context.setOffline(true)
  await textOf(page).click()
  await page.keyboard.insertText('Des mots tapés dans le train.')
  await expect(page.getByText(/^Hors ligne/)).toBeVisible({ timeout: 10_000 })
  await page.keyboard.insertText(' Et d’autres.')
  await expect(page.getByText(/^Hors ligne/)).toBeVisible()
  await context.setOffline(false)
  await expectSaved(page)
  await reload(page)
  await expect(textOf(page)).toHaveText('Des mots tapés dans le train. Et d’autres.')
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
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/)
  await expect(textOf(page)).toHaveText('Des mots après la fin de la session.')

  const other = await context.newPage()
  await signIn(other, 'journalist')
  await other.close()
  // headless browsers leave every tab visible: what a return to this one would say is said for it
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expectSaved(page)
  await reload(page)
  await expect(textOf(page)).toHaveText('Des mots après la fin de la session.')
})
