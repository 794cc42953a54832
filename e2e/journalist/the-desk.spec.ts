import type { Page } from '@playwright/test'
import { expect, faultsInBothSchemes, nameOf, plain, signIn, test } from '../fixtures'
import { expectSaved, textOf } from './desk'

const status = (page: Page) => page.getByRole('region', { name: 'Publication' }).getByRole('status')
const says = (page: Page, words: string | RegExp) => expect(status(page)).toHaveText(words, { timeout: 15_000 })

/** The next full minute that leaves some seconds to ask for it, as the form's fields have it. */
function soon() {
  const at = new Date(Math.ceil((Date.now() + 15_000) / 60_000) * 60_000)
  const [day, time] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(at)
    .split(' ')
  return { at, day: day ?? '', time: time ?? '' }
}

/** Turns what readers may compare on or off. */
async function showHistory(page: Page, shown: boolean) {
  await signIn(page, 'administrator')
  await page.goto('/admin/reglages/bureau')
  await page.getByRole('checkbox').first().setChecked(shown)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('status').first()).not.toBeEmpty()
}

test('a journalist and an editor take a story from its pitch to its correction, and readers compare what changed', async ({
  page: journalist,
  fresh,
  plainPage: reader,
}) => {
  test.setTimeout(300_000)
  const pitch = `La digue nord attend ses pierres ${Date.now() % 1_000_000}`
  const editor = await (await fresh()).newPage()

  await test.step('pitch', async () => {
    await signIn(journalist, 'journalist')
    await journalist.goto('/admin')
    await journalist.getByRole('link', { name: 'Proposer un sujet' }).click()
    await journalist.getByLabel('Sujet').fill(pitch)
    await journalist.getByRole('button', { name: 'Proposer' }).click()
    await expect(journalist.getByRole('status').first()).toContainText('le sujet est dans le calendrier')
    await signIn(editor, 'editor')
    await editor.goto(new URL(journalist.url()).pathname)
    await editor.getByRole('button', { name: 'Accepter' }).click()
    await expect(editor.getByRole('status').first()).toHaveText('Sujet accepté.')
  })

  await test.step('draft', async () => {
    await journalist.goto('/admin')
    await journalist.getByRole('link', { name: pitch }).click()
    await journalist.getByRole('button', { name: 'Commencer l’article' }).click()
    await journalist.waitForURL(/\/admin\/articles\/\d+$/)
    await expect(textOf(journalist)).toBeVisible()
    await journalist.getByLabel('Chapô').fill('Les travaux devaient commencer au printemps.')
    await textOf(journalist).click()
    await journalist.keyboard.insertText('La digue compte 1 200 mètres.')
    await journalist.keyboard.press('Enter')
    await journalist.keyboard.insertText('Le chantier commencera en mars.')
    await journalist.getByLabel('Rubrique').selectOption({ label: 'Actualité' })
    await expectSaved(journalist)
    // nothing of it is the journalist's to publish
    await expect(journalist.getByRole('button', { name: 'Publier', exact: true })).toHaveCount(0)
  })
  const desk = new URL(journalist.url()).pathname

  await test.step('margin note, answered and resolved', async () => {
    await editor.goto(desk)
    await expect(textOf(editor)).toBeVisible()
    await textOf(editor).getByText('La digue compte').click()
    await editor.getByRole('button', { name: 'Annoter ce passage' }).click()
    await editor.keyboard.type('D’où vient ce chiffre ?')
    await editor.keyboard.press('Control+Enter')
    await expect(editor.getByText('Note écrite.')).toBeVisible()
    await journalist.goto('/admin')
    await expect(journalist.getByText('D’où vient ce chiffre')).toBeVisible()
    await journalist.goto(desk)
    const notes = journalist.getByRole('region', { name: 'Notes' })
    await expect(notes).toContainText('D’où vient ce chiffre')
    await notes.getByRole('button', { name: 'Résoudre' }).click()
    await expect(notes).toContainText('Une note résolue')
  })

  await test.step('submit, sent back, submitted again', async () => {
    await journalist.getByRole('button', { name: 'Proposer', exact: true }).click()
    await says(journalist, 'Proposé à la rédaction.')
    await editor.goto('/admin')
    await expect(editor.getByRole('link', { name: pitch })).toBeVisible()
    await editor.goto(desk)
    await editor.getByText('Demander des reprises').click()
    await editor.getByLabel('Qu’y a-t-il à reprendre').fill('Dites qui paie.')
    await editor.getByRole('button', { name: 'Renvoyer le texte' }).click()
    await says(editor, 'Renvoyé, avec vos remarques.')
    await journalist.goto('/admin')
    await expect(journalist.getByText('Dites qui paie.')).toBeVisible()
    await journalist.goto(desk)
    await textOf(journalist).getByText('Le chantier commencera').click()
    await journalist.keyboard.press('End')
    await journalist.keyboard.insertText(' La région paie.')
    await expectSaved(journalist)
    await journalist.getByRole('button', { name: 'Proposer', exact: true }).click()
    await says(journalist, 'Proposé à la rédaction.')
  })

  await test.step('what changed meanwhile is not approved', async () => {
    await editor.goto(desk)
    await expect(textOf(editor)).toContainText('La région paie.')
    await textOf(journalist).click()
    await journalist.keyboard.press('Control+End')
    await journalist.keyboard.insertText(' En deux ans.')
    await expectSaved(journalist)
    await editor.getByRole('button', { name: 'Valider' }).click()
    await expect(status(editor)).toContainText('modifié entre-temps')
    await editor.reload()
    await expect(textOf(editor)).toContainText('En deux ans.')
    await editor.getByRole('button', { name: 'Valider' }).click()
    await says(editor, /^Validé/)
    await expect(editor.getByText('Prêt', { exact: true })).toBeVisible()
  })

  const { at, day, time } = soon()
  await test.step('scheduled: not in the hour that does not exist, not in the past; then for the next minute', async () => {
    await editor.getByText('Programmer', { exact: true }).click()
    const [days, times] = [editor.getByLabel('Jour').first(), editor.getByLabel('Heure de Paris').first()]
    const schedule = editor.getByRole('button', { name: 'Programmer la parution' })
    await days.fill('2027-03-28')
    await times.fill('02:30')
    await schedule.click()
    await expect(status(editor)).toContainText('Cette heure n’existe pas ce jour-là')
    await days.fill(day)
    await times.fill(time)
    await schedule.click()
    await says(editor, /^Paraîtra le/)
    await editor.goto('/admin')
    await expect(editor.getByRole('link', { name: pitch }).first()).toBeVisible()
  })

  const path = `/actualite/${pitch.toLowerCase().replaceAll(' ', '-')}`
  await test.step('it appears by itself, to the second, and not before', async () => {
    expect((await reader.request.get(path)).status()).toBe(404)
    await expect
      .poll(async () => (await reader.request.get(path)).status(), { timeout: 90_000, intervals: [250] })
      .toBe(200)
    const html = await (await reader.request.get(path)).text()
    const published = new Date(/"datePublished":"([^"]+)"/.exec(html)?.[1] ?? '').getTime()
    expect(published - at.getTime()).toBeGreaterThanOrEqual(0)
    expect(published - at.getTime()).toBeLessThan(1000)
  })

  await test.step('corrected, with words of its own', async () => {
    await editor.goto(desk)
    await expect(editor.getByText('En ligne', { exact: true })).toBeVisible()
    await textOf(editor).getByText('La digue compte').click()
    await editor.keyboard.press('Home')
    await editor.keyboard.insertText('Correction faite : ')
    await expectSaved(editor)
    await editor.getByLabel(/^Une erreur corrigée/).check()
    await editor.getByLabel('Texte de la correction').fill('La digue compte 900 mètres, et non 1 200.')
    await editor.getByRole('button', { name: 'Mettre à jour' }).click()
    await says(editor, 'Correction publiée.')
    await reader.goto(path)
    await expect(reader.locator('#corrections')).toContainText('et non 1 200')
    await reader.goto('/corrections')
    await expect(reader.locator('main')).toContainText('et non 1 200')
    expect(await (await reader.request.get('/rss.xml')).text()).toContain('La digue compte 900 mètres')
  })

  const administrator = await (await fresh()).newPage()
  await test.step('readers compare what they may compare', async () => {
    expect((await reader.request.get(`${path}/versions`)).status()).toBe(404)
    await showHistory(administrator, true)
    try {
      await reader.goto(path)
      await reader.getByRole('link', { name: 'Versions publiées' }).click()
      await expect(reader.getByRole('heading', { level: 1 })).toBeVisible()
      await administrator.goto(reader.url())
      expect(await faultsInBothSchemes(administrator)).toEqual([])
      await reader.goto(`${path}/versions?de=1&a=2`)
      await expect(reader.locator('main ins').first()).toContainText('Correction faite')
      await administrator.goto(reader.url())
      expect(await faultsInBothSchemes(administrator)).toEqual([])
    } finally {
      await showHistory(administrator, false)
    }
  })

  await test.step('the article’s desk tells its history, by name', async () => {
    await editor.reload()
    await editor.getByText('Histoire de l’article').click()
    const history = plain((await editor.locator('.desk-acts').textContent()) ?? '')
    for (const act of [
      'Article proposé',
      'Reprises demandées',
      'Article validé',
      'Parution programmée',
      'Article publié',
    ]) {
      expect(history).toContain(act)
    }
    expect(history).toContain(nameOf('journalist'))
    expect(await faultsInBothSchemes(editor)).toEqual([])
    await editor.goto('/admin')
    expect(await faultsInBothSchemes(editor)).toEqual([])
  })
})

