import type { APIRequestContext } from '@playwright/test'
import sharp from 'sharp'
import { pageKinds } from '../../lib/operations/page-kinds'
import { faultsOf, lacksOf } from '../../lib/syndication/search-requirements.samples'
import { expect, test } from '../fixtures'

type Thing = { '@type': string; [property: string]: unknown }

const article = '/actualite/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'

/** What each kind of page says it is. Forms, texts of the house and pages of one reader say nothing. */
const said: Record<string, string[]> = {
  'la une': ['NewsMediaOrganization', 'WebSite'],
  rubrique: ['CollectionPage', 'BreadcrumbList'],
  'sous-rubrique': ['CollectionPage', 'BreadcrumbList'],
  'toutes les rubriques': ['CollectionPage', 'BreadcrumbList'],
  article: ['NewsArticle', 'BreadcrumbList'],
  'long article': ['NewsArticle', 'BreadcrumbList'],
  'article à tableau': ['NewsArticle', 'BreadcrumbList'],
  'article corrigé': ['NewsArticle', 'BreadcrumbList'],
  discussion: ['Comment'],
  auteur: ['ProfilePage', 'BreadcrumbList'],
  'mot-clé': ['CollectionPage', 'BreadcrumbList'],
  archives: ['CollectionPage', 'BreadcrumbList'],
  'archives d’un an': ['CollectionPage', 'BreadcrumbList'],
  'archives d’un mois': ['CollectionPage', 'BreadcrumbList'],
  'archives d’un jour': ['CollectionPage', 'BreadcrumbList'],
  'les plus lus': ['CollectionPage', 'BreadcrumbList'],
  corrections: ['CollectionPage', 'BreadcrumbList'],
  'à propos': ['AboutPage', 'NewsMediaOrganization'],
  'la rédaction': ['CollectionPage', 'BreadcrumbList'],
  contact: ['ContactPage', 'NewsMediaOrganization'],
}

const scripts = (html: string): string[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text]) => text ?? '')

async function graphAt(request: APIRequestContext, path: string): Promise<Thing[]> {
  const texts = scripts(await (await request.get(path)).text())
  return texts.flatMap((text) => {
    const { '@context': context, '@graph': graph } = JSON.parse(text)
    expect(context).toBe('https://schema.org')
    return graph as Thing[]
  })
}

test('every kind of page says what it is, with all that search engines require and recommend', async ({ request }) => {
  for (const { name, path } of pageKinds) {
    const graph = await graphAt(request, path)
    expect([...new Set(graph.map((thing) => thing['@type']))], name).toEqual(said[name] ?? [])
    for (const thing of graph)
      expect(lacksOf(thing), `${name}, ${thing['@type']}`).toEqual({ required: [], recommended: [] })
    expect(faultsOf(graph), name).toEqual([])
    expect(new Set(graph.map((thing) => thing['@id'] ?? thing['@type'])).size, name).toBe(graph.length)
  }
})

test('an article’s pictures are as large as they say, in three shapes, and the paper’s logo is there', async ({
  request,
}) => {
  const [news] = await graphAt(request, article)
  const images = news?.image as { url: string; width: string; height: string }[]
  expect(images.map(({ width, height }) => (Number(width) / Number(height)).toFixed(2))).toEqual([
    '1.78',
    '1.33',
    '1.00',
  ])
  const { logo } = (news as { publisher?: { logo?: (typeof images)[number] } } | undefined)?.publisher ?? {}
  if (!logo) throw new Error('the publisher has no logo')
  for (const { url, width, height } of [...images, logo]) {
    const measured = await sharp(await (await request.get(url)).body()).metadata()
    expect([String(measured.width), String(measured.height)], url).toEqual([width, height])
  }
  for (const { width, height } of images) {
    expect(Number(width)).toBeGreaterThanOrEqual(1200)
    expect(Number(width) * Number(height)).toBeGreaterThan(300_000)
  }
})

test('whatever address of ours the data names is there', async ({ request, baseURL }) => {
  test.slow()
  const named = new Set<string>()
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) collect(each)
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) collect(each)
    else if (typeof value === 'string' && value.startsWith(`${baseURL}`) && !/[#{]/.test(value)) named.add(value)
  }
  for (const path of ['/', article, '/culture', '/auteurs/chia', '/archives/2024/04/17', '/contact'])
    collect(await graphAt(request, path))
  expect(named.size).toBeGreaterThan(20)
  for (const address of named) expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200)
})
