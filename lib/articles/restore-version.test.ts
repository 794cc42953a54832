import { describe, expect, it } from 'vitest'
import { findForEditing, findVersion } from './article.queries'
import { draftArticle, publishedArticle } from './article.samples'
import { findPublishedArticle } from './reading.queries'
import { restoreVersion } from './restore-version'
import { saveArticle } from './save-article'
import { setAside } from './set-aside'

type Draft = Awaited<ReturnType<typeof draftArticle>>

/** Saves another headline; answers its number. */
async function rewrite({ id, content, by, number }: Draft, headline: string): Promise<number> {
  const saved = await saveArticle({ articleId: id, base: number, content: { ...content, headline }, by })
  if (!saved.ok) throw new Error(saved.reason)
  return saved.number
}

describe('restoreVersion', () => {
  it('makes an earlier content the newest version, and keeps what stood there', async () => {
    const draft = await draftArticle({ headline: 'Avant', keywords: ['canal'] })
    const latest = await rewrite(draft, 'Après')
    const restored = await restoreVersion({ articleId: draft.id, number: draft.number, latest, by: draft.by })
    expect(restored).toEqual({ ok: true, number: latest + 1 })
    expect((await findForEditing(draft.id))?.content).toEqual(draft.content)
    expect((await findVersion(draft.id, latest))?.content.headline).toBe('Après')
  })

  it('shows readers nothing before it is published', async () => {
    const printed = await publishedArticle({ headline: 'En ligne' })
    const latest = await rewrite(printed, 'Après')
    await restoreVersion({ articleId: printed.id, number: 1, latest, by: printed.by })
    const [, section, slug] = printed.path.split('/')
    expect((await findPublishedArticle(section ?? '', slug ?? ''))?.headline).toBe('En ligne')
    expect((await findForEditing(printed.id))?.content.headline).toBe('')
  })

  it('brings back a text that was kept aside', async () => {
    const draft = await draftArticle()
    const content = { ...draft.content, headline: 'Gardé à part' }
    const aside = await setAside({ articleId: draft.id, base: 1, content, by: draft.by })
    if (!aside.ok) throw new Error(aside.reason)
    await restoreVersion({ articleId: draft.id, number: aside.number, latest: draft.number, by: draft.by })
    expect((await findForEditing(draft.id))?.content.headline).toBe('Gardé à part')
  })

  it('lets one of ten restorations through when they come at once, and a save in between stops it', async () => {
    const draft = await draftArticle({ headline: 'Avant' })
    const latest = await rewrite(draft, 'Après')
    const again = () => restoreVersion({ articleId: draft.id, number: draft.number, latest, by: draft.by })
    const outcomes = await Promise.all(Array.from({ length: 10 }, again))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await again()).toEqual({ ok: false, reason: 'stale-version' })
  })

  it('makes no version of a content that stands there already', async () => {
    const draft = await draftArticle()
    const { id, number, by } = draft
    expect(await restoreVersion({ articleId: id, number, latest: number, by })).toEqual({ ok: true, number })
  })

  it('refuses what does not exist', async () => {
    const { id, number, by } = await draftArticle()
    expect(await restoreVersion({ articleId: 999_999, number, latest: number, by })).toMatchObject({
      reason: 'article-not-found',
    })
    expect(await restoreVersion({ articleId: id, number: 99, latest: number, by })).toMatchObject({
      reason: 'version-not-found',
    })
  })
})
