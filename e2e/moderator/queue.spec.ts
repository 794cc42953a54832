import type { Page } from '@playwright/test'
import { expect, faultsInBothSchemes, nameOf, signIn, test } from '../fixtures'

/** Two that wait in the demonstration, and the name of who wrote the first. */
const words = 'Peut-on visiter Kéréon'
const others = 'vote par procuration'
const author = 'Mathurin'

const queued = (page: Page, text = words) => page.locator('.queued', { hasText: text })
const status = (page: Page) => page.locator('.desk-bar [role=status]')

/** Goes down the queue by keys, to a comment. */
async function goTo(page: Page, text = words) {
  for (let pressed = 0; pressed < 50; pressed++) {
    await page.keyboard.press('j')
    if (await queued(page, text).evaluate((item) => item === document.activeElement)) return
  }
  throw new Error(`no way leads to « ${text} »`)
}

async function open(page: Page, path = '/admin/moderation') {
  const live = page.waitForResponse((answer) => answer.url().endsWith('/admin/moderation/direct'))
  await page.goto(path)
  await live
}

test('a moderator decides by keys alone and takes it back, and another sees it as it happens', async ({ fresh }) => {
  const [desk, second] = [await (await fresh()).newPage(), await (await fresh()).newPage()]
  const reader = await (await fresh({ javaScriptEnabled: false })).newPage()
  await signIn(desk, 'moderator')
  await signIn(second, 'administrator')
  await open(desk)
  await open(second)
  const article = (await queued(desk).locator('a').first().getAttribute('href')) ?? ''
  const waiting = second.getByRole('link', { name: /^En attente/ })
  const before = (await waiting.textContent()) ?? ''
  const oneLess = before.replace(/\d+/, (count) => String(Number(count) - 1))

  await test.step('who has a comment open is seen by the other', async () => {
    await goTo(desk)
    // by name: what somebody else had open in a test before stays marked for a minute and a half
    await expect(queued(second)).toContainText(`Ouvert par ${nameOf('moderator')}`)
    await expect(queued(desk)).not.toContainText(`Ouvert par ${nameOf('moderator')}`)
  })

  await test.step('accepted, it leaves one queue at once, and is marked in the other', async () => {
    await desk.keyboard.press('a')
    await expect(queued(desk)).toHaveCount(0)
    await expect(desk.locator('.queued:focus')).toHaveCount(1)
    await expect(status(desk)).toContainText('Commentaire accepté')
    await expect(queued(second)).toContainText('vient d’être accepté par')
    await expect(queued(second).getByRole('button')).toHaveCount(0)
    await expect(waiting).toHaveText(oneLess)
    await reader.goto(article)
    await expect(reader.locator('.comment', { hasText: words })).toBeVisible()
  })

  await test.step('taken back, it is in both again, under the eyes of who took it back, and no reader sees it', async () => {
    await desk.keyboard.press('z')
    await expect(queued(desk)).toBeFocused()
    await expect(status(desk)).toHaveText('Décision annulée.')
    await expect(queued(second).getByRole('button', { name: 'Accepter' })).toBeVisible()
    await expect(waiting).toHaveText(before)
    await reader.goto(article)
    await expect(reader.getByText(words)).toHaveCount(0)
  })

  await test.step('a figure refuses with its ground; the reason stands among the decided, where it is revised', async () => {
    await desk.keyboard.press('r')
    await desk.keyboard.press('2')
    await expect(status(desk)).toHaveText('Commentaire refusé.')
    await second.goto(`/admin/moderation?vue=decides&q=${author}`)
    await expect(queued(second)).toContainText('Refusé par')
    await expect(queued(second)).toContainText('Injure ou attaque personnelle')
    await queued(second).getByRole('button', { name: 'Indésirable' }).click()
    await expect(status(second)).toHaveText('Commentaire classé indésirable.')
    // whoever had decided first finds it changed
    await desk.keyboard.press('z')
    await expect(status(desk)).toHaveText(
      'Ce commentaire a changé depuis : la décision reste.'.replace(' :', '\u202f:'),
    )
    await second.goto('/admin/moderation?vue=indesirables')
    await expect(queued(second)).toContainText('Classé indésirable par')
    await queued(second).getByRole('button', { name: 'Accepter' }).click()
    await expect(status(second)).toContainText('Commentaire accepté')
    await expect(second.getByRole('link', { name: /^En attente/ })).toHaveText(oneLess)
  })
})

