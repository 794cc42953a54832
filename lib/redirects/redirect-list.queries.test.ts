import { beforeAll, describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { publishedArticle } from '../articles/article.samples'
import { unpublishArticle } from '../articles/unpublish-article'
import { driver, transaction } from '../database'
import { environment } from '../environment'
import { forgetMissingAddress } from './forget-missing-address'
import { makeRedirect } from './make-redirect'
import { putRedirect } from './redirect.queries'
import { redirectQuestion } from './redirect.rules'
import { listMissing, listRedirects, type RedirectRow } from './redirect-list.queries'

const list = (asked: Record<string, string> = {}, limit = 50) => listRedirects(redirectQuestion.parse(asked), limit)
const froms = (rows: RedirectRow[]) => rows.map(({ from }) => from)

describe('the list of redirects', () => {
  let article: Awaited<ReturnType<typeof publishedArticle>>
  beforeAll(async () => {
    article = await publishedArticle()
    const by = await someAccount(['editor'])
    await transaction((tx) => putRedirect(tx, '/essai/avant', article.id))
    for (const [from, to] of [
      ['/été_1', article.path],
      ['/ailleurs', 'https://exemple.org/Fin'],
    ] as const)
      expect(await makeRedirect({ from, to, by })).toMatchObject({ ok: true })
  })

  it('says where each leads now, and because of whom, newest first', async () => {
    const rows = await list()
    expect(rows.map(({ from, to, isByHand }) => [from, to, isByHand])).toEqual([
      ['/ailleurs', 'https://exemple.org/Fin', true],
      ['/%C3%A9t%C3%A9_1', article.path, true],
      ['/essai/avant', article.path, false],
    ])
    expect(rows.map(({ by }) => by !== null)).toEqual([true, true, false])
  })

  it('is read page by page', async () => {
    const [first] = await list({}, 1)
    expect(froms(await list({ apres: first?.from ?? '' }))).toEqual(['/%C3%A9t%C3%A9_1', '/essai/avant'])
    expect(await list({ apres: '/essai/avant' })).toEqual([])
    expect(await list({ apres: '/retiree-depuis' })).toEqual([])
    // what is no address asks for nothing
    for (const apres of ['x', '/\u0000', `/${'a'.repeat(2000)}`]) expect(await list({ apres })).toHaveLength(3)
  })

  it('is searched by letters of either address, as they are typed or copied, whatever stands in them', async () => {
    for (const [q, found] of [
      ['été', ['/%C3%A9t%C3%A9_1']],
      [`${environment().siteUrl}/Été_1/`, ['/%C3%A9t%C3%A9_1']],
      ['AVANT', ['/essai/avant']],
      ['exemple.org/fin', ['/ailleurs']],
      ['é_', ['/%C3%A9t%C3%A9_1']],
      ['l_eurs', []],
      ["%';--\\", []],
      ['a\u0000vant', ['/essai/avant']],
    ] as const)
      expect(froms(await list({ q })), q).toEqual(found)
  })

  it('says that an article it led to is taken down', async () => {
    await unpublishArticle({ articleId: article.id, reason: 'Un essai.', by: article.by })
    expect((await list({ q: 'avant' }))[0]).toMatchObject({ to: null })
  })
})

describe('the list of addresses where nothing is', () => {
  it('has those asked for most first, page by page, and forgets what it is told to', async () => {
    await driver()`insert into missing_addresses values
      ('/un', 1, now(), now()), ('/neuf', 9, now(), now()), ('/cinq', 5, now(), now())`
    const first = await listMissing(1, 2)
    expect([first.rows.map(({ path }) => path), first.hasMore]).toEqual([['/neuf', '/cinq'], true])
    expect(first.rows[0]).toMatchObject({ hits: 9, lastAt: expect.any(Date) })
    await forgetMissingAddress({ path: '/neuf' })
    expect((await listMissing(1, 2)).rows.map(({ path }) => path)).toEqual(['/cinq', '/un'])
    expect(await listMissing(2, 2)).toEqual({ rows: [], hasMore: false })
  })
})
