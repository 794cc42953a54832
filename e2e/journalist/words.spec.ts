import { readFileSync } from 'node:fs'
import { dayOf, fullDayOf } from '../../lib/articles/dates.rules'
import type { Document } from '../../lib/articles/document.rules'
import { typeset } from '../../lib/articles/typography.rules'
import { expect, plain, test } from '../fixtures'
import { seedArticle } from '../seed-article'
import { expectSaved, freshPicture, openArticle, paste, reload, textOf } from './desk'
import { keptBody, outlineOf } from './outline'

const clipboard = (name: string): string => readFileSync(new URL(`clipboard/${name}`, import.meta.url), 'utf8')

test('pages of six programs come in as an article’s own text, exactly, and nothing of them is loaded', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(150_000)
  await openArticle(page)
  const strangers: string[] = []
  page.on('console', (message) => message.type() === 'error' && strangers.push(message.text()))
  page.on('request', (request) => {
    // a picture on its way is shown from the tab's own memory
    if (
      !request
        .url()
        .replace('blob:', '')
        .startsWith(baseURL ?? '')
    )
      strangers.push(request.url())
  })
  for (const program of ['word', 'word-online', 'google-docs', 'libre-office', 'wordpress', 'web-page']) {
    await test.step(program, async () => {
      await textOf(page).click()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.press('Backspace')
      const html = clipboard(`${program}.html`).replace('@PNG@', (await freshPicture()).toString('base64'))
      await paste(page, { html, plain: 'Le port de Sète rouvre ses quais' })
      const kept = () => keptBody(page).then(outlineOf)
      await expect.poll(kept, { timeout: 20_000 }).toBe(clipboard(`${program}.txt`).trim())
    })
  }
  // what the last of them left where it was is said
  const lost = page.getByRole('status').filter({ hasText: 'd’un autre site' })
  await expect(lost).toContainText('2\u00a0images d’un autre site n’ont pas été reprises')
  await expect(lost.getByRole('link')).toHaveText([
    'https://cdn.exemple.com/quai.jpg',
    'https://cdn.exemple.com/carte.png',
  ])
  await lost.getByRole('button', { name: 'Fermer' }).click()
  await expect(lost).toHaveCount(0)
  expect(strangers).toEqual([])
  expect(await page.evaluate(() => '__pasted' in window)).toBe(false)
})

test('the seed’s article comes out clean of a saved word-processor page, and one undo takes it back', async ({
  page,
}) => {
  await openArticle(page)
  const text = textOf(page)
  await text.click()
  await page.keyboard.insertText('Avant. ')
  await paste(page, { html: clipboard('seed-article-word.html'), plain: 'La présidence russe' })
  await page.keyboard.insertText(' Après.')
  await page.keyboard.press('ControlOrMeta+Z')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(text).toHaveText('Avant.')
  await page.keyboard.press('ControlOrMeta+A')
  await paste(page, { html: clipboard('seed-article-word.html'), plain: 'La présidence russe' })
  const seed = plain(outlineOf({ type: 'doc', content: seedArticle.body as Document['content'] })).replaceAll('~', ' ')
  await expect.poll(async () => plain(outlineOf(await keptBody(page)).replaceAll('~', ' '))).toBe(seed)
})

test('plain text is pasted as its lines, WordPress’s source as what it means', async ({ page }) => {
  await openArticle(page)
  const text = textOf(page)
  await text.click()
  const source =
    '<!-- wp:heading -->\n<h2>Un titre</h2>\n<!-- /wp:heading -->\n\n<!-- wp:list -->\n<ul><li>Un point</li></ul>'
  await paste(page, { plain: source })
  await expect.poll(async () => outlineOf(await keptBody(page))).toBe('## Un titre\n- Un point')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Backspace')
  // with Shift, the words alone; V would have the browser paste what another test has cut
  await page.keyboard.down('Shift')
  await paste(page, { html: '<h2><b>Un</b> titre</h2><ul><li>Un point</li></ul>', plain: 'Un titre\n\nUn\u200b point' })
  await page.keyboard.up('Shift')
  await expect.poll(async () => outlineOf(await keptBody(page))).toBe('Un titre\nUn point')
})

