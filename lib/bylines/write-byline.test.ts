import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { articleContent, emptyContent, withParts } from '../articles/article.rules'
import { publishedArticle } from '../articles/article.samples'
import { emptyDocument } from '../articles/document.rules'
import { listArticlesById } from '../articles/reading.queries'
import { findMoved } from '../redirects/redirect.queries'
import { searchAnew } from '../search/search-anew'
import { searchArticles } from '../search/search-articles'
import { findBylineById, listBylines } from './byline.queries'
import { authorsOf, bylineForm } from './byline.rules'
import { bylineWritten, newByline } from './byline.samples'
import { removeByline } from './remove-byline'
import { writeByline } from './write-byline'

const foundBy = async (text: string) => {
  const answer = await searchArticles({ text, narrowing: { lists: [] }, sort: 'relevance', page: 1 })
  return answer.kind === 'found' ? answer.hits.map(({ article }) => article.id) : []
}

describe('writeByline', () => {
  it('refuses a second one under the same address, also of two at once', async () => {
    const twice = await Promise.all(
      ['Zoé Petit', 'Zoe PETIT'].map((name) =>
        writeByline({ bylineId: null, form: bylineWritten({ name }), by: null }),
      ),
    )
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(twice.find(({ ok }) => !ok)).toMatchObject({ reason: 'byline-taken' })
    expect(await writeByline({ bylineId: null, form: bylineWritten({ name: '🌍🌍' }), by: null })).toMatchObject({
      reason: 'byline-taken',
    })
  })

  it('changes what is said of somebody, and the day they left stays', async () => {
    const bylineId = await newByline({ name: 'Anne Le Goff' })
    const form = bylineWritten({
      name: 'Anne Le Goff',
      retired: 'on',
      links: 'https://exemple.fr/anne\nhttps://exemple.fr/anne',
    })
    expect(await writeByline({ bylineId, form, by: null })).toEqual({ ok: true, bylineId })
    expect(await findBylineById(bylineId)).toMatchObject({ retired: true, links: ['https://exemple.fr/anne'] })
    expect(await writeByline({ bylineId: 9_000, form, by: null })).toMatchObject({ reason: 'byline-not-found' })
    expect(await writeByline({ bylineId, form: { ...form, photoId: 9_000 }, by: null })).toMatchObject({
      reason: 'picture-not-found',
    })
  })

  it('takes no link but of https, and no account but of the fediverse’s form', () => {
    for (const links of ['javascript:alert(1)', 'http://exemple.fr', 'https://', 'data:text/html,x']) {
      expect(bylineForm.safeParse({ name: 'Anne', links }).success, links).toBe(false)
    }
    expect(bylineForm.safeParse({ name: 'Anne', fediverse: '@anne@exemple.social' }).success).toBe(true)
    expect(bylineForm.safeParse({ name: 'Anne', fediverse: 'anne' }).success).toBe(false)
  })

  it('lets articles be found by a new name, once search has read them again', async () => {
    const { id: articleId, content } = await publishedArticle()
    const bylineId = content.bylines[0]?.id ?? 0
    await writeByline({ bylineId, form: bylineWritten({ name: 'Wilhelmine Quartier' }), by: null })
    expect(await findMoved('/auteurs/essai')).toEqual({ id: null, path: '/auteurs/wilhelmine-quartier' })
    expect(await foundBy('quartier')).toEqual([])
    await searchAnew({ list: `author:${bylineId}` })
    expect(await foundBy('quartier')).toEqual([articleId])
  })
})

describe('removeByline', () => {
  it('refuses whoever has signed, and takes away whoever has not', async () => {
    const by = await someAccount()
    const article = await publishedArticle({})
    const signed = article.content.bylines[0]?.id ?? 0
    expect(await removeByline({ bylineId: signed, by })).toMatchObject({ reason: 'byline-signs' })
    const never = await newByline({ name: 'Jamais Signé' })
    expect(await removeByline({ bylineId: never, by })).toEqual({ ok: true })
    expect(await removeByline({ bylineId: never, by })).toMatchObject({ reason: 'byline-not-found' })
    expect((await listBylines()).map(({ id }) => id)).not.toContain(never)
  })
})

describe('who signs an article', () => {
  it('stands under it in order, with what they did', async () => {
    const [agency, photographer] = [
      await newByline({ name: 'Agence Test', kind: 'agency', fediverse: '@agence@exemple.social' }),
      await newByline({ name: 'Anne Photographe', kind: 'guest' }),
    ]
    const { id: articleId } = await publishedArticle({
      bylines: [
        { id: photographer, part: 'photo' },
        { id: agency, part: 'agency' },
      ],
    })
    const [shown] = await listArticlesById([articleId])
    expect(shown?.bylines).toEqual([
      { slug: 'anne-photographe', name: 'Anne Photographe', part: 'photo', kind: 'guest', fediverse: '' },
      { slug: 'agence-test', name: 'Agence Test', part: 'agency', kind: 'agency', fediverse: '@agence@exemple.social' },
    ])
    expect(authorsOf(shown?.bylines ?? []).map(({ name }) => name)).toEqual(['Agence Test'])
    expect(authorsOf([{ part: 'photo' as const }])).toHaveLength(1)
  })

  it('is read of a text that the editor of an older release kept', () => {
    const { bylines: _, ...older } = emptyContent(emptyDocument)
    const read = articleContent.parse(withParts({ ...older, bylineIds: [3, 1] }))
    expect(read.bylines).toEqual([
      { id: 3, part: 'text' },
      { id: 1, part: 'text' },
    ])
  })
})
