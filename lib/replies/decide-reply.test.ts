import { describe, expect, it } from 'vitest'
import { publishArticle } from '../articles/publish-article'
import { findPublishedArticle } from '../articles/reading.queries'
import { unpublishArticle } from '../articles/unpublish-article'
import { driver } from '../database'
import { forgetExpired } from '../privacy/forget-expired'
import { outlookOf } from '../privacy/retention.queries'
import { decideReply } from './decide-reply'
import { mendReply } from './mend-reply'
import { actsOf, logged, publish } from './reply.samples'
import {
  countWaitingReplies,
  findReply,
  listDecidedReplies,
  listRepliesUnder,
  listWaitingReplies,
} from './reply-list.queries'

describe('decideReply', () => {
  it('puts an answer under its article, dates it, changes its lists, and logs it', async () => {
    const request = await logged()
    const { article, sent } = request
    const [section = '', slug = ''] = article.path.slice(1).split('/')
    await driver()`update listing_changes set changed_at = '2020-01-01' where list = 'front'`
    expect(await listRepliesUnder([article.id])).toEqual(new Map())
    expect(await publish(request)).toEqual({ ok: true })
    expect((await listRepliesUnder([article.id])).get(article.id)).toEqual([
      { claimant: sent.claimant, text: sent.text, publishedAt: expect.any(Date) },
    ])
    const shown = await findPublishedArticle(section, slug)
    expect(shown?.updatedAt?.getTime()).toBeGreaterThan(Date.now() - 60_000)
    const [front] = await driver()`select changed_at from listing_changes where list = 'front'`
    expect(new Date(front?.changed_at).getTime()).toBeGreaterThan(Date.now() - 60_000)
    expect((await actsOf(article.id)).map(([act]) => act)).toEqual(['reply-logged', 'reply-published'])
  })

  it('drops the pages of the article and its lists', async () => {
    const request = await logged()
    const heard: string[] = []
    const { unlisten } = await driver().listen('page_purge', (payload) => heard.push(payload))
    await publish(request)
    await expect.poll(() => heard.join(' ')).toMatch(new RegExp(`\\barticle:${request.article.id}\\b`))
    expect(heard.join(' ')).toContain('front')
    await unlisten()
  })

  it('lets one of two decide, and tells the other', async () => {
    const request = await logged()
    const { by, reply, article } = request
    const refusal = decideReply({
      replyId: reply.id,
      wording: reply.wording,
      decision: 'refused',
      reason: 'Cette personne n’est pas nommée.',
      by,
    })
    const outcomes = await Promise.all([publish(request), refusal])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(outcomes).toContainEqual({ ok: false, reason: 'reply-decided' })
    expect(await actsOf(article.id)).toHaveLength(2)
    const late = await mendReply({ replyId: reply.id, wording: reply.wording, claimant: 'X', text: 'X', by })
    expect(late).toEqual({ ok: false, reason: 'reply-decided' })
  })

  it('does nothing about words that were mended after they were read', async () => {
    const request = await logged()
    const { by, reply, sent } = request
    await mendReply({
      replyId: reply.id,
      wording: reply.wording,
      claimant: sent.claimant,
      text: 'Tout autre chose.',
      by,
    })
    expect(await publish(request)).toEqual({ ok: false, reason: 'reply-changed' })
    expect((await findReply(reply.id))?.decision).toBeNull()
  })

  it('refuses with a reason, and readers see nothing of it', async () => {
    const { by, reply, article, sent } = await logged()
    const reason = 'Cette personne n’est pas nommée.'
    await decideReply({ replyId: reply.id, wording: reply.wording, decision: 'refused', reason, by })
    expect(await listRepliesUnder([article.id])).toEqual(new Map())
    expect(await findReply(reply.id)).toMatchObject({ decision: 'refused', reason, decidedBy: expect.any(String) })
    expect((await actsOf(article.id)).at(-1)).toEqual(['reply-refused', `${sent.claimant} : ${reason}`])
    const [row] = await driver()`select updated_at from articles where id = ${article.id}`
    expect(row?.updated_at).toBeNull()
  })

  it('puts nothing under an article that was taken down, and keeps what is under one that comes back', async () => {
    const request = await logged()
    const { article } = request
    const takeDown = () => unpublishArticle({ articleId: article.id, reason: 'Vérification', by: article.by })
    const putBack = () =>
      publishArticle({ articleId: article.id, number: article.number, update: 'fault', by: article.by })
    await takeDown()
    expect(await publish(request)).toEqual({ ok: false, reason: 'not-published' })
    await putBack()
    expect(await publish(request)).toEqual({ ok: true })
    await takeDown()
    await putBack()
    expect((await listRepliesUnder([article.id])).get(article.id)).toHaveLength(1)
  })
})

describe('the desk', () => {
  it('has what waits by whose time ends first, then what is decided', async () => {
    const before = await countWaitingReplies()
    const [newer, older] = [await logged(), await logged()]
    await driver()`update replies set received_at = now() - interval '2 days' where id = ${older.reply.id}`
    expect(await countWaitingReplies()).toBe(before + 2)
    const order = (await listWaitingReplies(500)).map(({ id }) => id)
    expect(order.indexOf(older.reply.id)).toBeLessThan(order.indexOf(newer.reply.id))
    expect(await listWaitingReplies(1)).toHaveLength(1)
    await publish(newer)
    expect((await listWaitingReplies(500)).map(({ id }) => id)).not.toContain(newer.reply.id)
    expect((await listDecidedReplies(1)).replies.map(({ id }) => id)).toContain(newer.reply.id)
  })
})

describe('what is kept of who answers', () => {
  it('goes a year after the decision, but for what readers have', async () => {
    const [appeared, refused, fresh, forgotten] = [await logged(), await logged(), await logged(), await logged()]
    await publish(appeared)
    for (const { reply, by } of [refused, fresh]) {
      const reason = 'Cette personne n’est pas nommée.'
      await decideReply({ replyId: reply.id, wording: reply.wording, decision: 'refused', reason, by })
    }
    const age = (id: number, days: number) => driver()`update replies set
      decided_at = decided_at - make_interval(days => ${days}::int),
      logged_at = logged_at - make_interval(days => ${days}::int) where id = ${id}`
    await age(appeared.reply.id, 366)
    await age(refused.reply.id, 366)
    await age(fresh.reply.id, 364)
    await age(forgotten.reply.id, 731)
    await forgetExpired()
    const erased = { contact: null, request: '' }
    expect(await findReply(appeared.reply.id)).toMatchObject({ ...erased, claimant: appeared.sent.claimant })
    expect(await findReply(refused.reply.id)).toMatchObject({ ...erased, claimant: '', text: '', decision: 'refused' })
    expect(await findReply(fresh.reply.id)).toMatchObject({ contact: 'jeanne@exemple.fr' })
    const empty = await findReply(forgotten.reply.id)
    expect(empty).toMatchObject({ ...erased, claimant: '', decision: null })
    const again = { ...forgotten, reply: { ...forgotten.reply, wording: empty?.wording ?? '' } }
    expect(await publish(again)).toEqual({ ok: false, reason: 'reply-empty' })
    expect(await outlookOf('repliers')).toMatchObject({ late: false })
  })
})
