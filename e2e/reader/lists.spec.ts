import { expect, test } from '../fixtures'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a reader ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test('goes from the front page into a section, the one within it, and an article', async ({ fresh }) => {
      const page = await (await fresh({ javaScriptEnabled })).newPage()
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/la une/)
      await expect(page.locator('.opening .card-lead')).toHaveCount(1)
      await expect(page.getByRole('region', { name: 'En continu' }).getByRole('listitem')).toHaveCount(8)
      await expect(page.getByRole('region', { name: 'Choix de la rédaction' }).getByRole('listitem')).toHaveCount(5)
      await page.getByRole('region', { name: 'Culture' }).getByRole('link', { name: 'Livres' }).first().click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Livres')
      const crumbs = page.getByRole('navigation', { name: 'Fil d’Ariane' })
      await crumbs.getByRole('link', { name: 'Culture' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Culture')
      await page
        .getByRole('link', { name: /point-virgule/ })
        .first()
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/point-virgule/)
      await expect(page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link')).toHaveText([
        'Accueil',
        'Culture',
        'Livres',
      ])
    })

    test('finds an article by its day and by its keyword', async ({ fresh }) => {
      const page = await (await fresh({ javaScriptEnabled })).newPage()
      await page.goto('/archives')
      await page.getByRole('link', { name: '2024', exact: true }).click()
      await page.getByRole('link', { name: 'avril 2024' }).click()
      await page.getByRole('link', { name: '17 avril 2024' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('17 avril 2024')
      await page.getByRole('link', { name: /Retrait des forces/ }).click()
      await page.getByRole('link', { name: 'Haut-Karabakh', exact: true }).click()
      await expect(page).toHaveURL('/mots-cles/haut-karabakh')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Haut-Karabakh')
      await expect(page.locator('.article-list article')).toHaveCount(1)
    })
  })
}

test('periods that are none, and pages beyond a list, are not there', async ({ request }) => {
  for (const path of [
    '/archives/1999',
    '/archives/2024/13',
    '/archives/2024/04/31',
    '/archives/2024/4',
    '/culture?page=2',
    '/mots-cles/rien',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
  expect((await request.get('/culture?page=1')).url()).toMatch(/\/culture$/)
  expect((await request.get('/culture?page=abc')).status()).toBe(200)
})
