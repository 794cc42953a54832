import type { Page } from '@playwright/test'
import { expect, signInByForm, test } from '../fixtures'
import { expectSaved, textOf } from './desk'

/** What a browser complains of while somebody is in the newsroom: faults, hydration, the content's security policy. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  const where = () => new URL(page.url()).pathname
  page.on('pageerror', (fault) => complaints.push(`${where()}: ${fault.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${where()}: ${message.text()}`)
  })
  return complaints
}

test('the newsroom’s pages make no browser complain', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signInByForm(page, 'administrator')
  await page.getByRole('button', { name: 'Nouvel article' }).click()
  await page.waitForURL(/\/admin\/articles\/\d+$/)
  const article = new URL(page.url()).pathname
  await page.getByLabel('Titre', { exact: true }).fill('Un article sans plainte')
  await textOf(page).click()
  await page.keyboard.insertText('Des mots.')
  await expectSaved(page)

  for (const path of [
    article,
    `${article}/versions`,
    `${article}/versions/1`,
    `${article}/apercu`,
    '/admin/articles',
    '/admin/moderation',
    '/admin/moderation?vue=parus',
    '/admin/moderation/signales',
    '/admin/moderation/reglages',
    '/admin/moderation/chiffres',
    '/admin/signalements',
    '/admin/reglages',
    '/admin/reglages/donnees',
    '/admin/reglages/consentement',
    '/admin/reglages/pages-legales',
    '/admin/reglages/diffusion',
    '/admin/reglages/membres',
    '/admin/reglages/redirections',
    '/admin/reglages/actes',
    '/admin/compte',
    '/admin/compte/deux-etapes',
    '/admin/refus',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    if (path === article) await expect(textOf(page)).toBeVisible()
    // React hydrates when the browser is idle: a control that answers a script shows that it has
    await page.waitForLoadState('networkidle')
  }
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.waitForURL(/\/admin\/connexion/)
  await page.waitForLoadState('networkidle')
  expect(complaints).toEqual([])
})
