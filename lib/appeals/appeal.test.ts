import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { publishedArticle } from '../articles/article.samples'
import { eraseComment } from '../comments/comment.queries'
import { postComment } from '../comments/post-comment'
import { findPage } from '../comments/thread.queries'
import { driver, transaction } from '../database'
import { lettersTo } from '../mail/outbox.samples'
import { listQueue } from '../moderation/comment-queue.queries'
import { listRegister, listYears } from '../moderation/figures.queries'
import { reasonOf } from '../moderation/moderation.rules'
import { registerHead, registerLine } from '../moderation/register.rules'
import { ruleAsRead } from '../moderation/ruling.samples'
import { sealedAddress } from '../privacy/seal'
import { listOpenAppeals } from './appeal.queries'
import { appealToken, readAppealToken } from './appeal-token'
import { makeAppeal } from './make-appeal'
import { settleAppeal } from './settle-appeal'

let made = 0
/** A comment that was refused, who refused it, and what its author was sent. */
async function refused(decision: 'reject' | 'spam' = 'reject') {
  made += 1
  const { id: articleId } = await publishedArticle()
  const email = `auteur${made}@exemple.fr`
  const body = `Un avis refusé, le numéro ${made}`
  await postComment({ form: { articleId, name: 'Auteur', email, body }, readerKey: `author ${made}` })
  const commentId = (await listQueue({ view: 'attente', limit: 500 })).find((each) => each.body === body)?.id ?? 0
  const by = await someAccount(['moderator'])
  await ruleAsRead({ commentId, decision, reason: decision === 'reject' ? 'Hors du sujet' : '', by })
  const letters = await lettersTo(email)
  const token = /\/recours\/([\w.-]+)/.exec(letters.at(-1) ?? '')?.[1] ?? ''
  return { articleId, commentId, email, body, by, letters, token, readerKey: `author ${made}` }
}
const appealed = async (words = 'C’était bien le sujet.') => {
  const comment = await refused()
  const { token, readerKey, commentId } = comment
  expect(await makeAppeal({ token, words, readerKey })).toEqual({ ok: true })
  const appealId = (await listOpenAppeals(500)).find((each) => each.commentId === commentId)?.id ?? 0
  return { ...comment, appealId }
}
const shown = async (articleId: number) => (await findPage(articleId, null))?.comments.map(({ words }) => words?.body)

describe('whose comment was refused', () => {
  it('is told where the rules are only once the charter that has them is published', async () => {
    expect((await refused()).letters[0]).not.toContain('/charte')
    await driver()`insert into legal_pages (page, published_at) values ('charte', now())`
    expect((await refused()).letters[0]).toContain('Nos règles')
  })

  it('is told what, why, by whom and what can be done; an advertiser is not', async () => {
    const { letters, body } = await refused()
    expect(letters).toHaveLength(1)
    for (const part of [`> ${body}`, 'Hors du sujet', 'sans automate', 'saisir la justice', '/charte#moderation'])
      expect(letters[0]).toContain(part)
    expect((await refused('spam')).letters).toEqual([])
  })

  it('is told that it was taken for an advertisement, too, if their name is confirmed, and may appeal', async () => {
    const { id: articleId } = await publishedArticle()
    const [email, body] = ['confirmee@exemple.fr', 'Venez à la fête de mon quartier']
    const sealed = sealedAddress(email)
    const [claimed] = await driver()`insert into readers (name, name_key, email_hash, email_sealed)
      values ('Confirmée', 'confirmee', ${sealed.emailHash}, ${sealed.emailSealed}) returning id`
    const reader = { id: Number(claimed?.id), name: 'Confirmée', emailHash: sealed.emailHash ?? '' }
    await postComment({ form: { articleId, name: 'Confirmée', email, body }, readerKey: 'confirmed', reader })
    const commentId = (await listQueue({ view: 'attente', limit: 500 })).find((each) => each.body === body)?.id ?? 0
    const reason = reasonOf({ decision: 'spam' })
    await ruleAsRead({ commentId, decision: 'spam', reason, by: await someAccount(['moderator']) })
    const [letter = ''] = await lettersTo(email)
    expect(letter).toContain('Message publicitaire ou indésirable')
    const token = /\/recours\/([\w.-]+)/.exec(letter)?.[1] ?? ''
    expect(await makeAppeal({ token, words: 'Ce n’est pas une réclame.', readerKey: 'confirmed' })).toEqual({
      ok: true,
    })
    // and while it is contested, it is decided on there and nowhere else
    const revised = { commentId, decision: 'approve', reason: '', revises: 'spam' } as const
    expect(await ruleAsRead({ ...revised, by: await someAccount(['moderator']) })).toMatchObject({
      reason: 'under-appeal',
    })
  })

  it('has a token nobody can guess', () => {
    expect(readAppealToken(appealToken(7))).toBe(7)
    for (const wrong of ['', '7', '7.x', appealToken(7).replace('7.', '8.'), `${appealToken(7)}x`, '1e3.x', '-1.x'])
      expect(readAppealToken(wrong), wrong).toBeNull()
  })
})

