import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { hashToken } from '../accounts/secret-token'
import { publishedArticle } from '../articles/article.samples'
import { changeDiscussion } from '../comments/change-discussion'
import { postComment } from '../comments/post-comment'
import { someProof } from '../comments/proof.samples'
import { findPage } from '../comments/thread.queries'
import { driver } from '../database'
import { lettersTo } from '../mail/outbox.samples'
import { forgetExpired } from '../privacy/forget-expired'
import { countOpenNotices, findReceipt, listOpenNotices } from './notice.queries'
import { NOTICES_AT_ONCE, type NoticeForm, noticeForm } from './notice.rules'
import { reportComment } from './report-comment'
import { settleNotice } from './settle-notice'

let made = 0

/** An article with a comment that readers see. */
async function shownComment() {
  made += 1
  const { id: articleId } = await publishedArticle()
  await changeDiscussion({ articleId, mode: 'open', closesAfter: null })
  const words = { name: 'Lectrice', email: 'a@exemple.fr', body: `Un avis ${made}`, proof: await someProof() }
  await postComment({ form: { articleId, ...words }, readerKey: `author ${made}` })
  const id = (await findPage(articleId, null))?.comments[0]?.id
  if (!id) throw new Error('no comment')
  return { articleId, id }
}
const form = (commentId: number, changes: Partial<NoticeForm> = {}): NoticeForm => ({
  commentId,
  ground: 'injure',
  explanation: 'Il traite un voisin de voleur.',
  email: 'temoin@exemple.fr',
  ...changes,
})
async function noticed(commentId: number, readerKey: string) {
  const sent = await reportComment({ form: form(commentId), readerKey })
  if (!sent.ok) throw new Error(sent.reason)
  return sent.receipt
}

describe('a notice', () => {
  it('asks for a ground and an explanation, and for nobody’s name', () => {
    const typed = { commentId: '1', ground: 'haine', explanation: 'Une insulte raciste.', email: '' }
    expect(noticeForm.parse(typed)).toMatchObject({ commentId: 1, email: null })
    for (const wrong of [{ ground: 'x' }, { explanation: 'Bref' }, { explanation: 'x'.repeat(2001) }, { email: 'x' }])
      expect(noticeForm.safeParse({ ...typed, ...wrong }).success).toBe(false)
  })

  it('has a receipt that only its sender can ask for, and is one however often it is sent', async () => {
    const { id } = await shownComment()
    const before = await countOpenNotices()
    const receipts = await Promise.all([1, 2, 3].map(() => noticed(id, 'a witness')))
    expect(new Set(receipts).size).toBe(1)
    expect(await countOpenNotices()).toBe(before + 1)
    expect(await findReceipt(hashToken(receipts[0] ?? ''))).toMatchObject({ ground: 'injure', outcome: null })
    expect(await findReceipt(hashToken('guessed'))).toBeNull()
  })

  it('is refused for what is not shown, and after too many', async () => {
    expect(await reportComment({ form: form(999_999_999), readerKey: 'w' })).toMatchObject({
      reason: 'comment-not-found',
    })
    const outcomes = []
    for (let each = 0; each <= NOTICES_AT_ONCE; each++) {
      const { id } = await shownComment()
      outcomes.push(await reportComment({ form: form(id), readerKey: 'an eager witness' }))
    }
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false])
  })

  it('is thanked and dropped when a program fills the hidden field', async () => {
    const { id } = await shownComment()
    const sent = await reportComment({ form: form(id, { website: 'http://x' }), readerKey: 'p' })
    expect(sent.ok && (await findReceipt(hashToken(sent.receipt)))).toBeNull()
  })
})

describe('a decision on a notice', () => {
  it('takes the comment away at once, is logged, and stands on every receipt', async () => {
    const by = await someAccount(['moderator'])
    const { articleId, id } = await shownComment()
    const receipts = [await noticed(id, 'one'), await noticed(id, 'two')]
    const [notice] = (await listOpenNotices(500)).filter(({ commentId }) => commentId === id)
    const settlement = { noticeId: notice?.id ?? 0, words: 'Article 29 de la loi de 1881.', by }
    const outcomes = await Promise.all([1, 2].map(() => settleNotice({ ...settlement, outcome: 'removed' })))
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await findPage(articleId, null))?.comments).toEqual([])
    for (const receipt of receipts) {
      expect(await findReceipt(hashToken(receipt))).toMatchObject({
        outcome: 'removed',
        outcomeWords: settlement.words,
      })
    }
    const rulings = await driver()`select decision, reason from rulings where comment_id = ${id}`
    expect(rulings).toEqual([
      { decision: 'reject', reason: 'Signalé (Injure ou diffamation) – Article 29 de la loi de 1881.' },
    ])
  })

  it('is sent to whoever gave an address, as the receipt was', async () => {
    const by = await someAccount(['moderator'])
    const { id } = await shownComment()
    const sent = await reportComment({ form: form(id, { email: 'voisine@exemple.fr' }), readerKey: 'a neighbour' })
    await reportComment({ form: form(id, { email: 'voisine@exemple.fr' }), readerKey: 'a neighbour' })
    const [notice] = (await listOpenNotices(500)).filter(({ commentId }) => commentId === id)
    expect(notice?.isAnswered).toBe(true)
    const [plain] = await driver()`select * from comment_notices where comment_id = ${id}`
    expect(JSON.stringify(plain)).not.toContain('voisine@')
    await settleNotice({ noticeId: notice?.id ?? 0, outcome: 'removed', words: 'Une insulte.', by })
    const letters = await lettersTo('voisine@exemple.fr')
    expect(letters).toHaveLength(2)
    for (const letter of letters) expect(letter).toContain(`/signalements/${sent.ok && sent.receipt}`)
    expect(letters[1]).toContain('Le commentaire a été retiré.')
    expect(letters[1]).toContain('Une insulte.')
  })

  it('may leave it where it is', async () => {
    const by = await someAccount(['moderator'])
    const { articleId, id } = await shownComment()
    const receipt = await noticed(id, 'three')
    const [notice] = (await listOpenNotices(500)).filter(({ commentId }) => commentId === id)
    expect(await settleNotice({ noticeId: notice?.id ?? 0, outcome: 'kept', words: '', by })).toEqual({ ok: true })
    expect((await findPage(articleId, null))?.comments).toHaveLength(1)
    expect(await findReceipt(hashToken(receipt))).toMatchObject({ outcome: 'kept' })
  })

  it('has its sender forgotten after 30 days', async () => {
    const by = await someAccount(['moderator'])
    const { id } = await shownComment()
    await noticed(id, 'four')
    const [notice] = (await listOpenNotices(500)).filter(({ commentId }) => commentId === id)
    await settleNotice({ noticeId: notice?.id ?? 0, outcome: 'kept', words: '', by })
    await driver()`update comment_notices set decided_at = now() - interval '31 days' where comment_id = ${id}`
    await forgetExpired()
    expect(
      await driver()`select email_hash, email_sealed, reader_key from comment_notices where comment_id = ${id}`,
    ).toEqual([{ email_hash: null, email_sealed: null, reader_key: null }])
  })
})
