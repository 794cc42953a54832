import { expect, test } from '../fixtures'
import { expectSaved, fillArticle, openArticle, paste, textOf } from './desk'

const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const framed = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'

test('a video of another site is a link until its reader asks for it, with scripts and without', async ({
  page,
  fresh,
}) => {
  await openArticle(page)
  await fillArticle(page, `Une vidéo à voir ${Date.now()}`)
  await page.keyboard.press('Enter')
  await page.keyboard.type('/contenu')
  await page.keyboard.press('Enter')
  const field = page.getByLabel('Adresse de la vidéo ou du message')
  await expect(field).toBeFocused()
  await field.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ce n’est pas l’adresse d’une page')).toBeVisible()
  await field.fill('https://youtu.be/dQw4w9WgXcQ?si=pisteur')
  await expect(page.getByText('Une vidéo de YouTube.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(textOf(page).getByRole('group', { name: 'Contenu de YouTube' })).toContainText(video)
  await expectSaved(page)
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  const view = page.getByRole('link', { name: 'Voir l’article' })
  await expect(view).toBeVisible({ timeout: 15_000 })
  const path = (await view.getAttribute('href')) ?? ''

  await test.step('with scripts, in place', async () => {
    const context = await fresh()
    const elsewhere: string[] = []
    await context.route(/youtube/, (route) => {
      elsewhere.push(route.request().url())
      return route.fulfill({ contentType: 'text/html', body: '<p>Le lecteur de vidéo</p>' })
    })
    const reader = await context.newPage()
    await reader.goto(path)
    const button = reader.getByRole('link', { name: 'Afficher la vidéo' })
    await button.scrollIntoViewIfNeeded()
    await expect(reader.locator('iframe')).toHaveCount(0)
    expect(elsewhere).toEqual([])
    await button.click()
    const inner = reader.frameLocator('iframe.embed-frame').frameLocator('iframe')
    await expect(inner.getByText('Le lecteur de vidéo')).toBeVisible()
    expect(elsewhere).toEqual([framed])
  })

  await test.step('without scripts, on a page of its own', async () => {
    const context = await fresh({ javaScriptEnabled: false })
    const elsewhere: string[] = []
    await context.route(/youtube/, (route) => {
      elsewhere.push(route.request().url())
      return route.fulfill({ contentType: 'text/html', body: '<p>Le lecteur de vidéo</p>' })
    })
    const reader = await context.newPage()
    await reader.goto(path)
    expect(elsewhere).toEqual([])
    await reader.getByRole('link', { name: 'Afficher la vidéo' }).click()
    await expect(reader.frameLocator('iframe').getByText('Le lecteur de vidéo')).toBeVisible()
    await reader.getByRole('link', { name: 'Revenir à l’article' }).click()
    await expect(reader).toHaveURL(new RegExp(`${path}$`))
  })
})

test('this site frames nothing that nobody here has looked up', async ({ request }) => {
  for (const link of [
    'https://mal.exemple/',
    'javascript:alert(1)',
    'https://www.youtube.com/@une',
    '',
    'x'.repeat(3000),
  ]) {
    for (const path of ['/integrations', '/integrations/cadre']) {
      const answer = await request.get(`${path}?lien=${encodeURIComponent(link)}`)
      expect([404, 414], `${path} ${link.slice(0, 40)}`).toContain(answer.status())
      expect(await answer.text()).not.toContain('<iframe')
    }
  }
  const frame = await request.get(`/integrations/cadre?lien=${encodeURIComponent(video)}`)
  const policy = frame.headers()['content-security-policy']
  expect(policy).toContain('frame-src https://www.youtube-nocookie.com;')
  expect(policy).toContain("frame-ancestors 'self'")
})

test('a link to a video, pasted alone on its line, is the video; one undo makes it a link', async ({ page }) => {
  await openArticle(page)
  await textOf(page).click()
  await paste(page, { plain: video })
  const shown = textOf(page).getByRole('group', { name: 'Contenu de YouTube' })
  await expect(shown).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(shown).toHaveCount(0)
  await expect(textOf(page).getByRole('link', { name: video })).toBeVisible()
  await expectSaved(page)
})
