import { expect, test } from '../fixtures'
import { expectSaved, fillArticle, freshPicture, openArticle, paste, reload, textOf } from './desk'

const wordProcessor = `<html><head><style>p { margin: 0 }</style></head><body>
  <p class="MsoNormal"><b>Du gras</b> et <i>de l’italique</i></p>
  <table><tbody><tr><td><p>Une case</p></td></tr></tbody></table>
  <p><img src="file:///C:/image001.png" width="120">La légende</p></body></html>`

for (const block of [
  { button: 'Citation', within: 'blockquote' },
  { button: 'Liste', within: 'ul' },
  { button: 'Liste numérotée', within: 'ol' },
]) {
  test(`a heading toggled inside « ${block.button} » is saved, and its words come back`, async ({ page }) => {
    await openArticle(page)
    const text = textOf(page)
    await text.click()
    await page.getByRole('button', { name: block.button, exact: true }).click()
    await expect(text.locator(block.within)).toBeVisible()
    await page.keyboard.insertText('Des mots dedans')
    for (const heading of ['Intertitre', 'Sous-intertitre']) {
      await page.getByRole('button', { name: heading, exact: true }).click()
    }
    await page.keyboard.insertText(', puis encore')
    await expectSaved(page)
    await reload(page)
    await expect(text).toContainText('Des mots dedans, puis encore')
  })
}

test('headings pasted in quotes and lists are saved, and their words come back', async ({ page }) => {
  await openArticle(page)
  const text = textOf(page)
  await text.click()
  await paste(page, {
    html: `<blockquote><h2>Titre cité</h2><p>Phrase citée</p><pre><code>du code</code></pre></blockquote>
      <ul><li><h3>Titre de liste</h3></li><li><blockquote>Citation en liste</blockquote></li></ul>
      <ol><li>Un<ul><li><h2>Profond</h2></li></ul></li></ol><h1>Grand titre</h1><hr><h5>Petit titre</h5>`,
    plain: 'Titre cité',
  })
  await expectSaved(page)
  await reload(page)
  for (const words of [
    'Titre cité',
    'Phrase citée',
    'du code',
    'Titre de liste',
    'Citation en liste',
    'Profond',
    'Grand titre',
    'Petit titre',
  ]) {
    await expect(text).toContainText(words)
  }
  await expect(text.locator('blockquote :is(h1, h2, h3), li :is(h1, h2, h3)')).toHaveCount(0)
})

test('a heading pasted at a caret inside a quote is saved, and its words come back', async ({ page }) => {
  await openArticle(page)
  const text = textOf(page)
  await text.click()
  await page.getByRole('button', { name: 'Citation', exact: true }).click()
  await page.keyboard.insertText('Avant. ')
  await paste(page, { html: '<h2>Un titre</h2><p>Une phrase</p><h3>Un autre</h3>', plain: 'Un titre' })
  await expectSaved(page)
  await reload(page)
  for (const words of ['Avant.', 'Un titre', 'Une phrase', 'Un autre']) await expect(text).toContainText(words)
})

test('links that lead nowhere on the web are pasted as their words alone', async ({ page }) => {
  await openArticle(page)
  const text = textOf(page)
  await text.click()
  await paste(page, {
    html: `<p><a href="tel:+33100000000">Appelez</a>, <a href="javascript:alert(1)">cliquez</a>,
      <a href="ftp://exemple.fr/">prenez</a>, <a href="data:text/html,x">voyez</a>, <a href="page.html">lisez</a>,
      <a href="https://exemple.fr/${'a'.repeat(2100)}">allez</a>, <a href="https://exemple.fr/">venez</a></p>`,
    plain: 'Appelez, cliquez',
  })
  await expectSaved(page)
  await reload(page)
  await expect(text).toContainText(/Appelez, cliquez,\s+prenez, voyez, lisez,\s+allez, venez/)
  await expect(text.locator('a')).toHaveText(['venez'])
  await expect(text.locator('a')).toHaveAttribute('href', 'https://exemple.fr/')
})

test('a paste from a word processor brings its text, not the picture of it', async ({ page }) => {
  await openArticle(page)
  const text = textOf(page)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/admin/media/upload')) sent.push(request.url())
  })
  await text.click()
  await paste(page, {
    html: wordProcessor,
    plain: 'Du gras et de l’italique\nUne case\nLa légende',
    png: await freshPicture(),
  })
  await expectSaved(page)
  await reload(page)
  for (const words of ['Du gras et de l’italique', 'Une case', 'La légende']) await expect(text).toContainText(words)
  await expect(text.locator('strong')).toHaveText('Du gras')
  await expect(text.locator('em')).toHaveText('de l’italique')
  await expect(text.locator('img:not(.ProseMirror-separator)')).toHaveCount(0)
  expect(sent).toEqual([])
})

