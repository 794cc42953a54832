import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { publishedArticle } from '../articles/article.samples'
import { changeDiscussion } from '../comments/change-discussion'
import { eraseComment } from '../comments/comment.queries'
import { mendComment } from '../comments/mend-comment'
import { postComment } from '../comments/post-comment'
import { someProof } from '../comments/proof.samples'
import { findPage } from '../comments/thread.queries'
import { withdrawComment } from '../comments/withdraw-comment'
import { driver, transaction } from '../database'
import { lettersTo } from '../mail/outbox.samples'
import { listQueue } from './comment-queue.queries'
import type { Decided, Decision } from './moderation.rules'
import { ruleOnComment } from './rule-on-comment'
import { ruleAsRead } from './ruling.samples'
import { tellOfRuling } from './tell-of-ruling'
import { undoRuling } from './undo-ruling'
import { readingOf } from './words-read'

let made = 0
async function sent(articleId?: number, proof?: string) {
  made += 1
  const article = articleId ?? (await publishedArticle()).id
  const email = `hatif${made}@exemple.fr`
  const body = `Un avis pressé, le numéro ${made}`
  const deviceHash = `device ${made}`
  await postComment({
    form: { articleId: article, name: 'Pressé', email, body, proof },
    readerKey: `hasty ${made}`,
    deviceHash,
  })
  const [row] = await driver()`select id from comments where body = ${body}`
  return { articleId: article, commentId: Number(row?.id), email, body, deviceHash }
}
const given = (decision: Decision) => ({ decision, reason: decision === 'reject' ? 'Hors du sujet' : '' })
/** Decides on words as they were read; nobody is told yet. */
async function rule(commentId: number, words: string, decision: Decision, by: number, revises?: Decided) {
  const outcome = await ruleOnComment({ commentId, ...given(decision), by, reading: readingOf(words), revises })
  return outcome.ok ? outcome.rulingId : Promise.reject(new Error(outcome.reason))
}
const row = async (id: number) =>
  (await driver()`select state, decided_at, body, proposed, unread, shown_as from comments where id = ${id}`)[0]
const shown = async (articleId: number) => (await findPage(articleId, null))?.comments.map(({ words }) => words?.body)
const signs = async () => [...(await driver()`select sign, spam, fair from spam_signs order by sign`)]
const purges = async (work: () => Promise<unknown>) => {
  const heard: string[] = []
  const { unlisten } = await driver().listen('page_purge', (payload) => void heard.push(payload))
  await work()
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  await unlisten()
  return heard.join()
}

