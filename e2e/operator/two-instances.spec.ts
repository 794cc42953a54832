import { expect, type Page } from '@playwright/test'
import { signInAt } from '../fixtures'
import { cutNews, figure, kill, test } from './instances'

const article = '/actualite/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'

/** Opens the seed's article in the editor of one instance. */
async function edit(page: Page, site: string) {
  await page.goto(`${site}/admin/articles?q=Karabakh`)
  await page.getByRole('link', { name: /Karabakh/ }).click()
  await page.waitForURL(/\/admin\/articles\/\d+$/)
}

/** Gives the article another standfirst and has readers see it. */
async function publish(page: Page, standfirst: string) {
  await page.getByLabel('Chapô').fill(standfirst)
  await expect(page.getByText(/^Enregistré à/)).toBeVisible({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Mettre à jour' }).click()
  await expect(page.getByText('Mis à jour pour les lecteurs.')).toBeVisible({ timeout: 15_000 })
}

const read = async (address: string) => {
  const answer = await fetch(address)
  return { status: answer.status, age: answer.headers.get('age'), text: await answer.text() }
}

test('an edit made through one instance is what both serve from then on', async ({ pair, page }) => {
  const { one, other } = pair
  const [here, there] = [one.url + article, other.url + article]
  for (const address of [here, there, one.url, other.url]) expect((await read(address)).status).toBe(200)
  await signInAt(page, one.url, 'editor', pair.accounts)
  await edit(page, one.url)
  for (const standfirst of ['Une première retouche.', 'Une seconde retouche.']) {
    await publish(page, standfirst)
    for (const address of [here, there, one.url, other.url]) {
      const { status, text } = await read(address)
      expect(status, address).toBe(200)
      expect(text, address).toContain(standfirst)
    }
  }
  expect(await figure(other, 'page_cache_news_connected')).toBe(1)
})

test('an edit made while the connections for news are being cut is served by both', async ({ pair, page }) => {
  const { one, other, postgres } = pair
  await signInAt(page, one.url, 'editor', pair.accounts)
  await edit(page, one.url)
  for (const address of [one.url + article, other.url + article]) await read(address)
  expect(await cutNews(postgres.url)).toBe(2)
  await publish(page, 'Une retouche pendant la coupure.')
  for (const address of [one.url + article, other.url + article]) {
    expect((await read(address)).text, address).toContain('Une retouche pendant la coupure.')
  }
  await expect.poll(() => figure(other, 'page_cache_news_connected')).toBe(1)
  expect(await figure(other, 'page_cache_news_losses_total')).toBeGreaterThanOrEqual(1)
})

test('a thousand readers at once of a page that was just purged cause one render', async ({ pair, page }) => {
  const { one } = pair
  await signInAt(page, one.url, 'editor', pair.accounts)
  await edit(page, one.url)
  await publish(page, 'Une retouche très attendue.')
  const before = await figure(one, 'page_cache_render_seconds_count{outcome="rendered"}')
  const answers = await Promise.all(Array.from({ length: 1000 }, () => read(one.url + article)))
  expect(answers.filter(({ status, text }) => status === 200 && text.includes('très attendue'))).toHaveLength(1000)
  expect(await figure(one, 'page_cache_render_seconds_count{outcome="rendered"}')).toBe(before + 1)
})

test('a takedown answers 410 on both, and putting it back 200', async ({ pair, page }) => {
  const { one, other } = pair
  const sites = [one.url, other.url]
  await signInAt(page, one.url, 'editor', pair.accounts)
  await edit(page, one.url)
  await page.getByText('Dépublier').click()
  await page.getByLabel('Pourquoi').fill('Un essai de retrait.')
  await page.getByRole('button', { name: 'Retirer l’article du site' }).click()
  await expect(page.getByText('L’article n’est plus en ligne.')).toBeVisible({ timeout: 15_000 })
  for (const site of sites) {
    const gone = await read(site + article)
    expect(gone.status).toBe(410)
    expect(gone.text).toContain('Cet article a été retiré')
    expect((await read(`${site + article}/commentaires`)).status).toBe(410)
    for (const path of [
      '/',
      '/actualite',
      '/auteurs/chia',
      '/rss.xml',
      '/actualite/atom.xml',
      '/auteurs/chia/feed.json',
      '/sitemaps/articles-2024-04.xml',
      '/nulle-part',
    ]) {
      expect((await read(site + path)).text, site + path).not.toContain(article)
    }
  }
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(page.getByText('Publié.', { exact: true })).toBeVisible({ timeout: 15_000 })
  expect((await read(one.url + article)).status).toBe(200)
  expect((await read(other.url + article)).status).toBe(200)
})

test('cached pages are served while Next is down, and it comes back by itself', async ({ pair }) => {
  const { one } = pair
  await read(one.url + article)
  kill(one, /next start|next-server|bin\/next/)
  let failed = 0
  let answered = 0
  await expect
    .poll(
      async () => {
        const [kept, uncached] = await Promise.all([
          read(one.url + article),
          read(`${one.url}/jamais-demande-${answered}`),
        ])
        answered++
        if (kept.status !== 200) failed++
        if (uncached.status === 503) expect(uncached.text).toContain('Le journal revient')
        return uncached.status
      },
      { timeout: 30_000, intervals: [20] },
    )
    .toBe(404)
  expect(failed).toBe(0)
  expect(answered).toBeGreaterThan(1)
  await expect.poll(async () => (await fetch(`${one.operations}/ready`)).status, { timeout: 15_000 }).toBe(200)
})

test('cached pages are served while PostgreSQL is down, and fresh ones as soon as it is back', async ({ pair }) => {
  const { one, other, postgres } = pair
  for (const { url } of [one, other]) await read(url + article)
  await postgres.stop()
  try {
    await expect.poll(() => figure(one, 'page_cache_news_connected')).toBe(0)
    for (const { url } of [one, other]) {
      for (const _ of [1, 2, 3]) {
        const kept = await read(url + article)
        expect(kept.status).toBe(200)
        expect(kept.age).not.toBeNull()
      }
      const uncached = await fetch(`${url}/jamais-demande-sans-base`)
      expect(uncached.status).toBe(503)
      expect(uncached.headers.get('retry-after')).toBe('5')
    }
    const ready = await fetch(`${one.operations}/ready`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ ready: false, database: false })
    expect((await fetch(`${one.operations}/health`)).status).toBe(200)
  } finally {
    await postgres.start()
  }
  for (const site of [one, other]) {
    await expect.poll(() => figure(site, 'page_cache_news_connected'), { timeout: 15_000 }).toBe(1)
    await expect
      .poll(async () => (await read(`${site.url}/jamais-demande-apres`)).status, { timeout: 30_000 })
      .toBe(404)
    await expect.poll(async () => (await read(site.url + article)).age, { timeout: 15_000 }).toBeNull()
  }
})
