import type { BrowserContext } from '@playwright/test'
import { expect, faultsOf, test } from '../fixtures'
import { expectSaved, fillArticle, openArticle, paste, textOf } from './desk'

const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const framed = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'

test('a video of another site is a link until its reader asks for it, with scripts and without', async ({
  page,
  fresh,
  baseURL,
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

  for (const javaScriptEnabled of [true, false]) {
    await test.step(`a reader ${javaScriptEnabled ? 'with scripts sees it in place' : 'without sees it on a page of its own'}`, async () => {
      const { reader, elsewhere } = await readerOf(await fresh({ javaScriptEnabled }), baseURL)
      await reader.goto(path)
      const button = reader.getByRole('link', { name: 'Afficher la vidéo' })
      await button.scrollIntoViewIfNeeded()
      await expect(reader.getByText('qui reçoit alors votre adresse')).toBeVisible()
      await reader.waitForLoadState('networkidle')
      await expect(reader.locator('iframe')).toHaveCount(0)
      expect(elsewhere).toEqual([])
      if (javaScriptEnabled) expect(await faultsOf(reader)).toEqual([])

      await button.click()
      const ours = reader.locator('iframe.embed-frame')
      const theirs = javaScriptEnabled ? ours.contentFrame().locator('iframe') : ours
      await expect(theirs).toHaveAttribute('src', framed)
      await expect(theirs.contentFrame().getByText('Le lecteur de vidéo')).toBeVisible()
      expect(elsewhere).toEqual([framed])
      const { width, height } = (await ours.boundingBox()) ?? { width: 0, height: 1 }
      expect(width / height).toBeCloseTo(16 / 9, 1)
      if (javaScriptEnabled) {
        await expect(ours).toBeFocused()
        await expect(reader).toHaveURL(new RegExp(`${path}$`))
      } else {
        // by key: a pointer's press beside a frame of another site that has just loaded may go to the frame
        await reader.getByRole('link', { name: 'Revenir à l’article' }).press('Enter')
        await expect(reader).toHaveURL(new RegExp(`${path}$`))
      }
    })
  }
})

/** A reader, whatever their browser asks of other sites, and a stand-in for those. */
async function readerOf(context: BrowserContext, baseURL: string | undefined) {
  const elsewhere: string[] = []
  const isOurs = (url: string) => url.startsWith(`${baseURL}/`) || url.startsWith('data:')
  await context.route(
    (url) => !isOurs(url.href),
    (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<p>Le lecteur de vidéo</p>' }),
  )
  const reader = await context.newPage()
  reader.on('request', (request) => {
    if (!isOurs(request.url())) elsewhere.push(request.url())
  })
  return { reader, elsewhere }
}

test('this site frames nothing that nobody here has looked up', async ({ request }) => {
  for (const link of [
    'https://mal.exemple/',
    'javascript:alert(1)',
    'https://www.youtube.com/@une',
    // the form of a Mastodon post's address is anybody's
    'https://mal.exemple/@a/109384850922123456',
    '',
    'x'.repeat(3000),
  ]) {
    for (const path of ['/integrations', '/integrations/cadre']) {
      const answer = await request.get(`${path}?lien=${encodeURIComponent(link)}`)
      expect([404, 414], `${path} ${link.slice(0, 40)}`).toContain(answer.status())
      const text = await answer.text()
      expect(text).not.toContain('<iframe')
      if (answer.status() === 404) expect(text).toMatch(/Contenu introuvable|ne peut pas être affiché/)
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
