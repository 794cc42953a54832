import type { Locator, Page } from '@playwright/test'
import { expect, faultsInBothSchemes, nameOf, plain, signIn, test } from '../fixtures'
import { textOf } from './desk'

const MONTH = '/admin/calendrier?mois=2031-05'
const LIST = `${MONTH}&vue=liste`

/** A story in the calendar. */
const storyOf = (page: Page | Locator, pitch: string) => page.locator('.calendar-story').filter({ hasText: pitch })

const dayOf = (page: Page, day: string) => page.locator(`[data-day="${day}"]`)

const expectOn = (page: Page, pitch: string, day: string) => expect(storyOf(dayOf(page, day), pitch)).toBeVisible()

/** A story that somebody signed in proposes for a day, by the form. Answers its page's path. */
async function propose(page: Page, pitch: string, day: string, time = ''): Promise<string> {
  await page.goto('/admin/calendrier')
  await page.getByRole('link', { name: 'Proposer un sujet' }).click()
  await page.getByLabel('Sujet').fill(pitch)
  await page.getByLabel('Parution prévue le').fill(day)
  await page.getByLabel('Heure prévue').fill(time)
  await page.getByRole('button', { name: 'Proposer' }).click()
  await expect(page.getByRole('status').first()).toContainText('le sujet est dans le calendrier')
  return new URL(page.url()).pathname
}

