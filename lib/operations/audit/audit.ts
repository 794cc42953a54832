import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Page } from '@playwright/test'
import { build, isBuilt } from '../build'
import { chromiumArguments, installedChromium } from '../installed-chromium'
import { pageKinds } from '../page-kinds'
import { stopAll } from '../processes'
import { step } from '../progress'
import { startSite, temporaryFolder } from '../testing/site-under-test'

// npm run audit: axe on every kind of page, in every theme, narrow and wide; its report is what the accessibility statement quotes.
const REPORT = 'app/(reading)/accessibilite/audit.json'
const themes = [
  { name: 'clair', cookie: '1.0.0.1.0' },
  { name: 'sépia', cookie: '1.0.0.2.0' },
  { name: 'sombre', cookie: '1.0.0.3.0' },
]
const widths = [320, 1280]

type Finding = { page: string; theme: string; width: number; rule: string; elements: number; help: string }

async function main() {
  if (!isBuilt()) await step('the site is built', build)
  const home = temporaryFolder('audit')
  const site = await step('the demonstration newspaper is served', () => startSite(home.folder))
  try {
    const { findings, views } = await step('axe reads every page', () => readPages(site.url))
    const { version } = createRequire(import.meta.url)('axe-core/package.json')
    const report = {
      date: new Date().toISOString().slice(0, 10),
      tool: `axe-core ${version}`,
      views,
      pages: pageKinds.map(({ name }) => name),
      themes: themes.map(({ name }) => name),
      widths,
      findings,
    }
    writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`)
    for (const found of findings) console.log(Object.values(found).join(' · '))
    console.log(`${views} views, ${findings.length} findings. The report is in ${REPORT}.`)
    return findings.length === 0 ? 0 : 1
  } finally {
    await site.stop()
    home.remove()
  }
}

async function readPages(url: string) {
  const browser = await chromium.launch({ executablePath: installedChromium(), args: chromiumArguments })
  const findings: Finding[] = []
  let views = 0
  for (const { name: theme, cookie } of themes) {
    for (const width of widths) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'fr-FR' })
      await context.addCookies([{ name: 'lecture', value: cookie, url }])
      const page = await context.newPage()
      for (const { name, path } of pageKinds) {
        await page.goto(url + path, { waitUntil: 'load' })
        views += 1
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id: rule, nodes, help } of violations) {
          findings.push({ page: name, theme, width, rule, elements: nodes.length, help })
        }
        const beyond = await widthBeyond(page)
        if (beyond > 0) {
          const help = `the page is ${beyond} pixels wider than the window`
          findings.push({ page: name, theme, width, rule: 'reflow', elements: 1, help })
        }
      }
      await context.close()
    }
  }
  await browser.close()
  return { findings, views }
}

/** WCAG 1.4.10: nothing scrolls sideways at 320 pixels, which is 1280 at 400 %. */
const widthBeyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const code = await main()
await stopAll()
process.exit(code)
