import type { Page } from '@playwright/test'
import { BANNER_VERSION } from '../../lib/consent/consent.rules'
import { optionalPurposes, purposes } from '../../lib/consent/purposes.rules'
import { pageKinds } from '../../lib/operations/page-kinds'
import { expect, test } from '../fixtures'
import { hosts, publishTwoContents, standIn, watched } from './contents-of-others'

// Every kind of page under every choice: which cookies, storage and hosts there are, exactly.

const banner = (page: Page) => page.getByRole('region', { name: /Bienvenue/ })
const today = Math.floor(Date.now() / 86_400_000)
const all = optionalPurposes.map(({ id }) => id).join('_')
const kept = (version: string, purposes: string, day: number) => async (page: Page, site: string) => {
  const value = [version, 'r'.repeat(43), purposes, day.toString(36)].join('.')
  await page.context().addCookies([{ name: 'unsujet-consent', value, url: site }])
}

type Choice = {
  name: string
  /** How it is made, by a reader who has just arrived. */
  make: (page: Page, site: string) => Promise<void>
  isAsked: boolean
  cookies: string[]
  /** What of the article's contents of other sites loads by itself where scripts run. */
  loads: (keyof typeof hosts)[]
  signal?: true
}

const CONSENT = ['unsujet-consent']

const choices: Choice[] = [
  { name: 'no choice', make: async () => {}, isAsked: true, cookies: [], loads: [] },
  {
    name: 'refused',
    make: async (page) => {
      await banner(page).getByRole('button', { name: 'Refuser' }).click()
      await expect(banner(page)).toBeHidden()
    },
    isAsked: false,
    cookies: CONSENT,
    loads: [],
  },
  {
    name: 'accepted',
    make: async (page) => {
      await banner(page).getByRole('button', { name: 'Accepter' }).click()
      await expect(banner(page)).toBeHidden()
    },
    isAsked: false,
    cookies: CONSENT,
    loads: ['youtube', 'x'],
  },
  {
    name: 'accepted in part',
    make: async (page) => {
      await page.goto('/cookies')
      const boxes = page.getByRole('checkbox')
      for (const box of await boxes.all()) await expect(box).not.toBeChecked()
      await page.getByRole('checkbox', { name: /YouTube/ }).check()
      await page.getByRole('button', { name: 'Enregistrer mes choix' }).click()
      await expect(page.getByText('Vous avez accepté : Vidéos de YouTube.')).toBeVisible()
    },
    isAsked: false,
    cookies: CONSENT,
    loads: ['youtube'],
  },
  { name: 'refused by the browser (GPC)', make: async () => {}, isAsked: false, cookies: [], loads: [], signal: true },
  {
    name: 'accepted, then withdrawn',
    make: async (page) => {
      await banner(page).getByRole('button', { name: 'Accepter' }).click()
      await expect(banner(page)).toBeHidden()
      await page.getByRole('link', { name: 'Gérer mes cookies' }).click()
      await page.getByRole('button', { name: 'Tout refuser' }).click()
      await expect(page.getByText('Vous avez tout refusé')).toBeVisible()
    },
    isAsked: false,
    cookies: CONSENT,
    loads: [],
  },
  {
    name: 'accepted over six months ago',
    make: kept(BANNER_VERSION, all, today - 184),
    isAsked: true,
    cookies: CONSENT,
    loads: [],
  },
  {
    name: 'accepted when something else was asked',
    make: kept(String(Number(BANNER_VERSION) - 1), all, today),
    isAsked: true,
    cookies: CONSENT,
    loads: [],
  },
]

let article = ''

test.beforeAll(async ({ browser, baseURL }) => {
  article = await publishTwoContents(browser, baseURL)
})

const storageOf = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }))

const NOTHING = { local: [], session: [], databases: [] }
const CACHES = ['unsujet-copies-1', 'unsujet-fichiers-1']

/** What a reader's own device notes of an article that they open, and of nothing else. */
const isArticle = (path: string) => path === article || /^\/[\w-]+\/[\w-]{12,}$/.test(path)

for (const { name, make, isAsked, cookies, loads, signal } of choices) {
  for (const javaScriptEnabled of [true, false]) {
    test(`${name}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript: each page sets, keeps and calls on just what it may`, async ({
      fresh,
      baseURL,
    }) => {
      const context = await fresh({ javaScriptEnabled, extraHTTPHeaders: signal ? { 'Sec-GPC': '1' } : {} })
      if (signal)
        await context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }))
      const { page, called } = await watched(context, baseURL)
      await page.goto('/')
      await make(page, baseURL ?? '')

      for (const { path } of [...pageKinds, { path: article }]) {
        if (path === article) await standIn(context, baseURL)
        await page.goto(path)
        await expect(banner(page), path).toBeVisible({ visible: isAsked })
        expect((await context.cookies()).map((cookie) => cookie.name).sort(), path).toEqual(cookies)
        if (path === article && javaScriptEnabled) {
          for (const embed of await page.locator('article-embed').all()) await embed.scrollIntoViewIfNeeded()
          await expect(page.locator('article-embed')).toHaveCount(2)
          await expect(page.locator('iframe')).toHaveCount(loads.length)
          for (const frame of await page.locator('iframe').all()) {
            await expect(frame.contentFrame().frameLocator('iframe').getByText('Chez eux')).toBeVisible()
          }
          expect([...called].sort(), path).toEqual(loads.map((provider) => hosts[provider]).sort())
        } else expect([...called], path).toEqual([])
        if (!javaScriptEnabled) continue
        const expected = isArticle(path) ? { ...NOTHING, local: ['unsujet-lus'] } : NOTHING
        await expect.poll(() => storageOf(page), { message: path }).toEqual(expected)
        await page.evaluate(() => localStorage.clear())
      }
      if (javaScriptEnabled) await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(CACHES)
    })
  }
}

test('every cookie and every name of storage that appears is one that a purpose names', () => {
  const named = purposes.map(({ stored }) => stored).join(' ')
  for (const name of [...CONSENT, 'unsujet-lus', ...CACHES]) expect(named).toContain(`« ${name} »`)
})
