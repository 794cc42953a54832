import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

type Account = { role: string; name: string; email: string; password: string }

const accountsFile = process.env.E2E_ACCOUNTS ?? '.data/accounts.json'

/** Signs somebody in to the newsroom of the site under test. */
export const signIn = (page: Page, role: string): Promise<void> => signInAt(page, '', role, accountsFile)

/** Signs somebody in to the newsroom of the site under test, by the form whatever is known of them. */
export const signInByForm = (page: Page, role: string): Promise<void> => fillForm(page, '', role, accountsFile)

const kept = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()

/**
 * Signs somebody in to the newsroom of any site, whose accounts lie in a file: by the form the first time, and again when a
 * test has ended that session. The form takes longer, and sign-ins of one network are refused past fifteen a minute.
 */
export async function signInAt(page: Page, site: string, role: string, file: string): Promise<void> {
  const session = `${role} ${site} ${file}`
  const cookies = kept.get(session)
  if (cookies) {
    await page.context().addCookies(cookies)
    await page.goto(`${site}/admin`)
    if (new URL(page.url()).pathname !== '/admin/connexion') return
  }
  await fillForm(page, site, role, file)
  // nothing else that the browser was given goes on to the next one
  const given = await page.context().cookies()
  kept.set(
    session,
    given.filter(({ name }) => name.includes('next-auth.')),
  )
}

/** Somebody of the demonstration's newsroom, by a role. */
export function accountOf(role: string, file = accountsFile): Account {
  const accounts: Account[] = JSON.parse(readFileSync(file, 'utf8'))
  const account = accounts.find((each) => each.role === role)
  if (!account) throw new Error(`no ${role} among the demonstration's accounts`)
  return account
}

/** What somebody of the newsroom under test is called. */
export const nameOf = (role: string): string => accountOf(role).name

async function fillForm(page: Page, site: string, role: string, file: string): Promise<void> {
  const account = accountOf(role, file)
  await page.goto(`${site}/admin/connexion`)
  await page.getByLabel('Adresse électronique').fill(account.email)
  await page.getByLabel('Mot de passe').fill(account.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/admin') && url.pathname !== '/admin/connexion')
}

/**
 * What axe finds wrong with a page, or with a part of it. It looks from within the page, and names the elements of what is
 * wrong only: by its usual way it opens a blank page for each look, and names all that is right, for longer than it looks.
 */
export async function faultsOf(page: Page, part?: string) {
  // a page that the newsroom previews in a frame is looked at by itself: its landmarks are not those of the page around it
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .exclude('iframe[data-preview]')
  return (await (part ? axe.include(part) : axe).analyze()).violations
}

/** What axe finds wrong with a page as it stands, in light and in dark: no style of the site takes time to change. */
export async function faultsInBothSchemes(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const { id, nodes } of await faultsOf(page)) {
      found.push(`${colorScheme}: ${id}, ${nodes.map(({ html }) => html).join(' ')}`)
    }
  }
  await page.emulateMedia({ colorScheme: null })
  return found
}

type Fixtures = {
  /** A page of a browser whose JavaScript is off, with no cookie. */
  plainPage: Page
  /** Opens a fresh browser; closed when the test ends. */
  fresh: (options?: Parameters<import('@playwright/test').Browser['newContext']>[0]) => Promise<BrowserContext>
}

export const test = base.extend<Fixtures>({
  fresh: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext({ baseURL, locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options })
      opened.push(context)
      return context
    })
    for (const context of opened) await context.close()
  },
  plainPage: async ({ fresh }, use) => use(await (await fresh({ javaScriptEnabled: false })).newPage()),
})

export { expect }

/** Typed or typeset, a sentence is the same sentence. */
export const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/[’']/g, '’')
    .trim()
