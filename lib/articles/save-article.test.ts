import { describe, expect, it } from 'vitest'
import { findForEditing, listVersions } from './article.queries'
import { draftArticle } from './article.samples'
import { saveArticle } from './save-article'

describe('saveArticle', () => {
  it('lets one of twenty saves from the same version through, and keeps the texts of the others', async () => {
    const { id, number, content, by } = await draftArticle()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, writer) =>
        saveArticle({ articleId: id, base: number, content: { ...content, headline: `Texte ${writer}` }, by }),
      ),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const versions = await listVersions(id)
    expect(versions.filter((version) => version.refused)).toHaveLength(19)
    const winner = outcomes.findIndex((outcome) => outcome.ok)
    expect((await findForEditing(id))?.content.headline).toBe(`Texte ${winner}`)
  })

  it('makes no version of a text that changes nothing', async () => {
    const { id, number, content, by } = await draftArticle()
    const again = await saveArticle({ articleId: id, base: number, content, by })
    expect(again).toMatchObject({ ok: true, number })
    expect(await listVersions(id)).toHaveLength(2)
  })

  it('refuses an article that does not exist', async () => {
    const { content, by } = await draftArticle()
    expect(await saveArticle({ articleId: 999_999, base: 1, content, by })).toEqual({
      ok: false,
      reason: 'article-not-found',
    })
  })

  it('keeps a draft whose picture and byline are gone, without them', async () => {
    const { id, number, content, by } = await draftArticle()
    const lead = { mediaId: 424_242, alt: '', caption: '', credit: '' }
    const saved = await saveArticle({
      articleId: id,
      base: number,
      content: { ...content, headline: 'Autre', lead, bylineIds: [909] },
      by,
    })
    expect(saved.ok).toBe(true)
    expect((await findForEditing(id))?.content).toMatchObject({ lead: null, bylineIds: [] })
  })
})