test('a journalist proposes a story, an editor accepts, plans and moves it, and its article is begun once', async ({
  page,
  fresh,
}) => {
  test.setTimeout(90_000)
  const pitch = `Les écluses ferment ${Date.now()}`
  await signIn(page, 'journalist')
  const path = await propose(page, pitch, '2031-05-06', '06:30')
  await expect(page.getByRole('button', { name: 'Commencer l’article' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Accepter' })).toHaveCount(0)
  await expect(page.getByLabel('Confié à')).toHaveCount(0)

  const editor = await (await fresh()).newPage()
  await signIn(editor, 'editor')
  await editor.goto(MONTH)
  await expectOn(editor, pitch, '2031-05-06')
  await expect(storyOf(editor, pitch)).toContainText('6\u00a0h\u00a030')
  await expect(storyOf(editor, pitch)).toContainText(nameOf('journalist'))
  await expect(storyOf(editor, pitch)).toContainText('Proposé')
  // it is among what waits for an answer, whatever month is shown
  await editor.goto('/admin/calendrier')
  await editor.getByText(/proposés? attend(ent)? une réponse$/).click()
  await editor.locator('.calendar-proposed').getByRole('link', { name: pitch }).click()
  await editor.getByRole('button', { name: 'Accepter' }).click()
  await expect(editor.getByRole('status').first()).toHaveText('Sujet accepté.')
  await editor.getByLabel('Rubrique').selectOption({ label: 'Actualité' })
  await editor.getByLabel('À rendre le').fill('2031-05-05')
  await editor.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(editor.getByRole('status').first()).toHaveText('Sujet enregistré.')

  // the pointer takes it two days on
  await editor.goto(MONTH)
  await expect(dayOf(editor, '2031-05-05')).toContainText(pitch)
  await storyOf(editor, pitch).dragTo(dayOf(editor, '2031-05-08'))
  await expect(editor.getByRole('status').first()).toContainText('Déplacé au jeudi 8 mai 2031.')
  await expectOn(editor, pitch, '2031-05-08')

  // the keyboard one day on and a week on, the focus with it
  await storyOf(editor, pitch).getByRole('link').focus()
  await editor.keyboard.press('Alt+ArrowRight')
  await expectOn(editor, pitch, '2031-05-09')
  await expect(storyOf(editor, pitch).getByRole('link')).toBeFocused()
  await editor.keyboard.press('Alt+ArrowDown')
  await expect(editor.getByRole('status').first()).toContainText('Déplacé au vendredi 16 mai 2031.')
  await expect(storyOf(editor, pitch).getByRole('link')).toBeFocused()
  await editor.reload()
  await expectOn(editor, pitch, '2031-05-16')
  await expect(storyOf(editor, pitch)).toContainText('6\u00a0h\u00a030')

  // two who begin it: one article
  await page.goto(path)
  await editor.goto(path)
  await page.getByRole('button', { name: 'Commencer l’article' }).click()
  await page.waitForURL(/\/admin\/articles\/\d+$/)
  await expect(textOf(page)).toBeVisible()
  await expect(page.getByLabel('Titre', { exact: true })).toHaveValue(pitch)
  await editor.getByRole('button', { name: 'Commencer l’article' }).click()
  await editor.waitForURL(new URL(page.url()).pathname)
  await editor.goto(MONTH)
  await expect(storyOf(editor, pitch)).toContainText('Article commencé')
})

test('two who change a story at once: the second is told what it says now, and what they typed stays', async ({
  page,
  fresh,
}) => {
  const pitch = `Le port se vide ${Date.now()}`
  await signIn(page, 'journalist')
  const path = await propose(page, pitch, '2031-05-13')
  const editor = await (await fresh()).newPage()
  await signIn(editor, 'editor')
  await editor.goto(path)
  await editor.getByLabel('Consigne').fill('Deux pages.')
  await editor.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(editor.getByRole('status').first()).toHaveText('Sujet enregistré.')

  await page.getByLabel('Consigne').fill('Une page, et le maire.')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  const told = page.getByRole('status').filter({ hasText: 'vient de modifier ce sujet' })
  await expect(told).toContainText('Deux pages.')
  await expect(page.getByLabel('Consigne')).toHaveValue('Une page, et le maire.')
  // knowing that, they write over it
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByRole('status').first()).toHaveText('Sujet enregistré.')

  // in the calendar it goes where the other one put it
  await page.goto(MONTH)
  await editor.goto(MONTH)
  await storyOf(editor, pitch).dragTo(dayOf(editor, '2031-05-15'))
  await expect(editor.getByRole('status').first()).toContainText('Déplacé au jeudi 15 mai 2031.')
  await storyOf(page, pitch).dragTo(dayOf(page, '2031-05-14'))
  await expect(page.getByRole('status').first()).toContainText('vient de modifier ce sujet')
  await expectOn(page, pitch, '2031-05-15')

  // a day that has no such time
  await page.goto(path)
  await page.getByLabel('Parution prévue le').fill('2031-03-30')
  await page.getByLabel('Heure prévue').fill('02:30')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('cette heure n’existe pas')).toBeVisible()

  // what is dropped leaves the calendar, and comes back
  await page.goto(path)
  await page.getByRole('button', { name: 'Abandonner' }).click()
  await expect(page.getByRole('status').first()).toHaveText('Sujet abandonné.')
  await page.goto(MONTH)
  await expect(storyOf(page, pitch)).toHaveCount(0)
  await page.goto(path)
  await page.getByRole('button', { name: 'Reprendre' }).click()
  await expect(page.getByRole('status').first()).toContainText('de nouveau proposé')
})

test('a story is moved without a script, from no day and back, and no further than its own', async ({
  page,
  context,
  fresh,
}) => {
  const pitch = `La digue tient ${Date.now()}`
  await signIn(page, 'journalist')
  await propose(page, pitch, '')
  const scriptless = await fresh({ javaScriptEnabled: false })
  await scriptless.addCookies(await context.cookies())
  const calendar = await scriptless.newPage()
  await calendar.goto(LIST)
  const unplanned = calendar.getByRole('region', { name: 'Sans date' })
  await storyOf(unplanned, pitch).getByText('Déplacer').first().click()
  await storyOf(unplanned, pitch).getByLabel('Nouveau jour').fill('2031-05-20')
  await storyOf(unplanned, pitch).getByRole('button', { name: 'Déplacer', exact: true }).click()
  await expect(calendar).toHaveURL(/mois=2031-05&vue=liste/)
  await expect(calendar.getByText('Le sujet est déplacé.')).toBeVisible()
  await expectOn(calendar, pitch, '2031-05-20')

  // by the same form with a script, to a month that is not shown
  await page.goto(MONTH)
  await storyOf(page, pitch).getByText('Déplacer').first().click()
  await storyOf(page, pitch).getByLabel('Nouveau jour').fill('2031-07-14')
  await storyOf(page, pitch).getByRole('button', { name: 'Déplacer', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Aller à ce mois' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('juillet 2031')
  await expectOn(page, pitch, '2031-07-14')

  // somebody who only writes sees it, and moves only what is theirs
  const editor = await (await fresh()).newPage()
  await signIn(editor, 'editor')
  const theirs = `Le phare s’éteint ${Date.now()}`
  await editor.goto('/admin/calendrier/nouveau')
  await editor.getByLabel('Sujet').fill(theirs)
  await editor.getByLabel('Confié à').selectOption({ label: nameOf('editor') })
  await editor.getByLabel('Parution prévue le').fill('2031-07-15')
  await editor.getByRole('button', { name: 'Confier' }).click()
  await expect(editor.getByRole('status').first()).toContainText('le sujet est dans le calendrier')
  await page.goto('/admin/calendrier?mois=2031-07')
  await expectOn(page, theirs, '2031-07-15')
  await expect(storyOf(page, theirs).getByText('Déplacer')).toHaveCount(0)
  await storyOf(page, theirs).getByRole('link').click()
  await expect(page.getByRole('button', { name: 'Enregistrer', exact: true })).toHaveCount(0)
  await expect(page.getByText(nameOf('editor')).first()).toBeVisible()
})

test('the calendar reads well in a month, in a list and on a phone', async ({ page }) => {
  test.setTimeout(120_000)
  const pitch = `Un titre assez long pour une colonne étroite, anticonstitutionnellement ${Date.now()}`
  await signIn(page, 'journalist')
  await propose(page, pitch, '2031-05-22', '18:00')
  for (const address of [MONTH, LIST, '/admin/calendrier', '/admin/calendrier?mois=2031-02&vue=liste']) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calendrier')
    expect(await faultsInBothSchemes(page), address).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390)
    expect(await faultsInBothSchemes(page), address).toEqual([])
  }
  await expect(page.getByText(/^Rien n’est encore prévu en février 2031\.$/)).toBeVisible()

  await page.goto('/admin/calendrier')
  const today = page.locator('[aria-current="date"]')
  expect(plain((await today.textContent()) ?? '')).toContain('aujourd’hui')
  await page.goto(`${MONTH}&personne=999999`)
  await expect(storyOf(page, pitch)).toHaveCount(0)
  await page.goto(MONTH)
  await page.getByLabel('Personne').selectOption({ label: nameOf('journalist') })
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expect(page).toHaveURL(/mois=2031-05.*personne=\d+/)
  await expectOn(page, pitch, '2031-05-22')
})
