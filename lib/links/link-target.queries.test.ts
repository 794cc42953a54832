import { describe, expect, it } from 'vitest'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { driver } from '../database'
import { listLinkTargets } from './link-target.queries'

describe('listLinkTargets', () => {
  it('finds published articles by words of their headline, the last not typed to its end', async () => {
    const { path } = await publishedArticle({ headline: 'Le gardien du sémaphore', slug: 'gardien-du-semaphore' })
    await draftArticle({ headline: 'Le sémaphore à venir', slug: 'semaphore-a-venir' })
    for (const typed of ['semaph', 'gardien sém', 'Sémaphore']) {
      expect(await listLinkTargets(typed), typed).toMatchObject([
        { text: 'Le gardien du sémaphore', kind: 'Article', path, section: 'essai' },
      ])
    }
  })

  it('offers sections, authors and pages of the site by their names', async () => {
    await publishedArticle()
    const kinds = (await listLinkTargets('essai')).map(({ kind, path }) => [kind, path])
    expect(kinds).toEqual([
      ['Rubrique', '/essai'],
      ['Signature', '/auteurs/essai'],
    ])
    expect(await listLinkTargets('accessib')).toMatchObject([{ kind: 'Page', path: '/accessibilite' }])
  })

  it('offers a legal page once readers see it', async () => {
    expect(await listLinkTargets('legales')).toEqual([])
    await driver()`insert into legal_pages (page, published_at) values ('mentions-legales', now())`
    expect(await listLinkTargets('legales')).toMatchObject([{ kind: 'Page', path: '/mentions-legales' }])
  })

  it('answers nothing to a letter, to signs and to what nobody wrote', async () => {
    for (const typed of ['', 'a', '«', '%', "' or 1=1 --", 'zzzzqx'])
      expect(await listLinkTargets(typed), typed).toEqual([])
  })
})
