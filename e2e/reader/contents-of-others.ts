import type { Browser, BrowserContext } from '@playwright/test'
import { expect } from '../fixtures'
import { expectSaved, fillArticle, openArticle, paste, textOf } from '../journalist/desk'

/** Whom a browser calls on to show the contents of the article below. */
export const hosts = { youtube: 'www.youtube-nocookie.com', x: 'platform.twitter.com' }

/** Publishes an article with a video of YouTube and a message of X; answers its path. */
export async function publishTwoContents(browser: Browser, baseURL: string | undefined): Promise<string> {
  const context = await browser.newContext({ baseURL, locale: 'fr-FR', timezoneId: 'Europe/Paris' })
  const page = await context.newPage()
  await openArticle(page)
  await fillArticle(page, `Deux contenus d’ailleurs ${Date.now()}`)
  for (const plain of ['https://youtu.be/dQw4w9WgXcQ', 'https://x.com/lemondefr/status/1234567890']) {
    await page.keyboard.press('Enter')
    await paste(page, { plain })
  }
  await expect(textOf(page).getByRole('group', { name: 'Contenu de X' })).toBeVisible()
  await expectSaved(page)
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  const view = page.getByRole('link', { name: 'Voir l’article' })
  await expect(view).toBeVisible({ timeout: 15_000 })
  const path = (await view.getAttribute('href')) ?? ''
  await context.close()
  return path
}

const isOurs = (url: URL, baseURL: string | undefined) =>
  url.origin === new URL(baseURL ?? '').origin || url.protocol === 'data:' || url.protocol === 'blob:'

/** A reader's page, and the hosts that it calls on beside ours. */
export async function watched(context: BrowserContext, baseURL: string | undefined) {
  const called = new Set<string>()
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (!isOurs(url, baseURL)) called.add(url.host)
  })
  return { page: await context.newPage(), called }
}

/** Answers in the place of all other sites, with next to nothing. From then on the browser keeps no files: pages are slow. */
export async function standIn(context: BrowserContext, baseURL: string | undefined): Promise<void> {
  await context.route(
    (url) => !isOurs(url, baseURL),
    (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<p>Chez eux</p>' }),
  )
}
