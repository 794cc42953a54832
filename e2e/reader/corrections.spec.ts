import type { BrowserContext, Page } from '@playwright/test'
import { expect, faultsInBothSchemes, plain, signIn, test } from '../fixtures'
import { expectSaved, fillArticle, publish, textOf } from '../journalist/desk'

/** Opens a new article as somebody who may publish it. */
async function openAsEditor(page: Page): Promise<string> {
  await signIn(page, 'editor')
  await page.goto('/admin/articles')
  await page.getByRole('button', { name: 'Nouvel article' }).click()
  await page.waitForURL(/\/admin\/articles\/\d+$/)
  await expect(textOf(page)).toBeVisible()
  return new URL(page.url()).pathname
}

async function correct(page: Page, text: string): Promise<void> {
  await expectSaved(page)
  await page.getByLabel(/^Une erreur corrigée/).check()
  await page.getByLabel('Texte de la correction').fill(text)
  await page.getByRole('button', { name: 'Mettre à jour' }).click()
  await expect(page.getByText(/Correction publiée|Mis à jour pour les lecteurs/).first()).toBeVisible({
    timeout: 15_000,
  })
}

/** Has readers see the versions that were published, or not. */
async function showVersions(page: Page, shown: boolean): Promise<void> {
  await page.goto('/admin/reglages/bureau')
  await page.getByLabel('Montrer aux lecteurs les versions publiées et leurs différences').setChecked(shown)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Enregistré.' })).toBeVisible()
}

/** Looks at the page that a reader has before them, in a browser that runs what looks. */
async function expectNoFault(reader: Page, fresh: () => Promise<BrowserContext>): Promise<void> {
  const page = await (await fresh()).newPage()
  await page.goto(reader.url())
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.close()
}

const words = async (page: Page, part: string): Promise<string> => plain((await page.locator(part).textContent()) ?? '')