test('an editor approves and schedules by keyboard alone', async ({ page: journalist, fresh }) => {
  await signIn(journalist, 'journalist')
  await journalist.getByRole('button', { name: 'Nouvel article' }).click()
  await journalist.waitForURL(/\/admin\/articles\/\d+$/)
  await expect(textOf(journalist)).toBeVisible()
  await journalist.getByLabel('Titre', { exact: true }).fill(`Au clavier ${Date.now()}`)
  await journalist.getByLabel('Chapô').fill('Un chapô.')
  await textOf(journalist).click()
  await journalist.keyboard.insertText('Un texte.')
  await journalist.getByLabel('Rubrique').selectOption({ label: 'Actualité' })
  await expectSaved(journalist)
  const submit = journalist.getByRole('button', { name: 'Proposer', exact: true })
  await submit.focus()
  await journalist.keyboard.press('Enter')
  await says(journalist, 'Proposé à la rédaction.')

  const editor = await (await fresh()).newPage()
  await signIn(editor, 'editor')
  await editor.goto(new URL(journalist.url()).pathname)
  await expect(textOf(editor)).toBeVisible()
  await editor.getByRole('button', { name: 'Valider' }).focus()
  await editor.keyboard.press('Space')
  await says(editor, /^Validé/)
  await editor.getByText('Programmer', { exact: true }).focus()
  await editor.keyboard.press('Enter')
  await editor.keyboard.press('Tab')
  await expect(editor.getByLabel('Jour').first()).toBeFocused()
  await editor.getByLabel('Jour').first().fill('2031-05-05')
  await editor.getByLabel('Heure de Paris').first().focus()
  await editor.getByLabel('Heure de Paris').first().fill('06:30')
  await editor.keyboard.press('Enter')
  await says(editor, /^Paraîtra le 5 mai 2031/)
  await editor.getByRole('button', { name: 'Déprogrammer' }).focus()
  await editor.keyboard.press('Enter')
  await says(editor, /^Déprogrammé/)
})

