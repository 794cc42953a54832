import { readFileSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { chromiumArguments, installedChromium } from '../installed-chromium'
import type { SiteUnderTest } from '../testing/site-under-test'

type Account = { role: string; email: string; password: string }

/** Does some work in a browser in which somebody of the newsroom is signed in. */
export async function inNewsroom<Result>(
  site: SiteUnderTest,
  accountsFile: string,
  role: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const browser = await chromium.launch({ executablePath: installedChromium(), args: chromiumArguments })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
    const accounts: Account[] = JSON.parse(readFileSync(accountsFile, 'utf8'))
    const account = accounts.find((each) => each.role === role)
    await page.goto(`${site.url}/admin/connexion`)
    await page.getByLabel('Adresse électronique').fill(account?.email ?? '')
    await page.getByLabel('Mot de passe').fill(account?.password ?? '')
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.waitForURL(({ pathname }) => pathname.startsWith('/admin') && pathname !== '/admin/connexion')
    return await work(page)
  } finally {
    await browser.close()
  }
}

/** Has a page note the milliseconds from each key to the frame that shows what it did. */
export const watchKeys = (page: Page) =>
  page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    addEventListener(
      'keydown',
      () => {
        const pressed = performance.now()
        // the frame is drawn once what was posted in it has its turn
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - pressed)
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })

/** What was noted until now; the next are noted anew. */
export const keyTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes.splice(0))
