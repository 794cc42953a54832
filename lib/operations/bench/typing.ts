import type { Page } from '@playwright/test'
import { emptyContent } from '../../articles/article.rules'
import { createArticle } from '../../articles/create-article'
import type { Block } from '../../articles/document.rules'
import { saveArticle } from '../../articles/save-article'
import type { SiteUnderTest } from '../testing/site-under-test'
import { quantile } from './freshness'
import { inNewsroom, keyTimes, watchKeys } from './newsroom-browser'

/** Words of the articles that are typed in; the first is what the others are compared to. */
const SIZES = [100, 1000, 10_000, 50_000, 100_000] as const
/** Bursts of keys with a pause between them, so that saves fall among the keys. */
const BURSTS = 5
const KEYS = 'Le conseil municipal a voté hier soir le budget. '

const words =
  'le conseil a voté mercredi soir un budget que la plupart des élus disent de transition et dont les habitants attendent surtout des rues plus sûres des écoles rénovées et des transports plus fréquents jusque dans les quartiers du nord'.split(
    ' ',
  )

const text = (from: number, count: number) =>
  `${Array.from({ length: count }, (_, word) => words[(from * 7 + word * 3) % words.length]).join(' ')}.`

/** A text of paragraphs of 60 words, with a subhead every eight, bold words and links as a long report has them. */
function blocksOf(count: number): Block[] {
  const blocks: Block[] = []
  for (let from = 0; from < count; from += 60) {
    const place = blocks.length
    if (place % 9 === 8) {
      blocks.push({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: text(place, 6) }] })
    }
    blocks.push({
      type: 'paragraph',
      content: [
        { type: 'text', text: `${text(place, 28)} ` },
        { type: 'text', text: 'Un passage en gras', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' et ' },
        { type: 'text', text: 'un lien', marks: [{ type: 'link', attrs: { href: `https://exemple.fr/${place}` } }] },
        { type: 'text', text: `. ${text(place + 1, 26)}` },
      ],
    })
  }
  return blocks
}

async function writeArticle(count: number): Promise<number> {
  const { articleId, number } = await createArticle({ by: null })
  const content = { ...emptyContent({ type: 'doc', content: blocksOf(count) }), headline: `Un texte de ${count} mots` }
  const saved = await saveArticle({ articleId, base: number, content, by: 1 })
  if (!saved.ok) throw new Error(saved.reason)
  return articleId
}

type Times = { size: number; opened: number; keys: number[]; saved: number }

async function typeIn(page: Page, url: string, size: number): Promise<Times> {
  const started = performance.now()
  await page.goto(`${url}/admin/articles/${await writeArticle(size)}`)
  const field = page.getByRole('textbox', { name: 'Texte de l’article' })
  await field.waitFor()
  const opened = performance.now() - started
  const paragraphs = field.locator('> p')
  await watchKeys(page)
  for (let burst = 0; burst < BURSTS; burst++) {
    // from the first paragraph to the last
    const place = Math.floor(((await paragraphs.count()) - 1) * (burst / (BURSTS - 1)))
    await paragraphs.nth(place).click()
    await page.keyboard.type(KEYS, { delay: 40 })
    await page.waitForTimeout(1200)
  }
  await page.keyboard.type('Fin.')
  const last = performance.now()
  await page.getByText('Modifications non enregistrées').waitFor()
  await page.getByText(/^Enregistré à/).waitFor()
  const saved = performance.now() - last
  const keys = await keyTimes(page)
  return { size, opened, keys, saved }
}

/** What a key costs in articles of several lengths, as a table; the last column compares with the shortest one. */
export async function measureTyping(site: SiteUnderTest, accountsFile: string): Promise<string[]> {
  return inNewsroom(site, accountsFile, 'editor', async (page) => {
    const all: Times[] = []
    for (const size of SIZES) all.push(await typeIn(page, site.url, size))
    const first = quantile(all[0]?.keys ?? [], 0.5)
    const rows = all.map(({ size, opened, keys, saved }) => {
      const [half, most, worst] = [0.5, 0.95, 1].map((share) => quantile(keys, share))
      const cells = [size.toLocaleString('en'), keys.length, ...[half, most, worst].map((each) => each?.toFixed(1))]
      return `| ${[...cells, ((half ?? 0) / first).toFixed(2), Math.round(opened), Math.round(saved)].join(' | ')} |`
    })
    return [
      'From a key to the frame that shows it, in Chromium without a screen, saves among the keys:',
      '',
      '| words | keys | median ms | p95 ms | worst ms | median of the first | opened in ms | kept after ms |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
    ]
  })
}
