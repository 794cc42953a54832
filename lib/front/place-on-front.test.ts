import { describe, expect, it } from 'vitest'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { unpublishArticle } from '../articles/unpublish-article'
import { listPlaced } from './front.queries'
import { placeOnFront } from './place-on-front'

describe('placing articles on the front page', () => {
  it('puts the last one placed first, and keeps no more than the place holds', async () => {
    const made = [
      await publishedArticle(),
      await publishedArticle(),
      await publishedArticle(),
      await publishedArticle(),
    ]
    for (const { id, by } of made)
      expect(await placeOnFront({ articleId: id, place: 'second', by })).toEqual({ ok: true })
    expect((await listPlaced()).second.map(({ id }) => id)).toEqual([made[3]?.id, made[2]?.id, made[1]?.id])

    const [, , , last] = made
    await placeOnFront({ articleId: last?.id ?? 0, place: 'lead', by: last?.by ?? 0 })
    const placed = await listPlaced()
    expect(placed.lead.map(({ id }) => id)).toEqual([last?.id])
    expect(placed.second.map(({ id }) => id)).toEqual([made[2]?.id, made[1]?.id])
    await placeOnFront({ articleId: last?.id ?? 0, place: 'none', by: last?.by ?? 0 })
    expect((await listPlaced()).lead).toEqual([])
  })

  it('knows only articles that readers may see', async () => {
    const draft = await draftArticle()
    const refused = await placeOnFront({ articleId: draft.id, place: 'lead', by: draft.by })
    expect(refused).toMatchObject({ reason: 'article-not-found' })
    const article = await publishedArticle()
    await placeOnFront({ articleId: article.id, place: 'urgent', by: article.by })
    await unpublishArticle({ articleId: article.id, reason: 'Erreur', by: article.by })
    expect((await listPlaced()).urgent).toEqual([])
  })
})
