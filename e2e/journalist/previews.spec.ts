import type { Page } from '@playwright/test'
import { expect, faultsInBothSchemes, plain, test } from '../fixtures'
import { expectSaved, fillArticle, openArticle, textOf } from './desk'

/** Opens an article, with all that it needs but pictures. Answers the address of its preview, and its headline. */
async function previewed(page: Page): Promise<{ preview: string; headline: string }> {
  await openArticle(page)
  const headline = `La digue à relire ${Date.now()}`
  await fillArticle(page, headline)
  await page.getByLabel('Chapô').fill('Un chapô que personne n’a encore lu.')
  await expectSaved(page)
  return { preview: `${new URL(page.url()).pathname}/apercu`, headline }
}

const framed = (page: Page) => page.frameLocator('iframe[title="Aperçu de l’article"]')
const widthInside = (page: Page) =>
  framed(page)
    .locator('html')
    .evaluate((root) => root.ownerDocument.defaultView?.innerWidth)

type Link = { forWhom: string; approval?: boolean }

/** Makes a link on the page of a preview. Answers its path. */
async function shareWith(page: Page, { forWhom, approval = false }: Link): Promise<string> {
  const form = page.getByRole('button', { name: 'Créer le lien' })
  if (!(await form.isVisible())) await page.locator('#relectures > summary').click()
  await page.getByLabel('Pour qui', { exact: true }).fill(forWhom)
  await page.getByLabel('Valable', { exact: true }).selectOption('3 jours')
  if (approval) await page.getByLabel('Demander une approbation').check()
  await form.click()
  const field = page.getByLabel(new RegExp(`^Lien pour ${forWhom.replaceAll(' ', '\\s')}`))
  await expect(field).toHaveValue(/\/relecture\/[\w-]{43}$/)
  return new URL(await field.inputValue()).pathname
}

/** The line of somebody's link in the newsroom's list. */
const lineOf = (page: Page, forWhom: string) =>
  page.locator('#relectures').getByRole('listitem').filter({ hasText: forWhom })

