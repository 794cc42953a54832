import type { Page } from '@playwright/test'
import type { Block } from '../../drizzle/seed/blocks'
import { expect, plain, signIn, signInByForm, test } from '../fixtures'
import { seedArticle } from '../seed-article'

const textOf = (block: Block): string =>
  JSON.stringify(block)
    .match(/"text":"((?:[^"\\]|\\.)*)"/g)
    ?.map((found) => JSON.parse(`{${found}}`).text)
    .join('') ?? ''

async function typeArticle(page: Page, headline: string) {
  await page.getByLabel('Titre', { exact: true }).fill(headline)
  await page.getByLabel('Chapô').fill(seedArticle.standfirst)
  const text = page.getByRole('textbox', { name: 'Texte de l’article' })
  await text.click()
  for (const [place, block] of seedArticle.body.entries()) {
    if (place > 0) await page.keyboard.press('Enter')
    const subhead = block.type === 'heading'
    if (subhead) {
      const tool = page.getByRole('button', { name: 'Intertitre', exact: true })
      await tool.click()
      await expect(tool).toHaveAttribute('aria-pressed', 'true')
      await expect(text).toBeFocused()
    }
    await page.keyboard.insertText(textOf(block))
  }
  await page.getByLabel('Rubrique').selectOption({ label: 'Actualité' })
}

test('the seed’s article goes from a journalist’s keyboard to a reader’s comment', async ({
  page,
  fresh,
  plainPage,
}) => {
  const headline = `${seedArticle.headline}, édition de ${Date.now()}`
  await signIn(page, 'journalist')
  await page.getByRole('button', { name: 'Nouvel article' }).click()
  await page.waitForURL(/\/admin\/articles\/\d+$/)
  await typeArticle(page, headline)
  await expect(page.getByText(/^Enregistré à/)).toBeVisible({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Proposer', exact: true }).click()
  await expect(page.getByText('Proposé à la rédaction.')).toBeVisible()
  const editor = await (await fresh()).newPage()
  await signIn(editor, 'editor')
  await editor.goto(page.url())
  await editor.getByRole('button', { name: 'Publier', exact: true }).click()
  const link = editor.getByRole('link', { name: 'Voir l’article' })
  await expect(link).toBeVisible({ timeout: 15_000 })
  const path = (await link.getAttribute('href')) ?? ''

  await test.step('a reader without JavaScript finds the whole page', async () => {
    await plainPage.goto(path)
    const main = plainPage.getByRole('main')
    const crumbs = plainPage.getByRole('navigation', { name: 'Fil d’Ariane' })
    await expect(crumbs.getByRole('link', { name: 'Accueil' })).toHaveAttribute('href', '/')
    await expect(crumbs.getByRole('link', { name: 'Actualité' })).toHaveAttribute('href', '/actualite')
    await expect(main.getByRole('heading', { level: 1 })).toHaveCount(1)
    // biome-ignore lint/performance/useDomNodeTextContent: as it is shown
    expect(plain(await main.getByRole('heading', { level: 1 }).innerText())).toBe(plain(headline))
    await expect(main.getByRole('link', { name: 'Chia' }).first()).toHaveAttribute('href', '/auteurs/chia')
    await expect(main.getByText(/Publié le .* à \d+\sh\s\d\d/)).toBeVisible()
    // biome-ignore lint/performance/useDomNodeTextContent: lines as they are shown
    const read = plain(await main.innerText())
    for (const block of seedArticle.body) expect(read).toContain(plain(textOf(block)))
    expect(await main.locator('.article-body h2').count()).toBe(5)
    for (const name of ['Réduire le texte', 'Agrandir le texte', 'Réinitialiser']) {
      await expect(main.getByRole('button', { name })).toBeVisible()
    }
    await expect(main.getByRole('link', { name: 'Faire un don' })).toHaveAttribute('href', '/don')
    const foot = plainPage.getByRole('contentinfo')
    await expect(foot).toContainText(`© ${new Date().getFullYear()}`)
    await expect(foot.getByRole('link', { name: 'Gérer mes cookies' })).toBeVisible()
    await expect(foot.getByRole('link', { name: 'Mentions légales' })).toBeVisible()
  })

  const body = `Merci pour cet article. ${Date.now()}`
  await test.step('posts a comment without JavaScript, and is told that it waits', async () => {
    await plainPage.getByLabel('Nom', { exact: true }).fill('Une lectrice')
    await plainPage.getByLabel('Adresse électronique').fill('lectrice@exemple.fr')
    await plainPage.getByLabel('Commentaire', { exact: true }).fill(body)
    await plainPage.getByRole('button', { name: 'Envoyer le commentaire' }).click()
    await expect(plainPage).toHaveURL(/commentaire=attente#commentaires$/)
    await expect(plainPage.getByText('attend la modération')).toBeVisible()
    await expect(plainPage.getByText(body)).toHaveCount(0)
  })

  await test.step('a moderator approves it, and the reader sees it', async () => {
    const desk = await (await fresh()).newPage()
    await signIn(desk, 'moderator')
    await desk.goto('/admin/moderation')
    await desk.locator('.queued', { hasText: body }).getByRole('button', { name: 'Accepter' }).click()
    await expect(desk.getByText('Commentaire accepté')).toBeVisible()
    await plainPage.goto(path)
    await expect(plainPage.locator('.comment', { hasText: body })).toBeVisible()
    await expect(plainPage.getByRole('heading', { name: '1 commentaire' })).toBeVisible()
  })
})

test('two tabs on one article: the second is refused, and both texts are kept', async ({ fresh }) => {
  const context = await fresh()
  const first = await context.newPage()
  await signIn(first, 'editor')
  await first.getByRole('button', { name: 'Nouvel article' }).click()
  await first.waitForURL(/\/admin\/articles\/\d+$/)
  const second = await context.newPage()
  await second.goto(first.url())
  await first.getByLabel('Titre', { exact: true }).fill('Le texte du premier onglet')
  await expect(first.getByText(/^Enregistré à/)).toBeVisible({ timeout: 15_000 })
  await second.getByLabel('Titre', { exact: true }).fill('Le texte du second onglet')
  await expect(second.getByText('Cet article a été modifié ailleurs')).toBeVisible({ timeout: 15_000 })
  await expect(second.getByLabel('Titre', { exact: true })).toHaveValue('Le texte du second onglet')
  const view = second.getByRole('dialog', { name: 'Comparer et fusionner' })
  await expect(view).toContainText('Le texte du premier onglet', { timeout: 15_000 })
  await view.getByRole('button', { name: 'Garder ce texte' }).click()
  await expect(second.getByText(/^Enregistré à/)).toBeVisible({ timeout: 15_000 })
  await expect(second.getByLabel('Titre', { exact: true })).toHaveValue('Le texte du second onglet')
  await second.goto(`${second.url()}/versions`)
  await expect(second.getByText('gardée à part')).toHaveCount(1)
})

test('nobody enters the newsroom without an account, and a moderator writes no article', async ({ page }) => {
  await page.goto('/admin/articles')
  await expect(page).toHaveURL(/\/admin\/connexion\?retour=/)
  await signInByForm(page, 'moderator')
  await page.goto('/admin/articles')
  await expect(page.getByRole('heading', { name: 'Accès refusé' })).toBeVisible()
})
