import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../fixtures'

const status = (page: Page) => page.locator('.desk-bar [role=status]')
const at = (page: Page, id: string) => page.locator(`[data-id="${id}"]`)
const idOf = async (page: Page, index: number) =>
  (await page.locator('.queued').nth(index).getAttribute('data-id')) ?? ''

async function open(page: Page) {
  const live = page.waitForResponse((answer) => answer.url().endsWith('/admin/moderation/direct'))
  await page.goto('/admin/moderation')
  await live
}

/** Answers in place of the server, which decides on nothing. */
const answerWith = (page: Page, path: string, answer: object) =>
  page.route(`**/admin/moderation/${path}`, (route) => route.fulfill({ json: answer }))

test('a key that is held down and a double click decide on one comment', async ({ page }) => {
  await signIn(page, 'moderator')
  await open(page)
  const count = await page.locator('.queued').count()
  await answerWith(page, 'decisions', { ok: true, done: [{ id: 1, rulingId: 1 }], refused: [] })
  await page.keyboard.press('j')
  // the second and the third are what the browser sends while a key is down
  for (let told = 0; told < 3; told++) await page.keyboard.down('a')
  await page.keyboard.up('a')
  await expect(page.locator('.queued')).toHaveCount(count - 1)
  await page.locator('.queued [data-key=a]').first().dblclick()
  await expect(page.locator('.queued')).toHaveCount(count - 2)
})

test('when the queue is empty, z still takes back, and what has come is led to', async ({ page }) => {
  await signIn(page, 'moderator')
  await open(page)
  const count = await page.locator('.queued').count()
  await answerWith(page, 'decisions', { ok: true, done: [{ id: 1, rulingId: 1 }], refused: [] })
  await page.route('**/admin/moderation/annulation', (route) => route.abort())
  await page.keyboard.press('j')
  for (let decided = 0; decided < count; decided++) await page.keyboard.press('a')
  await expect(page.locator('.queued')).toHaveCount(0)
  // nothing was decided in truth: to the desk, as many have come
  await expect(page.getByRole('link', { name: 'Les afficher' })).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect(status(page)).toContainText('La demande n’est pas arrivée.')
  // and is asked again, for the line alone had failed
  await expect(page.getByRole('button', { name: 'Annuler (z)' })).toBeVisible()
})

test('what its author mends meanwhile comes back in its new words, and stays when the others are taken back', async ({
  page,
}) => {
  await signIn(page, 'moderator')
  await open(page)
  const [first, second] = [await idOf(page, 0), await idOf(page, 1)]
  await page.route('**/admin/moderation/file?*', async (route) => {
    // the header by which the site knows its own pages is not among those that are passed on
    const headers = { ...route.request().headers(), 'sec-fetch-site': 'same-origin' }
    const answer = await (await route.fetch({ headers })).json()
    expect(answer.items).toHaveLength(1)
    await route.fulfill({ json: { ...answer, items: [{ ...answer.items[0], body: 'Mieux dit' }] } })
  })
  await answerWith(page, 'decisions', {
    ok: true,
    done: [{ id: Number(first), rulingId: 1 }],
    refused: [{ id: Number(second), reason: 'changed-meanwhile' }],
  })
  await answerWith(page, 'annulation', { ok: true, done: [{ id: Number(first) }], refused: [] })
  for (const id of [first, second]) await at(page, id).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Accepter…' }).click()
  await page.getByRole('button', { name: 'Accepter ces 2 commentaires' }).click()
  await expect(at(page, second)).toContainText('Mieux dit')
  await expect(at(page, first)).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(status(page)).toHaveText('Décision annulée.')
  await expect(at(page, first)).toBeVisible()
  await expect(at(page, second)).toContainText('Mieux dit')
})

test('whoever is in a form that another’s decision takes away stays at its comment', async ({ fresh }) => {
  const [desk, second] = [await (await fresh()).newPage(), await (await fresh()).newPage()]
  await signIn(desk, 'moderator')
  await signIn(second, 'administrator')
  await open(desk)
  await open(second)
  const id = await idOf(desk, 1)
  await at(desk, id)
    .getByLabel(/^Précision/)
    .focus()
  await at(second, id).getByRole('button', { name: 'Indésirable' }).click()
  await expect(at(desk, id)).toContainText('vient d’être classé indésirable')
  await expect(at(desk, id)).toBeFocused()
  await second.keyboard.press('z')
  await expect(at(desk, id).getByRole('button', { name: 'Accepter' })).toBeVisible()
})

test('a stream that a proxy answers in its place is asked for again', async ({ page }) => {
  await signIn(page, 'moderator')
  await page.clock.install()
  let asked = 0
  await page.route('**/admin/moderation/direct', (route) => {
    asked += 1
    return asked === 1 ? route.fulfill({ status: 502 }) : route.continue()
  })
  await page.goto('/admin/moderation')
  await expect.poll(() => asked).toBe(1)
  await expect
    .poll(async () => {
      await page.clock.fastForward(10_000)
      return asked
    })
    .toBe(2)
})