test('several are decided on at once, after a confirmation, and taken back together', async ({ page }) => {
  await signIn(page, 'moderator')
  await open(page)
  const count = await page.locator('.queued').count()
  await goTo(page, others)
  await page.keyboard.press('x')
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await page.getByRole('button', { name: 'Refuser…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Refuser ces 2 commentaires/ })
  await expect(dialog).toContainText(others)
  // no ground, no decision
  await dialog.getByRole('button', { name: 'Refuser ces 2 commentaires' }).press('Enter')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.locator('.queued')).toHaveCount(count)

  await page.getByRole('button', { name: 'Classer indésirables…' }).press('Enter')
  await page.getByRole('button', { name: 'Classer indésirables ces 2 commentaires' }).press('Enter')
  await expect(page.locator('.queued')).toHaveCount(count - 2)
  await expect(status(page)).toHaveText('2 commentaires classés indésirables.')
  await page.getByRole('button', { name: 'Annuler (z)' }).press('Enter')
  await expect(page.locator('.queued')).toHaveCount(count)
  await expect(status(page)).toHaveText('2 décisions annulées.')
  await page.reload()
  await expect(page.locator('.queued')).toHaveCount(count)
})

test('what does not reach the server comes back, and what was typed is not lost', async ({ page }) => {
  await signIn(page, 'moderator')
  await open(page)
  await page.route('**/admin/moderation/decisions', (route) => route.abort())
  await goTo(page, others)
  await page.keyboard.press('s')
  await expect(status(page)).toContainText('La demande n’est pas arrivée.')
  await expect(queued(page, others)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Annuler (z)' })).toHaveCount(0)
  await page.unrouteAll()

  // Enter after a reason refuses, and never accepts; without a ground, it asks for one
  await queued(page, others)
    .getByLabel(/^Précision/)
    .fill('Deux fois déjà.')
  await page.keyboard.press('Enter')
  await expect(queued(page, others).getByLabel('Motif du refus')).toBeFocused()
  await expect(queued(page, others).getByLabel(/^Précision/)).toHaveValue('Deux fois déjà.')
})

test('the queue is searched by words, a name or nothing that is there', async ({ page }) => {
  await signIn(page, 'moderator')
  await open(page)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('procuration')
  await page.keyboard.press('Enter')
  await expect(page.locator('.queued')).toHaveCount(1)
  await expect(queued(page, others)).toBeVisible()
  await page.getByRole('searchbox').fill('« rien » <b>')
  await page.keyboard.press('Enter')
  await expect(page.locator('.queued')).toHaveCount(0)
  await expect(page.getByText(/^Rien ici pour/)).toBeVisible()
  await page.getByRole('link', { name: 'Tout revoir' }).click()
  await expect(queued(page, others)).toBeVisible()
})

test('axe finds nothing at the moderators’ desk at work, light and dark', async ({ page }) => {
  await signIn(page, 'moderator')
  await open(page)
  const check = async (what: string) => expect(await faultsInBothSchemes(page), what).toEqual([])
  await page.keyboard.press('?')
  await goTo(page, others)
  await page.keyboard.press('x')
  await check('with one chosen')
  await page.getByRole('button', { name: 'Refuser…' }).click()
  await check('with the question')
  await page.keyboard.press('Escape')
  await page.goto('/admin/moderation?vue=decides')
  await check('decided')
})

test('who may not moderate decides nothing by any way in', async ({ page }) => {
  await signIn(page, 'journalist')
  for (const [path, sent] of [
    ['decisions', { decision: 'approve', comments: [{ id: 1, reading: 'x' }] }],
    ['annulation', { rulings: [1] }],
    ['ouvert', { commentId: 1 }],
  ] as const) {
    const status = await page.evaluate(
      async ([to, body]) => (await fetch(to as string, { method: 'POST', body: JSON.stringify(body) })).status,
      [`/admin/moderation/${path}`, sent] as const,
    )
    expect(status, path).toBe(403)
  }
  expect((await page.request.get('/admin/moderation/direct')).status()).toBe(204)
  const foreign = await page.request.post('/admin/moderation/decisions', {
    headers: { origin: 'https://exemple.fr' },
    data: {},
  })
  expect(foreign.status()).toBe(403)
})
