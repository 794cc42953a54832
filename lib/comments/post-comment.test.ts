import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { driver } from '../database'
import { listQueue } from '../moderation/comment-queue.queries'
import { ruleAsRead } from '../moderation/ruling.samples'
import { changeDiscussion } from './change-discussion'
import { ARTICLE_LIMIT, COMMENTS_AT_ONCE, type CommentForm } from './comment.rules'
import { postComment } from './post-comment'
import { someProof } from './proof.samples'
import { findPage } from './thread.queries'

let made = 0
const form = (articleId: number, changes: Partial<CommentForm> = {}): CommentForm => {
  made += 1
  return {
    articleId,
    name: 'Une lectrice',
    email: 'lectrice@exemple.fr',
    body: `Un avis ${made}`,
    ...changes,
  }
}
const waitingIn = async (path: string) =>
  (await listQueue({ view: 'attente', limit: 500 })).filter((comment) => comment.path === path)

describe('postComment', () => {
  it('lets five through when twenty arrive at once from one address', async () => {
    const { id, path } = await publishedArticle()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => postComment({ form: form(id), readerKey: 'one address' })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(COMMENTS_AT_ONCE)
    expect(await waitingIn(path)).toHaveLength(COMMENTS_AT_ONCE)
  })

  it('makes one comment of a form sent twice at once', async () => {
    const { id, path } = await publishedArticle()
    const twice = form(id)
    const outcomes = await Promise.all([1, 2].map(() => postComment({ form: twice, readerKey: 'a hasty reader' })))
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }])
    expect(await waitingIn(path)).toHaveLength(1)
  })

  it('takes a second comment written in the page that the way back brings up', async () => {
    const { id, path } = await publishedArticle()
    const first = form(id)
    for (const body of [first.body, 'Autre chose', 'Autre chose']) {
      expect(await postComment({ form: { ...first, body }, readerKey: 'back again' })).toMatchObject({ ok: true })
    }
    expect(await waitingIn(path)).toHaveLength(2)
  })

  it('counts no use for a form that was sent already', async () => {
    const { id, path } = await publishedArticle()
    const twice = form(id)
    await Promise.all([1, 2, 3].map(() => postComment({ form: twice, readerKey: 'thrice' })))
    for (let more = 1; more < COMMENTS_AT_ONCE; more += 1) {
      expect(await postComment({ form: form(id), readerKey: 'thrice' })).toMatchObject({ ok: true })
    }
    expect(await postComment({ form: form(id), readerKey: 'thrice' })).toMatchObject({ reason: 'too-many-comments' })
    expect(await waitingIn(path)).toHaveLength(COMMENTS_AT_ONCE)
  })

  it('refuses an article that readers do not see', async () => {
    const { id } = await draftArticle()
    expect(await postComment({ form: form(id), readerKey: 'f' })).toMatchObject({ reason: 'article-not-found' })
    expect(await postComment({ form: form(987_654_321), readerKey: 'f' })).toMatchObject({
      reason: 'article-not-found',
    })
  })

  it('refuses an answer to a comment of another article, or to one that waits', async () => {
    const [here, elsewhere] = [await publishedArticle(), await publishedArticle()]
    await postComment({ form: form(elsewhere.id), readerKey: 'b' })
    const [parent] = await waitingIn(elsewhere.path)
    const answer = (articleId: number) =>
      postComment({ form: form(articleId, { parentId: parent?.id }), readerKey: 'b' })
    expect(await answer(elsewhere.id)).toMatchObject({ reason: 'parent-not-found' })
    await ruleAsRead({
      commentId: parent?.id ?? 0,
      decision: 'approve',
      reason: '',
      by: await someAccount(['moderator']),
    })
    expect(await answer(here.id)).toMatchObject({ reason: 'parent-not-found' })
    expect(await answer(elsewhere.id)).toMatchObject({ ok: true })
  })

  it('thanks a program that fills the hidden field, and keeps nothing of it', async () => {
    const { id, path } = await publishedArticle()
    expect(await postComment({ form: form(id, { website: 'http://x' }), readerKey: 'c' })).toMatchObject({ ok: true })
    expect(await waitingIn(path)).toEqual([])
  })

  it('stores five of five hundred that arrive at once under an article from as many networks, and then none for a while', async () => {
    const { id, path } = await publishedArticle()
    const all = Array.from({ length: 500 }, (_, network) => ({ form: form(id), readerKey: `network ${network}` }))
    const outcomes = await Promise.all(all.map(postComment))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(ARTICLE_LIMIT.points)
    expect(await waitingIn(path)).toHaveLength(ARTICLE_LIMIT.points)
    const [blocked] = await driver()`select expire - extract(epoch from now()) * 1000 as left from rate_limits
      where key = ${`${ARTICLE_LIMIT.prefix}:${id}`}`
    expect(Number(blocked?.left)).toBeGreaterThan(60_000)
    // whoever was refused for the crowd's sake has lost none of their own
    expect(await postComment({ form: form((await publishedArticle()).id), readerKey: 'network 499' })).toMatchObject({
      ok: true,
    })
  })

  it('shows it at once where the discussion is open, and takes none where it is closed or has ended', async () => {
    const { id } = await publishedArticle()
    const rules = { articleId: id, closesAfter: null }
    await changeDiscussion({ ...rules, mode: 'open' })
    const proof = await someProof()
    expect(await postComment({ form: form(id, { proof }), readerKey: 'open' })).toEqual({ ok: true, shown: true })
    expect((await findPage(id, null))?.comments).toHaveLength(1)
    await changeDiscussion({ ...rules, mode: 'closed' })
    expect(await postComment({ form: form(id), readerKey: 'open' })).toMatchObject({ reason: 'comments-closed' })
    await changeDiscussion({ ...rules, mode: 'open', closesAfter: 2 })
    expect(await postComment({ form: form(id), readerKey: 'open' })).toMatchObject({ ok: true })
    await driver()`update articles set published_at = now() - interval '49 hours', updated_at = null where id = ${id}`
    expect(await postComment({ form: form(id), readerKey: 'open' })).toMatchObject({ reason: 'comments-closed' })
  })
})

describe('ruleOnComment', () => {
  it('lets one of two moderators decide, and shows an approved comment to readers', async () => {
    const { id, path } = await publishedArticle()
    await postComment({ form: form(id), readerKey: 'e' })
    const [comment] = await waitingIn(path)
    const by = await someAccount(['moderator'])
    const outcomes = await Promise.all(
      (['approve', 'approve'] as const).map((decision) =>
        ruleAsRead({ commentId: comment?.id ?? 0, decision, reason: '', by }),
      ),
    )
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true])
    expect((await findPage(id, null))?.comments).toHaveLength(1)
    expect(await driver()`select decision from rulings where comment_id = ${comment?.id ?? 0}`).toHaveLength(1)
  })
})