test('a version is previewed on a telephone, on any width, by day and by night, and its links open beside', async ({
  page,
  fresh,
}) => {
  const { preview, headline } = await previewed(page)
  await page.getByRole('link', { name: 'Aperçu', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${preview}$`))
  await expect(framed(page).getByRole('heading', { level: 1 })).toHaveText(headline)
  await expect(framed(page).getByText('Un chapô que personne n’a encore lu.')).toBeVisible()
  await expect(framed(page).getByText(/^Pas encore publié · 1 min de lecture$/)).toBeVisible()
  expect(await widthInside(page)).toBe(1280)

  const telephone = page.getByRole('link', { name: /^Téléphone/ })
  await telephone.click()
  await expect.poll(() => widthInside(page)).toBe(390)
  await expect(telephone).toHaveAttribute('aria-current', 'true')
  await expect(page).toHaveURL(/largeur=390/)
  await page.getByRole('link', { name: /^Écran/ }).click()
  await expect(page).toHaveURL(/largeur=1280/)

  // by the keyboard alone: typed, and by the slider
  const typed = page.getByLabel('Largeur en pixels')
  await typed.fill('700')
  await typed.press('Enter')
  await expect.poll(() => widthInside(page)).toBe(700)
  await page.getByLabel('Régler la largeur').press('ArrowRight')
  await expect.poll(() => widthInside(page)).toBe(710)
  await typed.fill('12')
  await typed.blur()
  await expect.poll(() => widthInside(page)).toBe(320)

  await page.getByRole('link', { name: 'Sombre' }).click()
  await expect(framed(page).locator('html')).toHaveCSS('color-scheme', 'dark')
  await expect(framed(page).locator('base')).toHaveAttribute('target', '_blank')

  // without a script a width is an address
  const context = await fresh({ javaScriptEnabled: false })
  await context.addCookies(await page.context().cookies())
  const silent = await context.newPage()
  await silent.goto(`${preview}?largeur=820`)
  await silent.getByRole('link', { name: /^Téléphone/ }).click()
  await expect(silent.locator('iframe')).toHaveAttribute('width', '390')
  await expect(framed(silent).getByRole('heading', { level: 1 })).toHaveText(headline)
})

test('a version of the newsroom is framed by the newsroom alone, and read by nobody who is not signed in', async ({
  page,
  request,
}) => {
  const { preview } = await previewed(page)
  await page.goto(preview)
  const path = (await page.locator('iframe').getAttribute('src')) ?? ''
  const headers = (await page.request.get(path)).headers()
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(headers['cache-control']).toContain('no-store')
  expect(headers['x-robots-tag']).toContain('noindex')
  const refused = await request.get(path, { maxRedirects: 0 })
  expect(refused.status()).toBe(307)
  expect(refused.headers().location).toContain('/admin/connexion')
  for (const wrong of ['?version=99', '?version=0', '?largeur=abc&lumiere=fluo', '?version=x']) {
    expect((await page.goto(preview + wrong))?.status(), wrong).toBe(wrong === '?version=99' ? 404 : 200)
  }
})

test('somebody without an account or JavaScript reads a text by its link, has reservations, then approves it', async ({
  page,
  plainPage,
}) => {
  const { preview, headline } = await previewed(page)
  await page.goto(preview)
  const link = await shareWith(page, { forWhom: 'Me Laurence Roy', approval: true })
  await expect(lineOf(page, 'Me Laurence Roy')).toContainText('Jamais ouvert.')
  await expect(lineOf(page, 'Me Laurence Roy')).toContainText('Approbation demandée, pas encore de réponse.')

  const answer = await plainPage.goto(link)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()['cache-control']).toContain('no-store')
  expect(answer?.headers()['x-robots-tag']).toContain('noindex')
  expect(await plainPage.locator('meta[name=referrer]').getAttribute('content')).toBe('same-origin')
  await expect(plainPage).not.toHaveTitle(new RegExp(headline))
  const notice = plainPage.getByRole('complementary', { name: 'À propos de ce texte' })
  expect(plain((await notice.textContent()) ?? '')).toMatch(
    /Texte confidentiel, version du .+, envoyé à Me Laurence Roy par le journal\. Il n’est pas publié ; ne le transmettez pas\./,
  )
  await expect(plainPage.getByRole('heading', { level: 1 })).toHaveText(headline)
  await expect(plainPage.getByText('Le texte de l’article.')).toBeVisible()
  for (const absent of ['Partager', 'Commentaires', 'Accepter']) {
    await expect(plainPage.getByText(absent, { exact: true })).toHaveCount(0)
  }

  // reservations want words, and what was chosen is still chosen
  await plainPage.getByLabel('J’ai des réserves').check()
  await plainPage.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(plainPage.getByText(/^Dites quelles sont vos réserves/)).toBeVisible()
  await expect(plainPage.getByLabel('J’ai des réserves')).toBeChecked()
  await plainPage.getByLabel('Vos remarques').fill('Le prénom du préfet est faux.')
  await plainPage.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(plainPage.getByRole('status')).toContainText('Vous avez fait part de réserves le')
  await expect(plainPage.getByRole('status')).toContainText('Le prénom du préfet est faux.')
  await plainPage.getByLabel('J’approuve ce texte').check()
  await plainPage.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(plainPage.getByRole('status')).toContainText('Vous avez approuvé ce texte le')

  await page.goto(preview)
  await expect(page.locator('#relectures > summary')).toHaveText(/Relectures par lien \(1\)\s: 1 approuvée/)
  await page.locator('#relectures > summary').click()
  const line = lineOf(page, 'Me Laurence Roy')
  await expect(line).toContainText('Approuvé le')
  await expect(line).toContainText(/Ouvert (une|\d) fois/)
  await line.getByText('Une réponse avant celle-ci').click()
  await expect(line.getByText('Le prénom du préfet est faux.')).toBeVisible()

  // taken back, at once and for good
  await line.getByRole('button', { name: /^Retirer le lien/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Le lien est retiré' })).toBeVisible()
  await expect(lineOf(page, 'Me Laurence Roy')).toContainText('retiré le')
  await expect(lineOf(page, 'Me Laurence Roy').getByRole('button')).toHaveCount(0)
  // a page that was still open answers nothing any more
  await plainPage.getByLabel('J’ai des réserves').check()
  await plainPage.getByLabel('Vos remarques').fill('Trop tard.')
  await plainPage.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(plainPage.getByRole('heading', { level: 1 })).toHaveText('Ce lien n’est plus valable')
  const over = await plainPage.goto(link)
  expect(over?.status()).toBe(410)
  expect(await over?.text()).not.toContain(headline)
})

test('a link shows its version whatever is written since, tells so, and one that is guessed is nowhere', async ({
  page,
  plainPage,
}) => {
  const { preview, headline } = await previewed(page)
  await page.goto(preview)
  const link = await shareWith(page, { forWhom: 'Une source' })
  await page.goto(preview.replace(/\/apercu$/, ''))
  await textOf(page).click()
  await page.keyboard.insertText('Un secret qui n’était pas dans la version envoyée. ')
  await expectSaved(page)

  await plainPage.goto(link)
  await expect(plainPage.getByRole('heading', { level: 1 })).toHaveText(headline)
  await expect(plainPage.getByText(/cette version n’est plus la dernière/)).toBeVisible()
  await expect(plainPage.getByText('Un secret qui')).toHaveCount(0)
  // none was asked for
  await expect(plainPage.getByRole('button')).toHaveCount(0)
  for (const guessed of [link.slice(0, -1), `${link}x`, '/relecture/inconnu']) {
    const answer = await plainPage.goto(guessed)
    expect(answer?.status(), guessed).toBe(404)
    await expect(plainPage.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas')
  }
})

test('axe finds nothing on a preview nor behind its link, in light and dark, and both fit 320 pixels', async ({
  page,
  fresh,
}) => {
  const { preview } = await previewed(page)
  await page.goto(preview)
  const link = await shareWith(page, { forWhom: 'Me Paul Even', approval: true })
  expect(await faultsInBothSchemes(page)).toEqual([])
  const reader = await (await fresh()).newPage()
  await reader.goto(link)
  expect(await faultsInBothSchemes(reader)).toEqual([])
  await reader.getByLabel('J’approuve ce texte').check()
  await reader.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(reader.getByRole('status')).toContainText('Vous avez approuvé')
  expect(await faultsInBothSchemes(reader)).toEqual([])
  await page.reload()
  await page.locator('#relectures > summary').click()
  expect(await faultsInBothSchemes(page)).toEqual([])
  const frame = await page.locator('iframe[data-preview]').getAttribute('src')
  const framedAlone = await page.context().newPage()
  await framedAlone.goto(frame ?? '')
  expect(await faultsInBothSchemes(framedAlone)).toEqual([])
  await framedAlone.close()
  for (const each of [page, reader]) {
    await each.setViewportSize({ width: 320, height: 640 })
    expect(await each.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  }
  await page
    .locator('#relectures')
    .getByRole('button', { name: /^Retirer/ })
    .click()
  await expect(page.getByText(/Le lien est retiré/)).toBeVisible()
  await reader.goto(link)
  expect(await faultsInBothSchemes(reader)).toEqual([])
})
