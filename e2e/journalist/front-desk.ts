import type { Browser, Locator, Page } from '@playwright/test'
import { expect, signIn, test } from '../fixtures'

type Wish = { articleId: number; place: string; until: string | null }

export const WINDOW = /Réparer un vitrail/
export const DEPOSIT = /La consigne, une pièce/
export const SIRENS = /Pourquoi les sirènes/
export const MOON = /Pourquoi la Lune/
export const ALOUD = /Lire à voix haute/

export const part = (page: Page, name: RegExp | string) => page.getByRole('region', { name })
export const lead = (page: Page) => part(page, /^Ouverture/)
export const seconds = (page: Page) => part(page, /^À côté de l’ouverture/)
export const preview = (page: Page) => page.frameLocator('.front-screen iframe')
export const status = (page: Page) => page.getByRole('status')

export async function openDesk(page: Page, role = 'editor'): Promise<void> {
  await signIn(page, role)
  await page.goto('/admin/une')
  await expect(page.getByRole('heading', { level: 1, name: 'La une' })).toBeVisible()
  // React has taken over what it shows: from then on it answers
  await expect(preview(page).getByRole('heading', { level: 1 })).toBeAttached()
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('.front-finder input') ?? {}).some((key) => key.startsWith('__reactProps')),
  )
}

/** What the finder has of an article. */
export async function found(page: Page, title: RegExp): Promise<Locator> {
  const finder = part(page, 'Placer un article')
  await finder.getByLabel('Chercher un titre').fill(title.source.split(' ').at(-1) ?? '')
  await expect(finder.getByText(/titres? trouvés?$/)).toBeVisible()
  const row = finder.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
  await expect(row).toHaveCount(1)
  return row
}

export async function put(page: Page, title: RegExp, place: string): Promise<void> {
  const row = await found(page, title)
  await row.getByRole('combobox').selectOption({ label: place })
  await row.getByRole('button', { name: /^Placer/ }).click()
  await expect(status(page)).toContainText('est placé')
}

/** Takes something by the pointer to somewhere else, in steps as a hand does: a browser asks where it is only while it moves. */
export async function dragOnto(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('what is dragged, or where, is not shown')
  const middle = ({ x, y, width, height }: typeof start) => [x + width / 2, y + height / 2] as const
  await page.mouse.move(...middle(start))
  await page.mouse.down()
  await page.mouse.move(...middle(end), { steps: 12 })
  // the last look of the browser is where it drops
  await page.mouse.move(end.x + end.width / 2 + 1, end.y + end.height / 2, { steps: 3 })
  await page.mouse.up()
}

export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publier la une' }).click()
  await expect(status(page)).toHaveText('La une est publiée.')
}

/** Makes of the front page what a test begins or ends with. Answers it as it is then. */
export async function arrange(page: Page, change: (wishes: Wish[]) => Wish[]): Promise<Wish[]> {
  const send = async (before: Wish[], wanted: Wish[]) => {
    const headers = { 'sec-fetch-site': 'same-origin' }
    const answer = await page.request.post('/admin/une/arrangement', { data: { before, wanted }, headers })
    return (await answer.json()) as { ok: boolean; reason?: string; wishes: Wish[] }
  }
  // whoever has nothing before them is told what there is
  const { wishes } = await send([], [])
  const done = await send(wishes, change(wishes))
  expect(done.reason).toBe(undefined)
  return done.wishes
}

export async function numberOf(page: Page, words: string): Promise<number> {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const answer = await page.request.get(`/admin/une/articles?q=${encodeURIComponent(words)}`, { headers })
  const { articles } = (await answer.json()) as { articles: { id: number }[] }
  return articles[0]?.id ?? 0
}

/** Has each test of a file begin with the editors' choices alone on the front page, and end as it began. */
export function beginWithChoices(): void {
  let choices: Wish[] = []
  const asEditor = async (browser: Browser, baseURL: string | undefined, change: (wishes: Wish[]) => Wish[]) => {
    const page = await browser.newPage({ baseURL })
    await signIn(page, 'editor')
    const wishes = await arrange(page, change)
    await page.close()
    return wishes
  }
  test.beforeEach(async ({ browser, baseURL }) => {
    choices = await asEditor(browser, baseURL, (wishes) => wishes.filter(({ place }) => place === 'choice'))
  })
  test.afterEach(async ({ browser, baseURL }) => {
    await asEditor(browser, baseURL, () => choices)
  })
}