test('typography is set as one types, and each sign can be taken back', async ({ page }) => {
  await openArticle(page)
  const typed = `L'accord date d'hier : "C'est vrai ?" ; 1 500 morts, 20 %...`
  const headline = page.getByLabel('Titre', { exact: true })
  await headline.pressSequentially(typed)
  await expect(headline).toHaveValue(typeset(typed))
  await headline.pressSequentially(" l'")
  await page.keyboard.press('Backspace')
  await expect(headline).toHaveValue(`${typeset(typed)} l'`)
  await headline.pressSequentially('an')
  await expect(headline).toHaveValue(`${typeset(typed)} l'an`)
  await headline.fill('')
  await headline.pressSequentially("l'")
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(headline).toHaveValue("l'")

  const text = textOf(page)
  await text.click()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  await page.keyboard.type('--- Oui, dit-il -- voir http://exemple.fr/?a=b;c "')
  const written = () => keptBody(page).then(outlineOf)
  const marked = (words: string) => words.replaceAll('\u00a0', '~').replaceAll('\u202f', '_')
  const before = `${marked(typeset(typed))}\n— Oui, dit-il – voir [http://exemple.fr/?a=b;c](http://exemple.fr/?a=b;c)`
  await expect.poll(written).toBe(`${before} «_`)
  await page.keyboard.press('Backspace')
  await page.keyboard.type('a" ')
  await expect.poll(written).toBe(`${before} "a_» `)
  await page.keyboard.type('?')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(written).toBe(`${before} "a_» ?`)
})

test('words that age are marked, led to, dated and let be, in the text and in its headline', async ({ page }) => {
  await openArticle(page)
  const [text, panel] = [textOf(page), page.getByRole('group').filter({ hasText: 'Le texte' })]
  const marks = text.locator('.dateline-mark')
  const today = new Date()
  await page.getByLabel('Titre', { exact: true }).fill('Il a dit hier que non')
  await text.click()
  await page.keyboard.type('Il viendra demain')
  await page.keyboard.press('End')
  await expect(marks).toHaveCount(0)
  await page.keyboard.type('. Il a parlé ce matin (mercredi 25 novembre 2026). ')
  await expect(marks).toHaveText(['demain'])
  await page.keyboard.press('Enter')
  await page.keyboard.type('Il reste depuis trois jours')
  await page.keyboard.press('Enter')

  const items = panel.getByRole('listitem')
  await expect(items).toHaveCount(3)
  await items.nth(1).getByRole('button').first().click()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('demain')
  const tomorrow = fullDayOf(new Date(today.getTime() + 86_400_000))
  await items.nth(1).getByRole('button', { name: 'Dater' }).click()
  await expect(text).toContainText(`Il viendra ${tomorrow}.`)
  await expect(items).toHaveCount(2)
  await text.click()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(marks).toHaveText(['demain', 'depuis trois jours'])

  await expect(items).toHaveCount(3)
  await items.nth(2).getByRole('button', { name: 'Laisser' }).click()
  await expect(marks).toHaveText(['demain'])
  const yesterday = fullDayOf(new Date(today.getTime() - 86_400_000))
  await items.nth(0).getByRole('button', { name: 'Dater' }).click()
  await expect(page.getByLabel('Titre', { exact: true })).toHaveValue(`Il a dit ${yesterday} que non`)
  expect(yesterday).toContain(dayOf(new Date(today.getTime() - 86_400_000)))
  await expectSaved(page)
  await reload(page)
  // let be in this tab, whatever is loaded again
  await expect(marks).toHaveText(['demain'])
  await expect(panel).toContainText('Signes, espaces comprises')

  await page.setViewportSize({ width: 320, height: 700 })
  await expect(panel.locator('summary')).toBeInViewport()
  await expect(panel.getByText('Signes, espaces comprises')).toBeHidden()
  await panel.locator('summary').click()
  await expect(panel.getByText('Signes, espaces comprises')).toBeInViewport()
})
