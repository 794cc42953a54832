import { readFileSync } from 'node:fs'
import { expect, test } from '../fixtures'
import { expectSaved, freshPicture, openArticle, paste, textOf } from './desk'
import { keptBody, outlineOf } from './outline'

const clipboard = (name: string): string => readFileSync(new URL(`clipboard/${name}`, import.meta.url), 'utf8')

for (const program of ['word', 'word-online', 'google-docs', 'libre-office', 'wordpress', 'web-page']) {
  test(`a page pasted from ${program} comes in as an article’s own text, and nothing else of it`, async ({ page }) => {
    await openArticle(page)
    await textOf(page).click()
    const html = clipboard(`${program}.html`).replace('@PNG@', (await freshPicture()).toString('base64'))
    await paste(page, { html, plain: 'Le port de Sète rouvre ses quais' })
    await expectSaved(page)
    await expect.poll(async () => outlineOf(await keptBody(page))).toBe(clipboard(`${program}.txt`).trim())
  })
}
