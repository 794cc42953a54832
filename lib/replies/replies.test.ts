import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { findPublishedArticle } from '../articles/reading.queries'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { driver } from '../database'
import { environment } from '../environment'
import { forgetExpired } from '../privacy/forget-expired'
import { outlookOf } from '../privacy/retention.queries'
import { decideReply } from './decide-reply'
import { logReply } from './log-reply'
import { mendReply } from './mend-reply'
import { deadlineOf, type ReplyForm } from './reply.rules'
import {
  countWaitingReplies,
  findReply,
  listDecidedReplies,
  listRepliesUnder,
  listWaitingReplies,
} from './reply-list.queries'

let made = 0
const form = (article: string, changes: Partial<ReplyForm> = {}): ReplyForm => {
  made += 1
  return {
    article,
    claimant: `Jeanne Martin ${made}`,
    contact: 'jeanne@exemple.fr',
    receivedAt: new Date(),
    request: 'Par lettre recommandée.',
    text: 'Je ne suis pas de cet avis.',
    ...changes,
  }
}

async function logged(changes: Partial<ReplyForm> = {}) {
  const article = await publishedArticle()
  const by = await someAccount(['editor'])
  const sent = form(article.path, changes)
  const outcome = await logReply({ form: sent, by })
  if (!outcome.ok) throw new Error(outcome.reason)
  const reply = await findReply(outcome.replyId)
  if (!reply) throw new Error('no reply')
  return { article, by, sent, reply }
}

const actsOf = async (articleId: number) =>
  (
    await driver()`select act, detail from audit_log where article_id = ${articleId} and act like 'reply-%' order by id`
  ).map(({ act, detail }) => [act, detail])
const publish = ({ reply, by }: Awaited<ReturnType<typeof logged>>) =>
  decideReply({ replyId: reply.id, wording: reply.wording, decision: 'published', reason: '', by })

describe('logReply', () => {
  it('writes a request down with its article, its clock and its sealed contact', async () => {
    const { article, sent, reply } = await logged()
    expect(reply).toMatchObject({
      claimant: sent.claimant,
      contact: 'jeanne@exemple.fr',
      headline: article.content.headline,
      deadline: deadlineOf(sent.receivedAt),
      decision: null,
      article: { id: article.id, path: article.path, takenDownAt: null },
    })
    expect(reply.article.length.words).toBeGreaterThan(4)
    expect(JSON.stringify(await driver()`select * from replies`)).not.toContain('jeanne@exemple.fr')
    expect(await actsOf(article.id)).toEqual([['reply-logged', sent.claimant]])
  })

  it('knows an article by its whole address, by one it had before, and after it was taken down', async () => {
    const article = await publishedArticle()
    const former = article.path
    const content = { ...article.content, slug: `${article.content.slug}-bis` }
    const saved = await saveArticle({ articleId: article.id, base: article.number, content, by: article.by })
    if (!saved.ok) throw new Error(saved.reason)
    await publishArticle({ articleId: article.id, number: saved.number, update: 'fault', by: article.by })
    const ask = async (address: string) => {
      const outcome = await logReply({ form: form(address), by: article.by })
      return outcome.ok ? (await findReply(outcome.replyId))?.article.id : outcome.reason
    }
    expect(await ask(former)).toBe(article.id)
    expect(await ask(`${environment().siteUrl}${former}-bis?utm_source=x#partie`)).toBe(article.id)
    await unpublishArticle({ articleId: article.id, reason: 'Doublon', by: article.by })
    expect(await ask(`${former}-bis`)).toBe(article.id)
    expect(await ask(former)).toBe(article.id)
  })

  it('refuses what is no article, a time that has not come, and one before the article', async () => {
    const { id, by, path } = await publishedArticle()
    const draft = await draftArticle()
    const ask = async (address: string, receivedAt = new Date()) =>
      logReply({ form: form(address, { receivedAt }), by })
    for (const address of [
      '/contact',
      '/nulle/part',
      'https://ailleurs.fr/x',
      'un titre',
      `/essai/${draft.content.slug}`,
    ]) {
      expect(await ask(address), address).toEqual({ ok: false, reason: 'reply-article-unknown' })
    }
    expect(await ask(path, new Date(Date.now() + 60_000))).toEqual({ ok: false, reason: 'reply-from-tomorrow' })
    await driver()`update articles set published_at = now() - interval '1 day' where id = ${id}`
    const before = new Date(Date.now() - 25 * 3_600_000)
    expect(await ask(path, before)).toEqual({ ok: false, reason: 'reply-before-article' })
  })

  it('makes one request of a form sent twice at once', async () => {
    const { id, by, path } = await publishedArticle()
    const twice = form(path)
    const [one, two] = await Promise.all([logReply({ form: twice, by }), logReply({ form: twice, by })])
    expect(one).toEqual(two)
    expect(await actsOf(id)).toHaveLength(1)
  })
})

describe('mendReply', () => {
  it('mends what was mistyped, and not over what somebody else mended', async () => {
    const { article, by, reply } = await logged()
    const mend = (text: string) =>
      mendReply({ replyId: reply.id, wording: reply.wording, claimant: 'Jeanne Martin', text, by })
    const outcomes = await Promise.all([mend('Je suis d’un autre avis.'), mend('Je suis d’avis contraire.')])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(outcomes).toContainEqual({ ok: false, reason: 'reply-changed' })
    const mended = await findReply(reply.id)
    expect(mended?.claimant).toBe('Jeanne Martin')
    expect(mended?.wording).not.toBe(reply.wording)
    // the same form sent again has nothing to do
    expect(await mend(mended?.text ?? '')).toEqual({ ok: true })
    expect(await actsOf(article.id)).toHaveLength(2)
    expect(await mendReply({ replyId: 987_654, wording: '', claimant: 'X', text: 'X', by })).toMatchObject({
      ok: false,
    })
  })
})

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