test('a picture alone in the clipboard is inserted, described and kept', async ({ page }) => {
  await openArticle(page)
  const text = textOf(page)
  await text.click()
  await page.keyboard.insertText('Avant l’image')
  await paste(page, { png: await freshPicture() })
  const figure = text.locator('figure')
  await expect(figure).toHaveCount(1)
  const missing = page.getByRole('button', { name: /^Image 1 du texte\s: ni décrite ni marquée décorative\.$/ })
  await missing.click()
  await expect(figure.getByLabel('Description pour qui ne voit pas l’image')).toBeFocused()
  await page.keyboard.insertText('Un aplat de couleur')
  await expect(missing).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  await expectSaved(page)
  await reload(page)
  await expect(text).toContainText('Avant l’image')
  await expect(figure.getByRole('img', { name: 'Un aplat de couleur' })).toBeVisible()
})

test('what was undone comes back by « Rétablir », and the buttons say when there is nothing to do', async ({
  page,
}) => {
  await openArticle(page)
  const text = textOf(page)
  const [undo, redo] = ['Annuler', 'Rétablir'].map((name) => page.getByRole('button', { name, exact: true }))
  if (!undo || !redo) throw new Error('two buttons')
  await expect(undo).toBeDisabled()
  await expect(redo).toBeDisabled()
  await text.click()
  await page.keyboard.insertText('Des mots')
  await undo.click()
  await expect(text).not.toContainText('Des mots')
  await expect(undo).toBeDisabled()
  await redo.click()
  await expect(text).toContainText('Des mots')
  await expect(redo).toBeDisabled()
  await expectSaved(page)
})

test('the link form gives its focus back on Escape, and completes an address as people type it', async ({ page }) => {
  await openArticle(page)
  const text = textOf(page)
  await text.click()
  await page.keyboard.insertText('un lien')
  await page.keyboard.press('ControlOrMeta+A')
  const tool = page.getByRole('button', { name: 'Lien', exact: true })
  const address = page.getByLabel('Adresse du lien')

  await tool.click()
  await expect(address).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(address).toHaveCount(0)
  await expect(text).toBeFocused()

  await tool.click()
  await address.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ce lien n’est pas une adresse du web.')).toBeVisible()
  await address.fill('exemple.fr')
  await page.keyboard.press('Enter')
  await expect(address).toHaveCount(0)
  await expect(text).toBeFocused()
  await expect(text.getByRole('link', { name: 'un lien' })).toHaveAttribute('href', 'https://exemple.fr')
  await expect(tool).toHaveAttribute('aria-pressed', 'true')

  await tool.click()
  await expect(address).toHaveValue('https://exemple.fr')
  await address.fill('')
  await page.keyboard.press('Enter')
  await expect(text.getByRole('link')).toHaveCount(0)
  await expect(text).toContainText('un lien')
})

test('a slug changed after publication leads there in one permanent hop', async ({ page, request }) => {
  await openArticle(page)
  const name = `Une adresse qui change ${Date.now()}`
  await fillArticle(page, name)
  const view = page.getByRole('link', { name: 'Voir l’article' })
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(page.getByText('Publié.', { exact: true })).toBeVisible({ timeout: 15_000 })
  const paths = [await view.getAttribute('href')]
  for (const round of ['deux', 'trois']) {
    await page.getByLabel('Adresse', { exact: true }).fill(`adresse-${round}-${Date.now()}`)
    await page.getByRole('button', { name: 'Mettre à jour' }).click()
    await expect(view).not.toHaveAttribute('href', paths.at(-1) ?? '', { timeout: 15_000 })
    paths.push(await view.getAttribute('href'))
  }
  const last = paths.pop() ?? ''
  for (const old of paths) {
    const answer = await request.get(old ?? '', { maxRedirects: 0 })
    expect(answer.status()).toBe(308)
    expect(new URL(answer.headers().location ?? '', 'http://localhost').pathname).toBe(last)
  }
  expect((await request.get(last, { maxRedirects: 0 })).status()).toBe(200)
})
