import { expect, faultsInBothSchemes, faultsOf, plain, test } from '../fixtures'

const headline = 'Retrait des forces de paix russes de Karabakh confirmé par le Kremlin'

// other tests print articles like the one above, and none like this
const flowers = 'La danse qui indique le chemin des fleurs'

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with' : 'without'

  test(`a reader finds an article, also by a misspelling, and narrows the search (${way} JavaScript)`, async ({
    fresh,
  }) => {
    const page = await (await fresh({ javaScriptEnabled })).newPage()
    await page.goto('/')
    await page.getByRole('link', { name: 'Rechercher' }).click()
    const field = page.getByRole(javaScriptEnabled ? 'combobox' : 'searchbox', { name: 'Mots à chercher' })
    await expect(field).toBeFocused()
    await field.fill('Nagorni Karabak')
    await page.getByRole('button', { name: 'Rechercher' }).click()

    await expect(page).toHaveURL(/\/recherche\?q=Nagorni/)
    const notice = plain((await page.getByText('Aucun résultat pour').textContent()) ?? '')
    expect(notice).toBe('Aucun résultat pour « Nagorni Karabak ». Voici ceux pour « Nagorny Karabakh ».')
    await expect(page.getByRole('link', { name: headline, exact: true })).toBeVisible()
    await expect(page.locator('mark').first()).toHaveText(/Karabakh/)

    await page.getByText('Préciser la recherche').click()
    await page.getByLabel('Rubrique', { exact: true }).selectOption({ label: 'Sciences' })
    await page.getByRole('button', { name: 'Rechercher' }).click()
    await expect(page.getByRole('heading', { name: /Aucun article/ })).toBeVisible()
    await expect(page.getByLabel('Rubrique', { exact: true })).toHaveValue('sciences')
    await page.getByRole('link', { name: 'cherchez dans tout le journal' }).click()
    await page.getByRole('link', { name: headline, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  })
}

test('suggestions come while one types, are chosen by the keyboard, and go away at Escape', async ({ page }) => {
  await page.goto('/recherche')
  const field = page.getByRole('combobox', { name: 'Mots à chercher' })
  await field.pressSequentially('fleu')
  const option = page.getByRole('option', { name: flowers })
  await expect(option).toBeVisible()
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  expect(await faultsOf(page)).toEqual([])
  await field.press('Escape')
  await expect(option).toHaveCount(0)
  await expect(field).toHaveValue('fleu')
  await field.press('a')
  await field.press('Backspace')
  await expect(option).toBeVisible()
  await field.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '')
  await field.press('ArrowDown')
  await expect(field).toHaveAttribute('aria-activedescendant', '')
  await field.press('ArrowUp')
  await field.press('Enter')
  await expect(page).toHaveURL(/fleurs/)
})

test('a search that suggestions fail is a search', async ({ page }) => {
  await page.route('**/recherche/suggestions*', (route) => route.abort())
  await page.goto('/recherche')
  await page.getByRole('combobox').fill('vitrail')
  await page.getByRole('combobox').press('Enter')
  await expect(page.getByRole('heading', { name: /pour « vitrail »/ })).toBeVisible()
})

test('whatever is asked has a page that helps, in one spelling of its address', async ({ request }) => {
  for (const question of [
    'les',
    '-karabakh',
    '🌍',
    '\u0000',
    '"jamais refermé',
    "'; drop table articles; --",
    'a & b | !(c:*) <-> d',
    '%',
    '\\',
    'a'.repeat(5000),
    '%F0%9F%8C%8D',
    '<script>alert(1)</script>',
  ]) {
    const answer = await request.get(`/recherche?q=${encodeURIComponent(question)}&page=9&avant=x&du=2024-02-31&tri=x`)
    expect(answer.status(), question).toBe(200)
    const text = await answer.text()
    expect(text, question).toContain('Mots à chercher')
    expect(text, question).not.toContain('<script>alert')
    expect(text, question).toMatch(/<meta name="robots" content="noindex, ?follow"/)
  }
  const suggestions = await request.get('/recherche/suggestions?q=fleu')
  expect(await suggestions.json()).toEqual([
    { text: flowers, kind: 'Article', path: expect.stringContaining('/sciences/') },
  ])
})

for (const path of [
  '/recherche',
  '/recherche?q=lumiere',
  '/recherche?q=Nagorni+Karabak',
  '/recherche?q=xyzzyqwerty&rubrique=monde',
  '/recherche?q=les',
]) {
  test(`axe finds nothing on ${path}, light and dark, wide and narrow`, async ({ page }) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path, { waitUntil: 'networkidle' })
      expect(await faultsInBothSchemes(page), `${width} px`).toEqual([])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(beyond, `${width} px, ${colorScheme}`).toBe(0)
      }
      await page.emulateMedia({ colorScheme: null })
    }
  })
}