describe('a decision taken back', () => {
  it.each(['approve', 'reject', 'spam'] as const)('leaves all as it was before: %s', async (decision) => {
    const { articleId, commentId, email, body } = await sent()
    const by = await someAccount(['moderator'])
    const [before, learnt] = [await row(commentId), await signs()]
    const rulingId = await rule(commentId, body, decision, by)
    expect(await row(commentId)).not.toEqual(before)
    expect(await undoRuling({ rulingId, by })).toEqual({ ok: true, commentId })
    expect(await row(commentId)).toEqual(before)
    expect(await signs()).toEqual(learnt)
    expect(await shown(articleId)).toEqual([])
    // its hour comes, and there is nobody to tell
    await tellOfRuling({ rulingId })
    expect(await lettersTo(email)).toEqual([])
    const log = await driver()`select decision, undoes from rulings where comment_id = ${commentId} order by id`
    expect(log).toMatchObject([{ decision }, { decision: 'undo', undoes: String(rulingId) }])
    // and it can be decided on again
    await ruleAsRead({ commentId, ...given('approve'), by })
    expect(await shown(articleId)).toEqual([body])
  })

  it('takes from view at once what was in view for a moment, though its page was made anew', async () => {
    const { articleId, commentId, body } = await sent()
    const by = await someAccount(['moderator'])
    const rulingId = await rule(commentId, body, 'approve', by)
    expect(await shown(articleId)).toEqual([body])
    const heard = await purges(() => undoRuling({ rulingId, by }))
    expect(heard).toContain(`article:${articleId}`)
    expect(await shown(articleId)).toEqual([])
  })

  it('leaves a gap where somebody has answered meanwhile', async () => {
    const { articleId, commentId, body } = await sent()
    const by = await someAccount(['moderator'])
    const rulingId = await rule(commentId, body, 'approve', by)
    await postComment({
      form: { articleId, parentId: commentId, name: 'Vif', email: 'vif@exemple.fr', body: 'Une réponse vive' },
      readerKey: 'vif',
    })
    const [answer] = await driver()`select id from comments where body = 'Une réponse vive'`
    await ruleAsRead({ commentId: Number(answer?.id), ...given('approve'), by })
    expect(await undoRuling({ rulingId, by })).toMatchObject({ ok: true })
    expect(await row(commentId)).toMatchObject({ state: 'waiting', shown_as: 'gap' })
    expect(await shown(articleId)).toEqual([undefined, 'Une réponse vive'])
  })

  it('gives back another wording, the one in view, and what the filter knew of it', async () => {
    const { articleId, commentId, body, deviceHash } = await sent()
    const by = await someAccount(['moderator'])
    await ruleAsRead({ commentId, ...given('approve'), by })
    await mendComment({ commentId, body: 'Un avis mieux pesé', deviceHash })
    const [before, learnt] = [await row(commentId), await signs()]
    for (const decision of ['approve', 'reject'] as const) {
      const rulingId = await rule(commentId, 'Un avis mieux pesé', decision, by)
      expect(await undoRuling({ rulingId, by })).toMatchObject({ ok: true })
      expect(await row(commentId)).toEqual(before)
      expect(await signs()).toEqual(learnt)
    }
    expect(await shown(articleId)).toEqual([body])
  })

  it('is in view and unread again, when it had been shown before it was read', async () => {
    const { id: articleId } = await publishedArticle()
    await changeDiscussion({ articleId, mode: 'open', closesAfter: null })
    const { commentId, body } = await sent(articleId, await someProof())
    const by = await someAccount(['moderator'])
    const before = await row(commentId)
    expect(before).toMatchObject({ state: 'approved', unread: true })
    for (const decision of ['approve', 'spam', 'reject'] as const) {
      const rulingId = await rule(commentId, body, decision, by)
      expect(await undoRuling({ rulingId, by })).toMatchObject({ ok: true })
      expect(await row(commentId)).toEqual(before)
    }
    expect(await shown(articleId)).toEqual([body])
  })

  it('was taken back by whoever made it, once, within seconds', async () => {
    const { commentId, body, email } = await sent()
    const [by, other] = [await someAccount(['moderator']), await someAccount(['moderator'])]
    const first = await rule(commentId, body, 'reject', by)
    expect(await undoRuling({ rulingId: first, by: other })).toMatchObject({ reason: 'not-your-ruling' })
    const both = await Promise.all([undoRuling({ rulingId: first, by }), undoRuling({ rulingId: first, by })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await undoRuling({ rulingId: 987_654_321, by })).toMatchObject({ reason: 'too-late-to-undo' })

    const second = await rule(commentId, body, 'reject', by)
    await driver()`update undoable_rulings set made_at = now() - interval '16 seconds' where ruling_id = ${second}`
    expect(await undoRuling({ rulingId: second, by })).toMatchObject({ reason: 'too-late-to-undo' })
    // refused it stays, and is told of once, however often the job comes round
    await Promise.all([tellOfRuling({ rulingId: second }), tellOfRuling({ rulingId: second })])
    expect(await lettersTo(email)).toHaveLength(1)
    expect(await undoRuling({ rulingId: second, by })).toMatchObject({ reason: 'too-late-to-undo' })
    expect(await row(commentId)).toMatchObject({ state: 'rejected' })
  })

  it('is not, when its author has mended it or taken it back, or somebody else has decided anew', async () => {
    const by = await someAccount(['moderator'])
    const mended = await sent()
    const first = await rule(mended.commentId, mended.body, 'approve', by)
    await mendComment({ commentId: mended.commentId, body: 'Tout autre chose', deviceHash: mended.deviceHash })
    expect(await undoRuling({ rulingId: first, by })).toMatchObject({ reason: 'changed-since' })

    const withdrawn = await sent()
    const second = await rule(withdrawn.commentId, withdrawn.body, 'approve', by)
    await withdrawComment({ commentId: withdrawn.commentId, deviceHash: withdrawn.deviceHash })
    expect(await undoRuling({ rulingId: second, by })).toMatchObject({ reason: 'too-late-to-undo' })
    await tellOfRuling({ rulingId: second })

    const revised = await sent()
    const third = await rule(revised.commentId, revised.body, 'approve', by)
    await rule(revised.commentId, revised.body, 'spam', await someAccount(['moderator']), 'approved')
    expect(await undoRuling({ rulingId: third, by })).toMatchObject({ reason: 'changed-since' })
    expect(await row(revised.commentId)).toMatchObject({ state: 'spam' })
  })

  it('leaves nothing of the words of a comment that is erased', async () => {
    const { commentId, body } = await sent()
    await rule(commentId, body, 'approve', await someAccount(['moderator']))
    await transaction((tx) => eraseComment(tx, commentId))
    expect(await driver()`select from undoable_rulings where comment_id = ${commentId}`).toEqual([])
  })
})

describe('a decision revised', () => {
  it('shows what had been refused, or takes away what had been accepted, and tells its author', async () => {
    const { articleId, commentId, body, email } = await sent()
    const by = await someAccount(['moderator'])
    await ruleAsRead({ commentId, ...given('spam'), by })
    expect((await listQueue({ view: 'indesirables', limit: 500 })).map(({ id }) => id)).toContain(commentId)
    await ruleAsRead({ commentId, ...given('approve'), by, revises: 'spam' })
    expect(await shown(articleId)).toEqual([body])
    await ruleAsRead({ commentId, ...given('reject'), by, revises: 'approved' })
    expect(await shown(articleId)).toEqual([])
    expect((await lettersTo(email)).join()).toContain('a été retiré')
    const [decided] = (await listQueue({ view: 'decides', limit: 500 })).filter(({ id }) => id === commentId)
    expect(decided).toMatchObject({ decided: 'rejected' })
  })

  it('is of the decision that was read: of two at once, one is told', async () => {
    const { commentId } = await sent()
    const [by, other] = [await someAccount(['moderator']), await someAccount(['moderator'])]
    await ruleAsRead({ commentId, ...given('spam'), by })
    const both = await Promise.all([
      ruleAsRead({ commentId, ...given('approve'), by, revises: 'spam' }),
      ruleAsRead({ commentId, ...given('reject'), by: other, revises: 'spam' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'already-decided' })
    expect(await ruleAsRead({ commentId, ...given('spam'), by })).toMatchObject({ reason: 'already-decided' })
  })

  it('unlearns spam that was approved by mistake, to the last count', async () => {
    const { commentId } = await sent()
    const by = await someAccount(['moderator'])
    const learnt = await signs()
    await ruleAsRead({ commentId, ...given('approve'), by })
    await ruleAsRead({ commentId, ...given('reject'), by, revises: 'approved' })
    expect(await signs()).toEqual(learnt)
  })
})
