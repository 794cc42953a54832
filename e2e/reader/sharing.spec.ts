import { expect, test } from '../fixtures'
import { answered, article } from './an-article'

const headline = /Retrait des forces de paix russes de Karabakh/

for (const javaScriptEnabled of [true, false]) {
  test(`an article goes by mail and to the instance a reader names (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
    fresh,
  }) => {
    const page = await (await fresh({ javaScriptEnabled })).newPage()
    const strangers: string[] = []
    page.on('request', (request) => {
      if (!/^(http:\/\/(localhost|127\.0\.0\.1)[:/]|data:)/.test(request.url())) strangers.push(request.url())
    })
    await page.goto(article)
    const share = page.getByRole('region', { name: 'Partager cet article' })
    const mail = new URL((await share.getByRole('link', { name: 'Par courriel' }).getAttribute('href')) ?? '')
    expect(mail.protocol).toBe('mailto:')
    expect(mail.searchParams.get('subject')).toMatch(headline)
    expect(mail.searchParams.get('body')).toContain(article)

    await share.getByRole('link', { name: 'Sur Mastodon' }).click()
    await page.getByLabel('Votre instance').fill('https://mastodon.social/')
    await page.getByRole('button', { name: 'Choisir cette instance' }).click()
    await expect(page.getByLabel('Votre instance')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText(/Un nom de serveur seul/)).toBeVisible()
    await page.getByLabel('Votre instance').fill('Mastodon.social')
    await page.getByRole('button', { name: 'Choisir cette instance' }).click()
    const onward = page.getByRole('link', { name: 'Continuer sur mastodon.social' })
    const target = new URL((await onward.getAttribute('href')) ?? '')
    expect(target.origin + target.pathname).toBe('https://mastodon.social/share')
    expect(target.searchParams.get('text')).toMatch(headline)
    expect(target.searchParams.get('text')).toContain(article)
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
    expect(strangers).toEqual([])

    if (!javaScriptEnabled) return
    await page.goto(`${article}/partager`)
    await expect(page.getByLabel('Votre instance')).toHaveValue('mastodon.social')
  })
}

test('without JavaScript, nothing is shown that only a script could do', async ({ plainPage: page }) => {
  await page.goto(article)
  for (const name of ['Garder', 'Imprimer', 'Écouter', 'Copier l’adresse', 'Partager…']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeHidden()
  }
})

test('the address is copied, and the device’s own sheet of shares is asked where there is one', async ({
  fresh,
  baseURL,
}) => {
  const context = await fresh({ permissions: ['clipboard-read', 'clipboard-write'] })
  await context.addCookies(answered(baseURL))
  const page = await context.newPage()
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: async (shared: ShareData) => {
        document.title = `${shared.title} ${shared.url}`
      },
    })
  })
  await page.goto(article)
  const share = page.getByRole('region', { name: 'Partager cet article' })
  await share.getByRole('button', { name: 'Copier l’adresse' }).click()
  await expect(share.getByRole('status')).toHaveText('Adresse copiée.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(article)
  await share.getByRole('button', { name: 'Partager…' }).click()
  await expect(page).toHaveTitle(new RegExp(`${headline.source}.*${article}`))
})

test('the page is printed as the paper would print it', async ({ fresh, baseURL }) => {
  const context = await fresh({ colorScheme: 'dark' })
  await context.addCookies([{ name: 'lecture', value: '1.0.0.2.0', url: baseURL }])
  const page = await context.newPage()
  await page.goto(article)
  await page.evaluate(() => Object.assign(globalThis, { print: () => document.body.setAttribute('data-printed', '') }))
  await page.getByRole('button', { name: 'Imprimer', exact: true }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(page.locator('.masthead-name')).toBeVisible()
  await expect(page.locator('.print-address')).toContainText(article)
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden()
  await expect(page.locator('.consent')).toBeHidden()
})
