import { describe, expect, it } from 'vitest'
import { listArchiveDays, listArchiveYears } from '../archives/archive.queries'
import { completeContent, publishedArticle } from '../articles/article.samples'
import { parisDay } from '../articles/dates.rules'
import { publishArticle } from '../articles/publish-article'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { transaction } from '../database'
import { findKeyword } from '../keywords/keyword.queries'
import { tags } from '../page-cache/page-tags.rules'
import { addSection } from '../sections/add-section'
import { listSections } from '../sections/section.queries'
import { cutAnew } from './listing.queries'
import { PER_PAGE } from './listing.rules'
import { findListPage, listArticles } from './page.queries'

const idsOf = (page: { articles: { id: number }[] } | null) => page?.articles.map(({ id }) => id)
const today = parisDay(new Date())

describe('a list’s pages', () => {
  it('are cut from the oldest on, show the same for ever, and each article once', async () => {
    const list = tags.keyword(1)
    const ids: number[] = []
    for (let made = 0; made < 2 * PER_PAGE - 1; made++)
      ids.unshift((await publishedArticle({ keywords: ['Ports'] })).id)
    expect((await findKeyword('ports'))?.id).toBe(1)
    expect(await findListPage(list)).toMatchObject({ number: 1, newest: 1 })
    expect(idsOf(await findListPage(list))).toEqual(ids)

    ids.unshift((await publishedArticle({ keywords: ['ports'] })).id)
    expect(await findListPage(list)).toMatchObject({ number: 2, newest: 2 })
    expect(idsOf(await findListPage(list))).toEqual(ids.slice(0, PER_PAGE))
    const first = idsOf(await findListPage(list, 1))
    expect(first).toEqual(ids.slice(PER_PAGE))

    ids.unshift((await publishedArticle({ keywords: ['Ports'] })).id)
    expect(idsOf(await findListPage(list, 1))).toEqual(first)
    expect(idsOf(await findListPage(list, 2))).toEqual(ids.slice(0, PER_PAGE + 1))
    expect(await findListPage(list, 3)).toBe(null)
    expect(await findListPage(list, 0)).toBe(null)

    // cut anew, they are where they were
    await transaction((tx) => cutAnew(tx))
    expect(idsOf(await findListPage(list, 1))).toEqual(first)
    expect(await findListPage(list)).toMatchObject({ newest: 2 })
  })

  it('lose an article that is taken down, and have it again in its place when it comes back', async () => {
    const article = await publishedArticle({ keywords: ['Rivières'] })
    await publishedArticle({ keywords: ['Rivières'] })
    const list = tags.keyword((await findKeyword('rivieres'))?.id ?? 0)
    const before = idsOf(await findListPage(list))
    expect(before).toHaveLength(2)
    const days = await listArchiveDays(today.slice(0, 7))
    await unpublishArticle({ articleId: article.id, reason: 'Doublon', by: article.by })
    expect(idsOf(await findListPage(list))).toHaveLength(1)
    expect((await listArchiveDays(today.slice(0, 7)))[0]?.articles).toBe((days[0]?.articles ?? 0) - 1)
    await publishArticle({ articleId: article.id, number: article.number, update: 'fault', by: article.by })
    expect(idsOf(await findListPage(list))).toEqual(before)
    expect(await listArchiveYears()).toEqual([{ at: today.slice(0, 4), articles: days[0]?.articles }])
  })
})

describe('an article', () => {
  it('stands in its section, in the section above it, with its authors and keywords, and nowhere else after a change', async () => {
    await addSection({ name: 'Mer', description: '', hue: 'blue', parentId: null })
    const sea = (await listSections()).find(({ slug }) => slug === 'mer')
    expect(await addSection({ name: 'Pêche', description: '', hue: 'blue', parentId: sea?.id ?? 0 })).toEqual({
      ok: true,
    })
    const fishing = (await listSections()).find(({ slug }) => slug === 'peche')
    const third = { name: 'Filets', description: '', hue: 'blue', parentId: fishing?.id ?? 0 } as const
    expect(await addSection(third)).toMatchObject({ reason: 'section-too-deep' })

    const article = await publishedArticle({ sectionId: fishing?.id, keywords: ['Quotas'] })
    const standsIn = async (list: string) => (await listArticles(list, 5)).some(({ id }) => id === article.id)
    const quotas = tags.keyword((await findKeyword('quotas'))?.id ?? 0)
    for (const list of [tags.section(sea?.id ?? 0), tags.section(fishing?.id ?? 0), quotas, tags.front]) {
      expect(await standsIn(list), list).toBe(true)
    }
    const content = { ...(await completeContent()), slug: article.content.slug }
    const saved = await saveArticle({ articleId: article.id, base: article.number, content, by: article.by })
    if (!saved.ok) throw new Error(saved.reason)
    await publishArticle({ articleId: article.id, number: saved.number, update: 'fault', by: article.by })
    for (const list of [tags.section(sea?.id ?? 0), tags.section(fishing?.id ?? 0), quotas]) {
      expect(await standsIn(list), list).toBe(false)
    }
    expect(await standsIn(tags.front)).toBe(true)
  })
})
