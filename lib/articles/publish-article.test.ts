import { describe, expect, it } from 'vitest'
import { findMoved } from '../redirects/redirect.queries'
import { findForEditing } from './article.queries'
import { completeContent, draftArticle, publishedArticle } from './article.samples'
import { publishArticle } from './publish-article'
import { findPublishedArticle } from './reading.queries'
import { saveArticle } from './save-article'
import { unpublishArticle } from './unpublish-article'

const at = (path: string) => findPublishedArticle(path.split('/')[1] ?? '', path.split('/')[2] ?? '')

async function republish(article: { id: number; by: number }, slug: string, update: 'fault' | 'substance' = 'fault') {
  const present = await findForEditing(article.id)
  if (!present) throw new Error('gone')
  const content = { ...present.content, slug, headline: `${present.content.headline} bis` }
  const saved = await saveArticle({ articleId: article.id, base: present.number, content, by: article.by })
  if (!saved.ok) throw new Error(saved.reason)
  return publishArticle({ articleId: article.id, number: saved.number, update, by: article.by })
}

describe('publishArticle', () => {
  it('refuses what lacks something, and what is not the newest version', async () => {
    const incomplete = await draftArticle({ standfirst: '' })
    const { id: articleId, number, by } = incomplete
    expect(await publishArticle({ articleId, number, update: 'fault', by })).toMatchObject({ reason: 'incomplete' })
    const draft = await draftArticle()
    expect(
      await publishArticle({ articleId: draft.id, number: draft.number - 1, update: 'fault', by: draft.by }),
    ).toMatchObject({ reason: 'stale-version' })
  })

  it('moves the time of the update for a change of substance, and not for a mended fault', async () => {
    const article = await publishedArticle()
    expect((await at(article.path))?.updatedAt).toBeNull()
    await republish(article, article.content.slug, 'fault')
    expect((await at(article.path))?.updatedAt).toBeNull()
    await republish(article, article.content.slug, 'substance')
    expect((await at(article.path))?.updatedAt).toBeInstanceOf(Date)
  })

  it('leads every former address to the present one in one hop, and back again', async () => {
    const article = await publishedArticle()
    const first = article.content.slug
    await republish(article, `${first}-b`)
    await republish(article, `${first}-c`)
    expect((await findMoved(article.path))?.path).toBe(`${article.path}-c`)
    expect((await findMoved(`${article.path}-b`))?.path).toBe(`${article.path}-c`)
    await republish(article, first)
    expect(await findMoved(article.path)).toBeNull()
    expect((await findMoved(`${article.path}-c`))?.path).toBe(article.path)
  })

  it('leaves nothing at the former addresses of an article that is taken down, until it comes back', async () => {
    const article = await publishedArticle()
    await republish(article, `${article.content.slug}-b`)
    await unpublishArticle({ articleId: article.id, reason: 'Erreur', by: article.by })
    expect(await findMoved(article.path)).toEqual({ id: article.id, path: null })
    await republish(article, `${article.content.slug}-b`)
    expect((await findMoved(article.path))?.path).toBe(`${article.path}-b`)
  })

  it('gives an address to one article only, when two ask at once', async () => {
    const { slug } = await completeContent()
    const drafts = await Promise.all([draftArticle({ slug }), draftArticle({ slug })])
    const outcomes = await Promise.all(
      drafts.map(({ id, number, by }) => publishArticle({ articleId: id, number, update: 'fault', by })),
    )
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.reason)).sort()).toEqual(['ok', 'slug-taken'])
  })

  it('takes an article away from readers and brings it back', async () => {
    const article = await publishedArticle()
    expect(await unpublishArticle({ articleId: article.id, reason: 'Erreur', by: article.by })).toEqual({ ok: true })
    expect(await at(article.path)).toBeNull()
    expect(await unpublishArticle({ articleId: article.id, reason: 'Erreur', by: article.by })).toMatchObject({
      reason: 'not-published',
    })
    await republish(article, article.content.slug)
    expect((await at(article.path))?.headline).toContain('bis')
  })
})