describe('an appeal', () => {
  it('is made once, however often it is sent, and within thirty days', async () => {
    const { token, readerKey } = await refused()
    const sent = { token, words: 'C’était bien le sujet.', readerKey }
    const outcomes = await Promise.all([makeAppeal(sent), makeAppeal(sent)])
    expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    expect(await makeAppeal(sent)).toEqual({ ok: true })
    expect(await makeAppeal({ ...sent, words: 'Et encore autre chose.' })).toMatchObject({ reason: 'already-appealed' })
    expect(await makeAppeal({ ...sent, token: 'guessed' })).toMatchObject({ reason: 'appeal-void' })
    const late = await refused()
    await driver()`alter table rulings disable trigger user`
    await driver()`update rulings set decided_at = now() - interval '31 days' where comment_id = ${late.commentId}`
    await driver()`alter table rulings enable trigger user`
    expect(await makeAppeal({ ...sent, token: late.token })).toMatchObject({ reason: 'appeal-too-late' })
  })

  it('is decided by another, once; overturned, the comment is shown and its author told', async () => {
    const { appealId, by, articleId, email, commentId } = await appealed()
    const other = await someAccount(['moderator'])
    const settlement = { appealId, outcome: 'overturned' as const, words: 'C’est le sujet.' }
    expect(await settleAppeal({ ...settlement, by })).toMatchObject({ reason: 'own-ruling' })
    const outcomes = await Promise.all([1, 2].map(() => settleAppeal({ ...settlement, by: other })))
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await shown(articleId)).toHaveLength(1)
    expect((await lettersTo(email)).at(-1)).toContain('votre commentaire est en ligne')
    expect(await driver()`select decision, reason from rulings where comment_id = ${commentId} order by id`).toEqual([
      { decision: 'reject', reason: 'Hors du sujet' },
      { decision: 'approve', reason: 'Recours accepté – C’est le sujet.' },
    ])
  })

  it('that is upheld leaves all as it is, and there is none against that', async () => {
    const { appealId, articleId, email, readerKey } = await appealed()
    const other = await someAccount(['administrator'])
    expect(await settleAppeal({ appealId, outcome: 'upheld', words: 'Non.', by: other })).toEqual({ ok: true })
    expect(await shown(articleId)).toEqual([])
    const letter = (await lettersTo(email)).at(-1) ?? ''
    expect(letter).toContain('La décision est maintenue.')
    const token = /\/recours\/([\w.-]+)/.exec(letter)?.[1] ?? ''
    expect(readAppealToken(token)).not.toBeNull()
    expect(await makeAppeal({ token, words: 'J’insiste pourtant.', readerKey })).toMatchObject({
      reason: 'already-appealed',
    })
  })

  it('is decided by whoever ruled where nobody else may', async () => {
    const { appealId, by } = await appealed()
    await driver()`update accounts set disabled_at = now() where id <> ${by}`
    expect(await settleAppeal({ appealId, outcome: 'upheld', words: 'Non.', by })).toEqual({ ok: true })
    await driver()`update accounts set disabled_at = null`
  })

  it('needs no decision once its comment was erased', async () => {
    const { appealId, commentId } = await appealed('Effacez plutôt tout cela.')
    await transaction((tx) => eraseComment(tx, commentId))
    expect((await listOpenAppeals(500)).map(({ id }) => id)).not.toContain(appealId)
    const other = await someAccount(['moderator'])
    expect(await settleAppeal({ appealId, outcome: 'overturned', words: 'Oui.', by: other })).toMatchObject({
      reason: 'appeal-not-found',
    })
    expect(await driver()`select words from appeals where id = ${appealId}`).toEqual([{ words: '' }])
  })
})

describe('the register', () => {
  it('is counted year by year, and written as a table that names no reader and holds no formula', async () => {
    const { commentId, email } = await refused()
    const [year] = await listYears()
    expect(year?.year).toBe(new Date().getFullYear())
    expect(year?.rejected).toBeGreaterThan(0)
    expect(year?.hours).toBeLessThan(1)
    const lines = await listRegister(0, 5000)
    const line = lines.find((each) => each.commentId === commentId)
    expect(line).toMatchObject({ decision: 'reject', reason: 'Hors du sujet', held: [] })
    expect(JSON.stringify(lines)).not.toContain(email)
    expect(registerHead.endsWith('\r\n')).toBe(true)
    const written = line && registerLine({ ...line, reason: '=1+1, "dit-il"' })
    expect(written).toContain(`"'=1+1, ""dit-il"""`)
  })
})