test('a correction is read under the article, on its own page, by machines and in the feed; its history where the newspaper shows it', async ({
  page,
  plainPage,
  fresh,
}) => {
  test.setTimeout(240_000)
  const stamp = Date.now() % 1_000_000
  const headline = `Le viaduc du lundi ${stamp}`
  const said = `Le viaduc a 41 arches ${stamp}, et non 14 & « demie » <b>.`
  const desk = await openAsEditor(page)
  await fillArticle(page, headline)
  const path = await publish(page)

  await test.step('an article without a correction says nothing of any', async () => {
    await plainPage.goto(path)
    await expect(plainPage.locator('.corrections, .changes-line')).toHaveCount(0)
    expect(await plainPage.content()).not.toContain('CorrectionComment')
  })

  await test.step('an editor mends the text and says what was wrong', async () => {
    await page.getByLabel('Chapô').fill('Un chapô corrigé pour l’essai.')
    await correct(page, said)
  })

  await test.step('readers are led from the dateline to what was wrong', async () => {
    await plainPage.goto(path)
    await plainPage.getByRole('link', { name: /^Cet article a été corrigé le \d/ }).click()
    await expect(plainPage).toHaveURL(`${path}#corrections`)
    expect(await words(plainPage, '#corrections')).toContain(
      `Le viaduc a 41 arches ${stamp}, et non 14 & « demie » <b>.`,
    )
    await expectNoFault(plainPage, fresh)
    const data = await plainPage.locator('script[type="application/ld+json"]').first().textContent()
    const [news] = JSON.parse(data ?? '{}')['@graph']
    expect(news.correction).toMatchObject([
      { '@type': 'CorrectionComment', url: expect.stringContaining('#correction-') },
    ])
    expect(plain(news.correction[0].text)).toBe(plain(said))
  })

  await test.step('and the page of corrections and the feeds have it', async () => {
    await plainPage.goto('/corrections')
    const listed = plainPage.getByRole('listitem').filter({ hasText: `arches ${stamp}` })
    await listed.getByRole('link', { name: headline }).click()
    await expect(plainPage).toHaveURL(new RegExp(`${path}#correction-\\d+$`))
    await plainPage.goto('/corrections')
    await expectNoFault(plainPage, fresh)
    const feed = await (await page.request.get('/atom.xml')).text()
    expect(plain(feed)).toContain(`arches ${stamp}, et non 14 &amp; « demie » &lt;b&gt;`)
    const older = await page.request.get('/corrections?avant=1', { maxRedirects: 0 })
    expect(older.status()).toBe(404)
  })

  await test.step('a correction that was wrong is corrected, and both stay', async () => {
    await page.goto(desk)
    await page.getByLabel('Chapô').fill('Un chapô corrigé deux fois.')
    await expectSaved(page)
    await page.getByLabel(/^Une erreur corrigée/).check()
    await page.getByLabel('Texte de la correction').fill(`Le viaduc a 42 arches ${stamp}, et non 41.`)
    await page.getByLabel(/^Corrige une correction/).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Mettre à jour' }).click()
    await expect
      .poll(async () => (await (await page.request.get(path)).text()).includes(`42 arches ${stamp}`), {
        timeout: 15_000,
      })
      .toBe(true)
    await plainPage.goto(path)
    await expect(plainPage.locator('#corrections li')).toHaveCount(2)
    expect(await words(plainPage, '#corrections li:last-child')).toContain('Cette correction a été corrigée le')
    await expect(plainPage.locator('#corrections li:last-child s')).toContainText('41 arches')
    await expectNoFault(plainPage, fresh)
  })

  const admin = await (await fresh()).newPage()
  await signIn(admin, 'administrator')
  try {
    await test.step('where the newspaper does not show its versions, there is no page of them', async () => {
      await expect(plainPage.getByRole('link', { name: 'Versions publiées' })).toHaveCount(0)
      expect((await page.request.get(`${path}/versions`)).status()).toBe(404)
    })
    await test.step('shown, they are listed and compared, without a script', async () => {
      await showVersions(admin, true)
      await plainPage.goto(path)
      await plainPage.getByRole('link', { name: 'Versions publiées' }).click()
      await expect(plainPage.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
      await expect(plainPage.locator('.publications h2')).toHaveText([
        'Correction',
        'Correction',
        'Première publication',
      ])
      await expectNoFault(plainPage, fresh)
      await plainPage.getByRole('link', { name: /^Ce qui a changé dans la version nº 2/ }).click()
      await expect(plainPage).toHaveURL(`${path}/versions?de=1&a=2`)
      await expect(plainPage.locator('ins').first()).toContainText('corrigé')
      await expect(plainPage.getByText('Ce qui change')).toBeVisible()
      await expectNoFault(plainPage, fresh)
      for (const asked of ['de=2&a=1', 'de=2&a=2', 'de=1&a=9', 'de=9&a=10'])
        expect((await page.request.get(`${path}/versions?${asked}`)).status(), asked).toBe(404)
    })
    await test.step('what an editor withholds is compared with nothing, whoever types its address', async () => {
      await page.goto(`${desk}/versions`)
      await page
        .getByRole('button', { name: /^Retirer la version \d+ de l’historique public$/ })
        .last()
        .click()
      await expect(page.getByRole('status').filter({ hasText: 'retirée de l’historique public' })).toBeVisible()
      await plainPage.goto(`${path}/versions`)
      await expect(plainPage.getByText('Version retirée de l’historique par la rédaction')).toBeVisible()
      expect((await page.request.get(`${path}/versions?de=1&a=2`)).status()).toBe(404)
      expect(await faultsInBothSchemes(page)).toEqual([])
      await page.getByRole('button', { name: /^Remettre la version \d+ dans l’historique public$/ }).click()
      await expect(page.getByRole('status').filter({ hasText: 'de nouveau dans l’historique public' })).toBeVisible()
      expect((await page.request.get(`${path}/versions?de=1&a=2`)).status()).toBe(200)
    })
    await test.step('and all of it is gone with the article', async () => {
      await page.goto(desk)
      await page.getByText('Dépublier').click()
      await page.getByLabel(/^Pourquoi/).fill('Un essai.')
      await page.getByRole('button', { name: 'Retirer l’article du site' }).click()
      await expect.poll(async () => (await page.request.get(path)).status(), { timeout: 15_000 }).toBe(410)
      expect((await page.request.get(`${path}/versions`)).status()).toBe(410)
      expect(await (await page.request.get('/corrections')).text()).not.toContain(`arches ${stamp}`)
    })
  } finally {
    await showVersions(admin, false)
  }
})
