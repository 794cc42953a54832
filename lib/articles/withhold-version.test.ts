import { describe, expect, it } from 'vitest'
import { correctArticle } from '../corrections/correct-article'
import { driver } from '../database'
import { PURGES } from '../page-cache/purge.rules'
import { draftArticle, publishedArticle } from './article.samples'
import { countPublications, listPublications } from './publication-history.queries'
import { publishArticle } from './publish-article'
import { saveArticle } from './save-article'
import { unpublishArticle } from './unpublish-article'
import { listVersions } from './version-list.queries'
import { withholdVersion } from './withhold-version'

type Article = Awaited<ReturnType<typeof publishedArticle>>

/** Saves another standfirst on what stands there, and shows it. Answers its number. */
async function update(article: Article, base: number, standfirst: string): Promise<number> {
  const { id: articleId, content, by } = article
  const saved = await saveArticle({ articleId, base, content: { ...content, standfirst }, by })
  if (!saved.ok) throw new Error(saved.reason)
  await publishArticle({ articleId, number: saved.number, update: 'fault', by })
  return saved.number
}

const withhold = ({ id, by }: Pick<Article, 'id' | 'by'>, number: number, withheld = true) =>
  withholdVersion({ articleId: id, number, withheld, by })

describe('the publications of an article', () => {
  it('are numbered in their order, with what each was and the correction that came with it', async () => {
    const article = await publishedArticle()
    const { id: articleId, by } = article
    const second = await update(article, article.number, 'Deuxième.')
    const correction = { text: 'Le chapô était faux.', replacesId: null }
    await correctArticle({ articleId, number: second, correction, by })
    await unpublishArticle({ articleId, reason: 'Erreur', by })
    await publishArticle({ articleId, number: second, update: 'fault', by })
    // saved and never shown
    await saveArticle({ articleId, base: second, content: { ...article.content, standfirst: 'Secret' }, by })
    expect(await listPublications(articleId)).toMatchObject([
      { number: 4, occasion: 'back', version: second, correction: null },
      { number: 3, occasion: 'substance', version: second, correction: 'Le chapô était faux.' },
      { number: 2, occasion: 'fault', version: second, correction: null },
      { number: 1, occasion: 'first', version: article.number, withheld: false },
    ])
    expect(await countPublications(articleId)).toBe(4)
  })
})

describe('withholdVersion', () => {
  it('keeps a version out of the history each time that it was shown, and puts it back', async () => {
    const article = await publishedArticle()
    await unpublishArticle({ articleId: article.id, reason: 'Erreur', by: article.by })
    await publishArticle({ articleId: article.id, number: article.number, update: 'fault', by: article.by })
    await update(article, article.number, 'Sans le nom.')
    expect(await withhold(article, article.number)).toEqual({ ok: true })
    expect((await listPublications(article.id)).map(({ withheld }) => withheld)).toEqual([false, true, true])
    const [online, former] = await listVersions(article.id)
    expect([online?.withheld, former?.withheld]).toEqual([false, true])
    // somebody else pressed the button at the same time
    expect(await withhold(article, article.number)).toEqual({ ok: true })
    expect(await withhold(article, article.number, false)).toEqual({ ok: true })
    expect((await listPublications(article.id)).some(({ withheld }) => withheld)).toBe(false)
    const acts = await driver()`select act, detail from audit_log
      where article_id = ${article.id} and act like 'version-%' order by id`
    expect(acts).toEqual([
      { act: 'version-withheld', detail: `Version ${article.number}` },
      { act: 'version-shown', detail: `Version ${article.number}` },
    ])
  })

  it('has addresses looked at anew where there was nothing to compare', async () => {
    const article = await publishedArticle()
    await update(article, article.number, 'Sans le nom.')
    const heard: string[] = []
    const { unlisten } = await driver().listen(PURGES, (notification) => void heard.push(notification))
    await withhold(article, article.number)
    await withhold(article, article.number, false)
    const dropped = () => heard.filter((each) => each.includes(`article:${article.id}`) && each.includes('addresses'))
    await expect.poll(dropped).toHaveLength(2)
    await unlisten()
  })

  it('refuses what readers have before them, what they never saw, and what is not there', async () => {
    const article = await publishedArticle()
    expect(await withhold(article, article.number)).toMatchObject({ reason: 'version-online' })
    expect(await withhold(article, 1000)).toMatchObject({ reason: 'version-not-found' })
    const draft = await draftArticle()
    expect(await withhold(draft, draft.number)).toMatchObject({ reason: 'version-never-shown' })
    expect(await withhold({ id: 1e9, by: article.by }, 1)).toMatchObject({ reason: 'article-not-found' })
  })
})
