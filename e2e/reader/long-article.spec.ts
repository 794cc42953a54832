import { expect, test } from '../fixtures'

const long = '/culture/les-phares-sans-gardiens-ou-l-art-de-veiller-a-distance'
const short = '/actualite/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'
const phone = { width: 360, height: 740 }

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a reader ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test('unfolds a long text’s contents on a phone, and goes where they lead', async ({ fresh }) => {
      const page = await (await fresh({ javaScriptEnabled, viewport: phone })).newPage()
      await page.goto(long)
      const contents = page.getByRole('navigation', { name: 'Sommaire' })
      const entry = contents.getByRole('link', { name: 'La dernière relève' })
      await expect(entry).toBeHidden()
      await contents.getByText('Sommaire').filter({ visible: true }).click()
      await expect(contents.getByRole('link')).toHaveCount(6)
      await entry.click()
      await expect(page).toHaveURL(/#partie-la-derniere-releve$/)
      await expect(page.getByRole('heading', { name: 'La dernière relève' })).toBeInViewport()
    })

    test('has the contents open beside the text on a wide screen, and none on a short text', async ({ fresh }) => {
      const page = await (await fresh({ javaScriptEnabled, viewport: { width: 1440, height: 900 } })).newPage()
      await page.goto(long)
      const contents = page.getByRole('navigation', { name: 'Sommaire' })
      await expect(contents.getByRole('link', { name: 'Quatre heures' })).toBeVisible()
      const [beside, text] = [await contents.boundingBox(), await page.locator('.article-body').boundingBox()]
      expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThan(text?.x ?? 0)
      await page.goto(short)
      await expect(page.getByRole('navigation', { name: 'Sommaire' })).toHaveCount(0)
      await expect(page.getByRole('heading', { level: 2, name: 'À retenir' })).toBeVisible()
    })

    test('follows a footnote there and back', async ({ fresh }) => {
      const page = await (await fresh({ javaScriptEnabled })).newPage()
      await page.goto(long)
      const call = page.getByRole('link', { name: 'Note 5', exact: true })
      await call.click()
      await expect(page).toHaveURL(/#note-5$/)
      const notes = page.getByRole('region', { name: 'Notes' })
      const note = notes.getByRole('listitem').nth(4)
      await expect(note).toBeInViewport()
      await expect(note.getByRole('link', { name: 'https://whc.unesco.org/fr/list/1625' })).toHaveAttribute(
        'href',
        'https://whc.unesco.org/fr/list/1625',
      )
      await note.getByRole('link', { name: 'Retour au texte' }).click()
      await expect(page).toHaveURL(/#appel-5$/)
      await expect(call).toBeInViewport()
      await expect(notes.getByRole('listitem')).toHaveCount(5)
    })

    test('moves a gallery by the keyboard, and reads every caption whole', async ({ fresh }) => {
      const page = await (await fresh({ javaScriptEnabled, viewport: phone })).newPage()
      await page.goto(long)
      const row = page.getByRole('region', { name: /^Galerie\s: 3 images$/ })
      await row.focus()
      await expect(row).toBeFocused()
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => row.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
      const figures = row.getByRole('figure')
      await expect(figures).toHaveCount(3)
      for (const caption of await row.locator('figcaption').all()) {
        const cut = await caption.evaluate(
          (each) => each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight,
        )
        expect(cut).toBe(false)
        await expect(caption).toContainText('Dessin')
      }
    })

    test('goes on to the next article of the section, and back', async ({ fresh }) => {
      const page = await (await fresh({ javaScriptEnabled })).newPage()
      await page.goto(short)
      await page.getByRole('link', { name: /^Suivant/ }).click()
      await expect(page).toHaveURL(/\/actualite\/(?!retrait)/)
      await page.getByRole('link', { name: /^Précédent.*Retrait des forces/ }).click()
      await expect(page).toHaveURL(short)
    })
  })
}

test('words of another language say so, and are not set as French', async ({ plainPage: page }) => {
  await page.goto(long)
  const quote = page.locator('blockquote[lang=en]')
  await expect(quote).toHaveAttribute('dir', 'auto')
  await expect(quote).toContainText('For nothing was simply one thing.')
  await expect(page.locator('p span[lang=en]')).toHaveText('To the Lighthouse')
})

test('ids are unique, and headings follow each other without a gap', async ({ plainPage: page }) => {
  await page.goto(long)
  const { repeated, levels } = await page
    .evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      return {
        repeated: ids.filter((id, place) => ids.indexOf(id) !== place),
        levels: [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map(({ tagName }) => Number(tagName[1])),
      }
    })
    .catch(() => ({ repeated: ['no page'], levels: [] }))
  expect(repeated).toEqual([])
  expect(levels[0]).toBe(1)
  levels.forEach((level, place) => {
    expect(level - (levels[place - 1] ?? level)).toBeLessThanOrEqual(1)
  })
})
