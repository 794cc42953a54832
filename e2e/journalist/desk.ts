import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { signIn } from '../fixtures'

/** The editor's text, which is no form field. */
export const textOf = (page: Page) => page.getByRole('textbox', { name: 'Texte de l’article' })

/** Signs somebody in who may publish, or another, and opens an empty article, its editor ready to be typed in. */
export async function openArticle(page: Page, role = 'editor'): Promise<void> {
  await signIn(page, role)
  await page.getByRole('button', { name: 'Nouvel article' }).click()
  await page.waitForURL(/\/admin\/articles\/\d+$/)
  await expect(textOf(page)).toBeVisible()
}

export const expectSaved = (page: Page) =>
  expect(page.getByText(/^Enregistré à \d+\sh\s\d\d$/)).toBeVisible({ timeout: 15_000 })

/** Comes back to what the server kept. */
export async function reload(page: Page): Promise<void> {
  await page.reload()
  await expect(textOf(page)).toBeVisible()
}

type Clipboard = { html?: string; plain?: string; png?: Buffer }

/** Pastes where the caret is, as a browser would: every form of the clipboard at once. */
export async function paste(page: Page, { html, plain, png }: Clipboard): Promise<void> {
  await textOf(page).evaluate(
    (text, { html: rich, plain: words, png: picture }) => {
      const data = new DataTransfer()
      if (rich !== undefined) data.setData('text/html', rich)
      if (words !== undefined) data.setData('text/plain', words)
      if (picture) data.items.add(new File([new Uint8Array(picture)], 'image.png', { type: 'image/png' }))
      text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    { html, plain, png: png && [...png] },
  )
}

/** A picture that the library has not seen yet: its bytes are its identity. */
export const freshPicture = (): Promise<Buffer> => {
  const now = Date.now()
  const background = { r: now % 256, g: (now >> 8) % 256, b: Math.floor(Math.random() * 256) }
  return sharp({ create: { width: 640, height: 400, channels: 3, background } })
    .png()
    .toBuffer()
}

/** All that a publication asks for, but pictures. */
export async function fillArticle(page: Page, headline: string): Promise<void> {
  await page.getByLabel('Titre', { exact: true }).fill(headline)
  await page.getByLabel('Chapô').fill('Un chapô pour l’essai.')
  await textOf(page).click()
  await page.keyboard.insertText('Le texte de l’article.')
  await page.getByLabel('Rubrique').selectOption({ label: 'Actualité' })
}

/** Shows the article that is open to readers. Answers its path. */
export async function publish(page: Page): Promise<string> {
  await expectSaved(page)
  await page.getByRole('button', { name: /^(Publier|Mettre à jour)$/ }).click()
  await expect(page.getByText(/^(Publié|Mis à jour pour les lecteurs)\.$/)).toBeVisible({ timeout: 15_000 })
  return (await page.getByRole('link', { name: 'Voir l’article' }).getAttribute('href')) ?? ''
}
