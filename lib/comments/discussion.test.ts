import { beforeAll, describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { publishedArticle } from '../articles/article.samples'
import { driver, transaction } from '../database'
import { listQueue } from '../moderation/comment-queue.queries'
import { ruleOnComment } from '../moderation/rule-on-comment'
import { ruleAsRead } from '../moderation/ruling.samples'
import { readingOf } from '../moderation/words-read'
import { findAnswerable, insertComment, listFromDevice } from './comment.queries'
import { findDiscussion } from './discussion.queries'
import { mendComment } from './mend-comment'
import { recommendComment } from './recommend-comment'
import { holdDiscussion, settleStanding } from './standing.queries'
import { findInPlace, findNewestPage, findPage, listMostUseful, OLDEST } from './thread.queries'
import { PER_PAGE } from './thread.rules'
import { withdrawComment } from './withdraw-comment'

let made = 0
let by = 0
let articleId = 0
beforeAll(async () => {
  by = await someAccount(['moderator'])
})
const anArticle = async () => {
  articleId = (await publishedArticle()).id
}

/** A comment that is there, from a device; answers its number. */
async function comment(parentId?: number, state: 'approved' | 'waiting' = 'approved'): Promise<number> {
  made += 1
  const parent = parentId === undefined ? null : await findAnswerable(articleId, parentId)
  return transaction(async (tx) => {
    const words = { name: `Lectrice ${made}`, emailHash: 'a', body: `Avis ${made}` }
    const sent = { readerKey: 'r', formKey: `k${made}`, deviceHash: `device of ${articleId}` }
    const id = await insertComment(tx, { articleId, parent, ...words, ...sent, state })
    if (id === null) throw new Error('twice')
    if (state === 'approved') {
      await holdDiscussion(tx, articleId)
      await settleStanding(tx, id)
    }
    return id
  })
}
const comments = async (count: number, parentId?: number) => {
  const ids: number[] = []
  for (let each = 0; each < count; each++) ids.push(await comment(parentId))
  return ids
}
const idsOf = (page: { comments: { id: number }[] } | null) => page?.comments.map(({ id }) => id)

/** All pages from the first, by their ways on. */
async function walk(find: typeof findPage) {
  const pages = []
  let page = await find(articleId, null)
  for (let start = page?.next; page; start = page?.next) {
    pages.push(page)
    page = start === undefined ? null : await find(articleId, start ?? null)
    if (pages.length > 200) throw new Error('no end')
  }
  return pages
}

describe('pages of a discussion', () => {
  it('have fifty comments, and go on and back', async () => {
    await anArticle()
    const ids = await comments(120)
    const pages = await walk(findPage)
    expect(pages.map(idsOf)).toEqual([ids.slice(0, 50), ids.slice(50, 100), ids.slice(100)])
    expect(pages.map(({ previous }) => previous)).toEqual([undefined, null, ids[50]])
    expect((await findDiscussion(articleId)).shown).toBe(120)
  })

  it('keep their addresses and never grow over fifty, whatever is answered later', async () => {
    await anArticle()
    const ids = await comments(110)
    const starts = [ids[50], ids[100]]
    await comments(70, ids[10])
    await comments(30, ids[60])
    const pages = await walk(findPage)
    for (const page of pages) expect(page.comments.length).toBeLessThanOrEqual(PER_PAGE)
    expect(pages.flatMap(({ comments: all }) => all)).toHaveLength(210)
    for (const start of starts) expect(idsOf(await findPage(articleId, start ?? 0))?.[0]).toBe(start)
    expect(await findPage(articleId, ids[51] ?? 0)).toBeNull()
    expect((await findInPlace(articleId, ids[51] ?? 0))?.start).toBe(starts[0])
  })

  it('begin with the newest for who wants it, and lead to all', async () => {
    await anArticle()
    const ids = await comments(70)
    const newest = await findNewestPage(articleId, null)
    expect(idsOf(newest)?.[0]).toBe(ids[69])
    expect(newest?.comments).toHaveLength(PER_PAGE)
    expect(newest?.next).toBe(OLDEST)
    const answer = await comment(ids[0])
    const pages = await walk(findNewestPage)
    expect(new Set(pages.flatMap(idsOf))).toEqual(new Set([...ids, answer]))
  })

  it('hold a thread of hundreds of answers, each under the last', async () => {
    await anArticle()
    let last = await comment()
    for (let each = 1; each < 300; each++) last = await comment(last)
    const pages = await walk(findPage)
    const all = pages.flatMap((page) => page.comments)
    expect(all).toHaveLength(300)
    expect(Math.max(...all.map(({ path }) => path.length))).toBe(5)
    expect(Math.max(...pages.map((page) => page.comments.length))).toBeLessThanOrEqual(PER_PAGE)
    const found = await findInPlace(articleId, last)
    expect(found?.above).toHaveLength(4)
  })

  it('show the most useful, fifty at a time', async () => {
    await anArticle()
    const ids = await comments(60)
    const best = ids[55] ?? 0
    for (const [voterKey, useful] of [
      ['a', 1],
      ['b', 2],
      ['a', 2],
    ] as const)
      expect(await recommendComment({ commentId: best, voterKey, readerKey: voterKey, way: 'useful' })).toEqual({
        ok: true,
        useful,
      })
    const page = await listMostUseful(articleId, 1)
    expect(page.comments[0]).toMatchObject({ id: best, useful: 2 })
    expect(page).toMatchObject({ next: 2 })
    expect((await listMostUseful(articleId, 2)).comments).toHaveLength(10)
    for (const voterKey of ['a', 'a', 'c'])
      expect(await recommendComment({ commentId: best, voterKey, readerKey: voterKey, way: 'back' })).toEqual({
        ok: true,
        useful: 1,
      })
    expect((await listMostUseful(articleId, 1)).comments[0]?.useful).toBe(1)
  })
})

describe('a recommendation', () => {
  it('counts right when hundreds press at once, and asks for one purge', async () => {
    await anArticle()
    const id = await comment()
    const all = Array.from({ length: 200 }, (_, voter) => ({ commentId: id, voterKey: `v${voter % 150}` }))
    await Promise.all(all.map((each) => recommendComment({ ...each, readerKey: each.voterKey, way: 'useful' })))
    expect((await findPage(articleId, null))?.comments[0]?.useful).toBe(150)
    const jobs = await driver()`select run_at > now() + interval '5 seconds' as later from graphile_worker.jobs
      where key = ${`recommendations:${articleId}`}`
    expect(jobs).toMatchObject([{ later: true }])
  })

  it('counts ten a day of one network, however many browsers it says it has', async () => {
    await anArticle()
    const id = await comment()
    for (let browser = 0; browser < 15; browser++)
      await recommendComment({ commentId: id, voterKey: `b${browser}`, readerKey: 'a school', way: 'useful' })
    expect((await findPage(articleId, null))?.comments[0]?.useful).toBe(10)
    // twice the same is one
    for (let press = 0; press < 15; press++)
      await recommendComment({ commentId: id, voterKey: 'b0', readerKey: 'a home', way: 'useful' })
    await recommendComment({ commentId: id, voterKey: 'b99', readerKey: 'a home', way: 'useful' })
    expect((await findPage(articleId, null))?.comments[0]?.useful).toBe(11)
  })

  it('is refused for what is not shown', async () => {
    await anArticle()
    const waiting = await comment(undefined, 'waiting')
    expect(await recommendComment({ commentId: waiting, voterKey: 'x', readerKey: 'x', way: 'useful' })).toMatchObject({
      reason: 'comment-not-found',
    })
  })
})

describe('one’s own comment', () => {
  const deviceOf = () => `device of ${articleId}`

  it('is mended while it waits, and by its own device alone', async () => {
    await anArticle()
    const id = await comment(undefined, 'waiting')
    const mended = { commentId: id, body: 'Mieux dit' }
    expect(await mendComment({ ...mended, deviceHash: 'another' })).toMatchObject({ reason: 'too-late' })
    expect(await mendComment({ ...mended, deviceHash: deviceOf() })).toEqual({ ok: true })
    expect(await listFromDevice(deviceOf())).toMatchObject([{ id, body: 'Mieux dit', state: 'waiting' }])
  })

  it('keeps its words in view until a moderator has read the new ones', async () => {
    await anArticle()
    const id = await comment()
    await mendComment({ commentId: id, body: 'Mieux dit', deviceHash: deviceOf() })
    const words = async () => (await findPage(articleId, null))?.comments[0]?.words?.body
    expect(await words()).toMatch(/^Avis/)
    const queued = (await listQueue({ view: 'attente', limit: 500 })).find((each) => each.id === id)
    expect(queued).toMatchObject({ body: 'Mieux dit', online: expect.stringMatching(/^Avis/) })
    await ruleAsRead({ commentId: id, decision: 'approve', reason: '', by })
    expect(await words()).toBe('Mieux dit')
    const edited = async () => (await findPage(articleId, null))?.comments[0]?.editedAt
    const before = await edited()
    expect(before).not.toBeNull()
    await mendComment({ commentId: id, body: 'Encore', deviceHash: deviceOf() })
    await ruleAsRead({ commentId: id, decision: 'reject', reason: 'Hors sujet', by })
    expect(await words()).toBe('Mieux dit')
    expect(await edited()).toEqual(before)
  })

  it('is decided on by the words that were read, and on no others', async () => {
    await anArticle()
    const id = await comment(undefined, 'waiting')
    const ruling = { commentId: id, decision: 'approve' as const, reason: '', by }
    const reading = readingOf(
      (await listQueue({ view: 'attente', limit: 500 })).find((each) => each.id === id)?.body ?? '',
    )
    await mendComment({ commentId: id, body: 'Ce que personne n’a lu', deviceHash: deviceOf() })
    expect(await ruleOnComment({ ...ruling, reading })).toMatchObject({ reason: 'changed-meanwhile' })
    expect((await findPage(articleId, null))?.comments).toEqual([])
    expect(await ruleOnComment({ ...ruling, reading: readingOf('Ce que personne n’a lu') })).toMatchObject({ ok: true })
  })

  it('is gone without a trace when it is taken back, and leaves a gap where it was answered', async () => {
    await anArticle()
    const [alone, answered] = await comments(2)
    const answer = await comment(answered)
    for (const id of [alone, answered]) {
      expect(await withdrawComment({ commentId: id ?? 0, deviceHash: deviceOf() })).toEqual({ ok: true })
    }
    const page = await findPage(articleId, null)
    expect(page?.comments).toMatchObject([
      { id: answered, words: null, withdrawn: true },
      { id: answer, parent: { id: answered, name: null } },
    ])
    expect((await findDiscussion(articleId)).shown).toBe(1)
    expect(await findAnswerable(articleId, answered ?? 0)).toBeNull()
    const rows = await driver()`select name, email_hash, body, form_key, device_hash from comments
      where id in ${driver()([alone ?? 0, answered ?? 0])}`
    for (const row of rows)
      expect(row).toEqual({ name: '', email_hash: null, body: '', form_key: null, device_hash: null })
    await withdrawComment({ commentId: answer, deviceHash: deviceOf() })
    expect((await findPage(articleId, null))?.comments).toEqual([])
  })

  it('is taken back while its answers are accepted, and neither waits for the other', async () => {
    await anArticle()
    for (let round = 0; round < 10; round++) {
      const id = await comment()
      const answers = [await comment(id, 'waiting'), await comment(id, 'waiting')]
      const outcomes = await Promise.all([
        ...answers.map((commentId) => ruleAsRead({ commentId, decision: 'approve', reason: '', by })),
        withdrawComment({ commentId: id, deviceHash: deviceOf() }),
      ])
      expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true])
      expect((await findInPlace(articleId, id))?.answers).toHaveLength(2)
    }
  })

  it('is no longer one’s own after five minutes', async () => {
    await anArticle()
    const id = await comment()
    await driver()`update comments set posted_at = now() - interval '6 minutes' where id = ${id}`
    expect(await withdrawComment({ commentId: id, deviceHash: deviceOf() })).toMatchObject({ reason: 'too-late' })
    expect(await listFromDevice(deviceOf())).toEqual([])
  })
})
