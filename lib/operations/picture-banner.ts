import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { BANNER_VERSION } from '../consent/consent.rules'
import { chromiumArguments, installedChromium } from './installed-chromium'

// npm run banner [-- http://localhost:3000]: the banner as it is shown, for the file of proofs. Once for each version, by hand: it is
// committed with the version that it shows.
const [site = 'http://localhost:3000'] = process.argv.slice(2)
const folder = join('decisions', 'banner')
const views = [
  { name: 'wide', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'phone', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: installedChromium(), args: chromiumArguments })
try {
  for (const { name, ...view } of views) {
    const page = await browser.newPage({ ...view, locale: 'fr-FR' })
    await page.goto(site)
    await page.locator('.consent').waitFor()
    const path = join(folder, `version-${BANNER_VERSION}-${name}.png`)
    await page.screenshot({ path })
    console.log(path)
    await page.close()
  }
} finally {
  await browser.close()
}
