import type { Page } from '@playwright/test'
import { expect, faultsInBothSchemes, plain, signIn, test } from '../fixtures'
import { fillArticle, publish, textOf } from './desk'
import { fillRequest, logRequest } from './reply-desk'

const stamp = Date.now() % 1_000_000
const claimant = `Alix Moreau ${stamp}`
const text = `On m’a prêté des mots que je n’ai pas dits ! (${stamp})\nVoici les miens.\n\nIls sont ceux-ci.`

/** An article of its own: what is answered is dated anew, and other tests count on theirs. Answers its path. */
async function publishArticle(page: Page, headline: string): Promise<string> {
  await page.goto('/admin/articles')
  await page.getByRole('button', { name: 'Nouvel article' }).click()
  await page.waitForURL(/\/admin\/articles\/\d+$/)
  await expect(textOf(page)).toBeVisible()
  await fillArticle(page, headline)
  return publish(page)
}

test('an editor logs a request, mends it, publishes it, and readers without JavaScript find it under the article and in the feed', async ({
  page,
  plainPage,
  request,
}) => {
  test.slow()
  await signIn(page, 'editor')
  const headline = `Une mise en cause ${stamp}`
  const path = await publishArticle(page, headline)
  expect(await (await request.get(path)).text()).not.toContain('droit-de-reponse')

  // the article is found by its headline
  await page.goto('/admin/reponses')
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByRole('link', { name: 'Enregistrer une demande' }).click()
  await page.getByLabel('Mots du titre de l’article').fill(headline)
  await page.getByRole('button', { name: 'Chercher l’article' }).click()
  await page.getByRole('link', { name: headline }).click()
  await expect(page.getByLabel('Adresse de l’article')).toHaveValue(path)
  await fillRequest(page, { claimant, text: 'On ma prêté des mots.' })

  // half past two did not come on that day; what was typed stays
  const now = await page.getByLabel('Heure, à Paris').inputValue()
  const today = await page.getByLabel('Jour', { exact: true }).inputValue()
  await page.getByLabel('Jour', { exact: true }).fill('2026-03-29')
  await page.getByLabel('Heure, à Paris').fill('02:30')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('les horloges passent à l’heure d’été')).toBeVisible()
  await expect(page.getByLabel('Texte de la réponse')).toHaveValue('On ma prêté des mots.')
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByLabel('Jour', { exact: true }).fill(today)
  await page.getByLabel('Heure, à Paris').fill(now)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await page.waitForURL(/\/admin\/reponses\/\d+/)
  await expect(page.getByText(/il reste (3\sjours|2\sjours et 23\sheures)/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'personne@exemple.fr' })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  const desk = page.url()

  // mended in one window, decided on in another that has the old words: it is told, and sees the new ones
  const other = await page.context().newPage()
  await other.goto(desk)
  await page.getByLabel('Texte de la réponse').fill(text)
  await page.getByRole('button', { name: 'Enregistrer la retouche' }).click()
  await expect(page.getByText('La réponse est retouchée.')).toBeVisible()
  await expect(page.getByLabel('Texte de la réponse')).toHaveValue(text)
  await other.getByRole('button', { name: 'Publier sous l’article' }).click()
  await expect(other.getByText('Quelqu’un vient de retoucher cette réponse')).toBeVisible()
  await expect(other.locator('.reply-text')).toContainText(String(stamp))
  await other.getByRole('button', { name: 'Publier sous l’article' }).click()
  await expect(other.getByText('La réponse est parue sous l’article.')).toBeVisible()

  // the first window comes too late
  await page.getByLabel('Motif du refus').fill('Cette personne n’est pas nommée.')
  await page.getByRole('button', { name: 'Refuser la réponse' }).click()
  await expect(page.getByText('vient d’être traitée par quelqu’un d’autre')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Refuser la réponse' })).toHaveCount(0)

  await expect(async () => {
    await plainPage.goto(path)
    await expect(plainPage.locator('.dateline')).toContainText(`Droit de réponse d’${claimant}`, { timeout: 1000 })
  }).toPass({ timeout: 15_000 })
  await expect(plainPage.locator('.times').first()).toContainText('mis à jour')
  await plainPage.getByRole('link', { name: `Droit de réponse d’${claimant}` }).click()
  await expect(plainPage).toHaveURL(/#droit-de-reponse$/)
  const section = plainPage.getByRole('region', { name: 'Droit de réponse' })
  await expect(section).toBeInViewport()
  const shown = plain((await section.textContent()) ?? '')
  for (const words of text.split(/\n+/)) expect(shown).toContain(plain(words))
  await expect(section.locator('p:not(.times)')).toHaveCount(2)
  const sizeOf = (part: string) =>
    plainPage.locator(part).evaluate((each) => getComputedStyle(each).fontSize + getComputedStyle(each).fontFamily)
  expect(await sizeOf('.reply > p:last-child')).toBe(await sizeOf('div.article-body > p:last-of-type'))
  await page.goto(path)
  expect(await faultsInBothSchemes(page)).toEqual([])

  for (const feed of ['/feed.json', '/actualite/feed.json']) {
    const { items } = await (await request.get(feed)).json()
    const item = items.find(({ url }: { url: string }) => url.endsWith(path))
    expect(item.summary, feed).toContain(`${path}#droit-de-reponse`)
    expect(item.date_modified, feed).toBeTruthy()
  }
})

test('a request is refused with a reason, which readers never see', async ({ page, request }) => {
  await signIn(page, 'editor')
  const path = await publishArticle(page, `Une autre mise en cause ${stamp}`)
  await logRequest(page, { article: path, claimant: `Dominique Blanc ${stamp}`, text: 'Je n’y suis pour rien.' })
  await page.getByLabel('Motif du refus').fill('Non.')
  await page.getByRole('button', { name: 'Refuser la réponse' }).click()
  await expect(page.getByText('dix caractères au moins')).toBeVisible()
  await page.getByLabel('Motif du refus').fill('Cette personne n’est ni nommée ni désignée.')
  await page.getByRole('button', { name: 'Refuser la réponse' }).click()
  await expect(page.getByText('La réponse est refusée.')).toBeVisible()
  await page.goto('/admin/reponses')
  await expect(page.getByRole('list', { name: 'Décidées' })).toContainText(`Dominique Blanc ${stamp}`)
  expect(await faultsInBothSchemes(page)).toEqual([])
  expect(await (await request.get(path)).text()).not.toContain('Dominique Blanc')
})

test('an address that is no article is refused at its field, and who may only write is not let in', async ({
  page,
  fresh,
}) => {
  await signIn(page, 'editor')
  await page.goto('/admin/reponses/nouvelle')
  await fillRequest(page, { claimant, text })
  await page.getByLabel('Adresse de l’article').fill('/nulle/part')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('À cette adresse ne se trouve aucun article du journal.')).toBeVisible()
  await expect(page.getByLabel('Adresse de l’article')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Texte de la réponse')).toHaveValue(text)

  const journalist = await (await fresh()).newPage()
  await signIn(journalist, 'journalist')
  for (const path of ['/admin/reponses', '/admin/reponses/nouvelle', '/admin/reponses/1']) {
    await journalist.goto(path)
    await expect(journalist, path).toHaveURL(/\/admin\/refus$/)
  }
})
