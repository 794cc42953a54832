import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, faultsInBothSchemes, signInByForm, test } from '../fixtures'
import { expectSaved, fillArticle, openArticle, publish } from './desk'
import { logRequest } from './reply-desk'

/** What a browser complains of while somebody is in the newsroom: faults, hydration, the content's security policy. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  const where = () => new URL(page.url()).pathname
  page.on('pageerror', (fault) => complaints.push(`${where()}: ${fault.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${where()}: ${message.text()}`)
  })
  return complaints
}

/** What of a page of the newsroom stands for each name in brackets of its address. */
type Named = { article: string; picture: string; reply: string; story: string }

/** An address of each page that has names in brackets. */
const addresses: Record<string, (named: Named) => string> = {
  '/admin/articles/[id]': ({ article }) => `/admin/articles/${article}`,
  '/admin/articles/[id]/apercu': ({ article }) => `/admin/articles/${article}/apercu`,
  '/admin/articles/[id]/versions': ({ article }) => `/admin/articles/${article}/versions`,
  '/admin/articles/[id]/versions/[number]': ({ article }) => `/admin/articles/${article}/versions/1`,
  '/admin/articles/[id]/versions/[number]/restaurer': ({ article }) =>
    `/admin/articles/${article}/versions/1/restaurer`,
  '/admin/articles/[id]/versions/comparer': ({ article }) => `/admin/articles/${article}/versions/comparer?de=1&a=2`,
  '/admin/calendrier/[id]': ({ story }) => `/admin/calendrier/${story}`,
  '/admin/invitation/[token]': () => '/admin/invitation/inconnu',
  '/admin/media/[id]': ({ picture }) => picture,
  '/admin/moderation/[article]': ({ article }) => `/admin/moderation/${article}`,
  '/admin/moderation/auteur/[comment]': () => '/admin/moderation/auteur/1',
  '/admin/mot-de-passe/[token]': () => '/admin/mot-de-passe/inconnu',
  '/admin/reglages/mots-cles/[id]': () => '/admin/reglages/mots-cles/1',
  '/admin/reglages/pages-legales/[page]': () => '/admin/reglages/pages-legales/charte',
  '/admin/reglages/rubriques/[id]': () => '/admin/reglages/rubriques/1',
  '/admin/reglages/signatures/[id]': () => '/admin/reglages/signatures/1',
  '/admin/reponses/[id]': ({ reply }) => reply,
}

/** Every page of the newsroom, as the folders have them; one that nobody gave an address fails. */
function everyAddress(named: Named): string[] {
  const files = readdirSync('app/admin', { recursive: true, encoding: 'utf8' })
  const patterns = files.flatMap((file) =>
    /(^|\/)page\.tsx$/.test(file) ? `/admin/${file}`.slice(0, -'/page.tsx'.length) : [],
  )
  return patterns.map((pattern) => {
    if (!pattern.includes('[')) return pattern
    const address = addresses[pattern]
    if (!address) throw new Error(`${pattern} has no address here`)
    return address(named)
  })
}

/** What Tab is to come to: one of a group of radios, one of a toolbar, and nothing that is not shown. */
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not([type=hidden], [type=file][hidden], :disabled), select:not(:disabled), textarea:not(:disabled), summary, [contenteditable=true]'

/** What of a page the Tab key never comes to, though a pointer can. */
async function unreachable(page: Page): Promise<string[]> {
  const count = await page.evaluate((focusable) => {
    const all = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
      (each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }),
    )
    const groups = new Set<string>()
    for (const each of all) {
      const { type, name } = each as HTMLInputElement
      if (type === 'radio') {
        if (groups.has(name)) continue
        groups.add(name)
      }
      each.dataset.unreached = ''
    }
    const reached = ({ target }: Event) => {
      const { type, name } = target as HTMLInputElement
      if (type === 'radio') for (const one of document.getElementsByName(name)) delete one.dataset.unreached
      delete (target as HTMLElement).dataset.unreached
    }
    document.addEventListener('focusin', reached, true)
    return all.length
  }, FOCUSABLE)
  const left = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-unreached]')].map(({ outerHTML }) => outerHTML.slice(0, 120)),
    )
  for (let presses = 0; presses < count * 2 + 20; presses++) {
    await page.keyboard.press('Tab')
    if (presses % 10 === 9 && (await left()).length === 0) return []
  }
  return left()
}

test('every page of the newsroom makes no browser complain, has nothing that axe finds in light or dark, and all of it is reached by Tab', async ({
  page,
  fresh,
}) => {
  test.setTimeout(900_000)
  // an article with two versions and a keyword, and comments may be asked of it
  const journalist = await (await fresh()).newPage()
  await openArticle(journalist)
  const article = new URL(journalist.url()).pathname.split('/').at(-1) ?? ''
  await fillArticle(journalist, `Un article sans plainte ${Date.now() % 100_000}`)
  const published = await publish(journalist)
  await journalist.getByLabel('Chapô').fill('Un autre chapô.')
  await expectSaved(journalist)

  // a story that somebody is to write
  await journalist.goto('/admin/calendrier/nouveau')
  await journalist.getByLabel('Sujet').fill('Une page sans plainte')
  await journalist.getByRole('button', { name: 'Proposer' }).click()
  await journalist.waitForURL(/\/admin\/calendrier\/\d+/)
  const story = new URL(journalist.url()).pathname.split('/').at(-1) ?? ''

  const complaints = complaintsOf(page)
  await signInByForm(page, 'administrator')
  await page.goto('/admin/media')
  const picture = (await page.locator('.media-grid a').first().getAttribute('href')) ?? ''
  const reply = await logRequest(page, { article: published, claimant: 'Une personne citée', text: 'Je réponds.' })
  const wrong: string[] = []
  // the page of sign-in sends whoever is signed in on
  for (const path of everyAddress({ article, picture, reply, story }).filter((each) => each !== '/admin/connexion')) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible()
    // React hydrates when the browser is idle: a control that answers a script shows that it has
    // a browser that has a page with a frame may never call it idle
    await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => {})
    for (const fault of await faultsInBothSchemes(page)) wrong.push(`${path}: ${fault}`)
    for (const missed of await unreachable(page)) wrong.push(`${path}: Tab never comes to ${missed}`)
  }
  await page.goto('/admin/compte')
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.waitForURL(/\/admin\/connexion/)
  await page.waitForLoadState('networkidle')
  for (const fault of await faultsInBothSchemes(page)) wrong.push(`/admin/connexion: ${fault}`)
  expect(wrong).toEqual([])
  expect(complaints).toEqual([])
})
