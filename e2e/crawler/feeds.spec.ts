import { FEED_FORMATS } from '@/lib/syndication/feed.rules'
import { expect, test } from '../fixtures'

const files = Object.values(FEED_FORMATS)
const pages = ['', '/culture', '/auteurs/chia', '/mots-cles/climat']

test('each list has its feeds, named in its head and well-formed in a browser', async ({ page, request, baseURL }) => {
  for (const path of pages) {
    await page.goto(path || '/')
    for (const { file, type } of files) {
      await expect(page.locator(`head link[rel=alternate][type="${type}"]`)).toHaveAttribute(
        'href',
        new RegExp(`^(${baseURL})?${path}/${file.replace('.', '\\.')}$`),
      )
      if (path) await expect(page.locator(`.feed-links a[href="${path}/${file}"]`)).toBeVisible()
      const answer = await request.get(`${path}/${file}`)
      expect(answer.status(), `${path}/${file}`).toBe(200)
      expect(answer.headers()['content-type']).toBe(
        file.endsWith('.json') ? `${type}; charset=utf-8` : 'application/xml; charset=utf-8',
      )
      const text = await answer.text()
      if (file.endsWith('.json')) {
        expect(JSON.parse(text).items.length).toBeGreaterThan(0)
        continue
      }
      const faults = await page.evaluate((xml) => {
        const read = new DOMParser().parseFromString(xml, 'application/xml')
        return [...read.querySelectorAll('parsererror')].map((each) => each.textContent)
      }, text)
      expect(faults).toEqual([])
    }
  }
  expect((await request.get('/auteurs/personne/rss.xml')).status()).toBe(404)
})

test('a feed reader that has a feed already gets nothing again, whatever odd things it asks for', async ({
  request,
}) => {
  for (const { file } of files) {
    const first = await request.get(`/${file}`)
    const { etag = '', 'last-modified': changed = '' } = first.headers()
    expect((await request.get(`/${file}`, { headers: { 'if-none-match': etag } })).status()).toBe(304)
    expect((await request.get(`/${file}`, { headers: { 'if-modified-since': changed } })).status()).toBe(304)
    const before = new Date(0).toUTCString()
    expect((await request.get(`/${file}`, { headers: { 'if-modified-since': before } })).status()).toBe(200)
    const odd: Record<string, string>[] = [
      { accept: 'application/x-nothing' },
      { accept: ';;q=,,*' },
      { range: 'bytes=0-10' },
      { range: 'bytes=999999999-' },
      { range: 'lines=x' },
      { 'if-modified-since': 'yesterday' },
      { 'if-none-match': '"' },
      { 'accept-encoding': 'zstd;q=1, identity;q=0' },
    ]
    for (const headers of odd) {
      expect([200, 206], JSON.stringify(headers)).toContain((await request.get(`/${file}`, { headers })).status())
    }
    expect((await request.head(`/${file}`)).status()).toBe(200)
    expect((await request.post(`/${file}`, { data: 'x' })).status()).toBeLessThan(500)
  }
})

test('a browser shows a feed as a page in French', async ({ page }) => {
  for (const path of ['/rss.xml', '/culture/atom.xml']) {
    await page.goto(path)
    await expect(page.getByText('Cette page est un flux.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 2 }).first().getByRole('link')).toHaveAttribute('href', /^http/)
    await expect(page.locator('.when').first()).toHaveText(/^\d+(er)? \p{L}+ \d{4} à \d+\sh\s\d\d$/u)
  }
})

test('a forged IndexNow key is no file', async ({ request }) => {
  const forged = '0123456789abcdef0123456789abcdef'
  for (const path of [`/${forged}.txt`, `/cle-indexnow/${forged}`]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})
