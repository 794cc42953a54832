import { describe, expect, it } from 'vitest'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { driver } from '../database'
import { environment } from '../environment'
import { logReply } from './log-reply'
import { mendReply } from './mend-reply'
import { deadlineOf } from './reply.rules'
import { actsOf, form, logged } from './reply.samples'
import { findReply } from './reply-list.queries'

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