test('an embargo holds an article back from whoever publishes, until it is lifted', async ({ page }) => {
  await signIn(page, 'editor')
  await page.getByRole('button', { name: 'Nouvel article' }).click()
  await page.waitForURL(/\/admin\/articles\/\d+$/)
  await expect(textOf(page)).toBeVisible()
  await page.getByLabel('Titre', { exact: true }).fill(`Sous embargo ${Date.now()}`)
  await page.getByLabel('Chapô').fill('Un chapô.')
  await textOf(page).click()
  await page.keyboard.insertText('Un texte.')
  await page.getByLabel('Rubrique').selectOption({ label: 'Actualité' })
  await expectSaved(page)
  const embargo = page.locator('details', { has: page.getByText('Embargo', { exact: true }) })
  await embargo.locator('summary').click()
  await embargo.getByLabel('Jour').fill('2031-05-05')
  await embargo.getByLabel('Heure de Paris').fill('06:30')
  await embargo.getByRole('button', { name: 'Poser l’embargo' }).click()
  await says(page, 'Rien ne paraîtra avant cette heure.')
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(status(page)).toContainText('sous embargo')
  await embargo.getByRole('button', { name: 'Lever l’embargo' }).click()
  await says(page, 'L’embargo est levé.')
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await says(page, 'Publié.')
})
