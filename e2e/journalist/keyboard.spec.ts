import type { Page } from '@playwright/test'
import { expect, plain, signIn, test } from '../fixtures'
import { seedArticle } from '../seed-article'
import { textOf } from './desk'

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true })
  await wanted.first().waitFor()
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab never came to « ${name} »`)
}

type Words = { type: string; text?: string; marks?: { type: string; attrs?: { href?: string } }[] }

/** Types a line as its marks ask for, links by their shortcut. */
async function typeWords(page: Page, content: Words[]): Promise<void> {
  const keys: Record<string, string> = { bold: 'Control+B', italic: 'Control+I' }
  for (const { text = '', marks = [] } of content) {
    const toggled = marks.flatMap(({ type }) => keys[type] ?? [])
    for (const key of toggled) await page.keyboard.press(key)
    await page.keyboard.insertText(text)
    const href = marks.find(({ type }) => type === 'link')?.attrs?.href
    if (href) {
      for (const _ of text) await page.keyboard.press('Shift+ArrowLeft')
      await page.keyboard.press('Control+K')
      await expect(page.getByLabel('Adresse du lien')).toBeFocused()
      await page.keyboard.insertText(href)
      await page.keyboard.press('Enter')
      await expect(textOf(page)).toBeFocused()
      await page.keyboard.press('ArrowRight')
    }
    for (const key of toggled) await page.keyboard.press(key)
  }
}

test('the seed’s article is written and published by the keyboard alone', async ({ page, plainPage }) => {
  const headline = `${seedArticle.headline}, au clavier, ${Date.now()}`
  await signIn(page, 'editor')
  await tabTo(page, 'button', 'Nouvel article')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin\/articles\/\d+$/)
  await tabTo(page, 'textbox', 'Titre')
  await page.keyboard.insertText(headline)
  await tabTo(page, 'textbox', 'Chapô')
  await page.keyboard.insertText(seedArticle.standfirst)
  await tabTo(page, 'textbox', 'Texte de l’article')
  for (const [place, block] of seedArticle.body.entries()) {
    if (place > 0) await page.keyboard.press('Enter')
    if (block.type === 'heading') await page.keyboard.type('## ')
    if (block.type === 'heading' || block.type === 'paragraph') await typeWords(page, (block.content ?? []) as Words[])
    else throw new Error(`the seed's article has a ${block.type} that this test does not type`)
  }
  await expect(textOf(page).locator('h2')).toHaveCount(5)
  await tabTo(page, 'combobox', 'Rubrique')
  await page.keyboard.type('Actualité')
  await tabTo(page, 'button', 'Publier')
  await page.keyboard.press('Enter')
  const view = page.getByRole('link', { name: 'Voir l’article' })
  await expect(view).toBeVisible({ timeout: 15_000 })

  await plainPage.goto((await view.getAttribute('href')) ?? '')
  const main = plainPage.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toContainText('au clavier')
  expect(await main.locator('.article-body h2').count()).toBe(5)
  const read = plain((await main.locator('.article-body').textContent()) ?? '')
  for (const block of seedArticle.body) {
    if ('content' in block) {
      const words = ((block.content ?? []) as Words[]).map(({ text }) => text).join('')
      expect(read).toContain(plain(words))
    }
  }
})
