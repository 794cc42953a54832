import { afterEach, describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { publishedArticle } from '../articles/article.samples'
import { changeDiscussion } from '../comments/change-discussion'
import { listFromDevice } from '../comments/comment.queries'
import { mendComment } from '../comments/mend-comment'
import { postComment } from '../comments/post-comment'
import { someProof } from '../comments/proof.samples'
import { findPage } from '../comments/thread.queries'
import { driver } from '../database'
import { settleNotice } from '../notices/settle-notice'
import { hashAddress, seal } from '../privacy/seal'
import { changeModeration } from './change-moderation'
import { listQueue } from './comment-queue.queries'
import { moderationSettings } from './moderation-settings.rules'
import { ruleAsRead } from './ruling.samples'

const rules = (changes: object = {}) => changeModeration(moderationSettings.parse(changes))
afterEach(() => rules())

let made = 0
async function anArticle(mode: 'open' | 'moderated' = 'open') {
  const { id } = await publishedArticle()
  await changeDiscussion({ articleId: id, mode, closesAfter: null })
  return id
}
/** Somebody new comments from somewhere new, unless it is said otherwise. */
async function send(
  articleId: number,
  body: string,
  from: { email?: string; readerKey?: string; reader?: Reader; proof?: string } = {},
) {
  made += 1
  const { email = `lectrice${made}@exemple.fr`, readerKey = `network ${made}`, reader } = from
  const proof = from.proof ?? (await someProof())
  const form = { articleId, name: `Lectrice ${made}`, email, body, proof }
  return postComment({ form, readerKey, deviceHash: `device ${made}`, reader })
}
type Reader = { id: number; name: string; emailHash: string }
const held = async (body: string) =>
  (await listQueue({ view: 'attente', limit: 500 })).find((each) => each.body === body)

describe('a comment that was judged', () => {
  it('is refused for an excluded word before anything is counted, its name’s words included', async () => {
    await rules({ banned: ['connard*'] })
    const articleId = await anArticle()
    for (let each = 0; each < 8; each++)
      expect(await send(articleId, 'Bande de c.o.n.n.a.r.d.s', { readerKey: 'the same' })).toMatchObject({
        reason: 'words-refused',
        says: expect.stringMatching(/connard\*.*sans que personne ait lu/),
      })
    expect(await send(articleId, 'Bande d’amateurs', { readerKey: 'the same' })).toEqual({ ok: true, shown: true })
    const form = { articleId, name: 'Connard masqué', email: 'x@exemple.fr', body: 'Bonjour à tous' }
    expect(await postComment({ form, readerKey: 'y' })).toMatchObject({ reason: 'words-refused' })
  })

  it('is held in an open discussion, with what was found and where', async () => {
    await rules({ suspect: ['fromage'] })
    const articleId = await anArticle()
    const body = 'On ne parle que de fr0mage ici'
    expect(await send(articleId, body)).toEqual({ ok: true, shown: false })
    expect(await held(body)).toMatchObject({
      findings: [{ judgement: 'suspect-words', weight: 'hold', marks: [[19, 26]] }],
      isShown: false,
    })
    expect((await listQueue({ view: 'suspects', limit: 500 })).map((each) => each.body)).toContain(body)
    expect((await findPage(articleId, null))?.comments).toEqual([])
  })

  it('is held when it was said before, elsewhere or by somebody else, however it is dressed up', async () => {
    const body = 'Votre article oublie la moitié de l’histoire.'
    await send(await anArticle(), body, { email: 'a@exemple.fr' })
    await send(await anArticle(), 'VOTRE article oublie la moitié de l’histoire !', { email: 'b@exemple.fr' })
    const others = await held('VOTRE article oublie la moitié de l’histoire !')
    expect(others?.findings).toMatchObject([{ judgement: 'duplicate' }])
    await send(await anArticle(), 'Merci à tous', { email: 'a@exemple.fr' })
    expect(await held('Merci à tous')).toBeUndefined()
  })

  it('is held when its network has commented three articles in an hour', async () => {
    const outcomes = []
    for (const body of ['Un premier avis', 'Un deuxième avis', 'Un troisième avis'])
      outcomes.push(await send(await anArticle(), body, { readerKey: 'a busy network' }))
    expect(outcomes.map((outcome) => outcome.ok && outcome.shown)).toEqual([true, true, false])
  })

  it('is judged again when it is mended, so that nothing slips in behind', async () => {
    await rules({ banned: ['connard*'], suspect: ['fromage'] })
    const articleId = await anArticle()
    await send(articleId, 'Une première idée')
    const deviceHash = `device ${made}`
    const [own] = await listFromDevice(deviceHash)
    const mended = (body: string) => mendComment({ commentId: own?.id ?? 0, body, deviceHash })
    const shown = async () => (await findPage(articleId, null))?.comments[0]?.words?.body
    expect(await mended('Une idée de connard')).toMatchObject({ reason: 'words-refused' })
    expect(await mended('Une idée de fromage')).toEqual({ ok: true })
    expect(await shown()).toBe('Une première idée')
    expect(await held('Une idée de fromage')).toMatchObject({ online: 'Une première idée' })
    expect(await mended('Une meilleure idée')).toEqual({ ok: true })
    expect(await shown()).toBe('Une meilleure idée')
  })

  it('waits in an open discussion when no browser worked for it, and goes on waiting when it is mended', async () => {
    const articleId = await anArticle()
    expect(await send(articleId, 'Sans JavaScript', { proof: '' })).toEqual({ ok: true, shown: false })
    expect((await held('Sans JavaScript'))?.findings).toMatchObject([{ judgement: 'proof' }])
    const deviceHash = `device ${made}`
    const [own] = await listFromDevice(deviceHash)
    expect(await mendComment({ commentId: own?.id ?? 0, body: 'Toujours sans', deviceHash })).toEqual({ ok: true })
    expect((await held('Toujours sans'))?.findings).toMatchObject([{ judgement: 'proof' }])
  })

  it('uses its proof up where it counts alone', async () => {
    const proof = await someProof()
    expect(await send(await anArticle('moderated'), 'Lu avant de paraître', { proof })).toEqual({
      ok: true,
      shown: false,
    })
    expect((await held('Lu avant de paraître'))?.findings).toEqual([])
    expect(await send(await anArticle(), 'Paru aussitôt', { proof })).toEqual({ ok: true, shown: true })
    expect(await send(await anArticle(), 'Une preuve resservie', { proof })).toEqual({ ok: true, shown: false })
  })

  it('is shown once when a hasty reader sends it twice with one proof, and both are told so', async () => {
    const articleId = await anArticle()
    const proof = await someProof()
    const from = { email: 'vite@exemple.fr', readerKey: 'hasty', proof }
    expect(await send(articleId, 'Un double clic', from)).toEqual({ ok: true, shown: true })
    expect(await send(articleId, 'Un double clic', from)).toEqual({ ok: true, shown: true })
    expect((await findPage(articleId, null))?.comments).toHaveLength(1)
  })
})

describe('a comment that is shown before it was read', () => {
  it('is read afterwards: it stays, or goes at once', async () => {
    const by = await someAccount(['moderator'])
    const articleId = await anArticle()
    await send(articleId, 'Celui-ci reste')
    await send(articleId, 'Celui-là part')
    const unread = (await listQueue({ view: 'parus', limit: 500 })).filter((each) => each.articleId === articleId)
    expect(unread.map(({ body, isShown }) => [body, isShown])).toEqual([
      ['Celui-ci reste', true],
      ['Celui-là part', true],
    ])
    const [stays, goes] = unread.map(({ id }) => id)
    const rule = (commentId: number | undefined, decision: 'approve' | 'reject') =>
      ruleAsRead({ commentId: commentId ?? 0, decision, reason: decision === 'reject' ? 'Injure' : '', by })
    expect(await rule(stays, 'approve')).toMatchObject({ ok: true })
    expect(await rule(goes, 'reject')).toMatchObject({ ok: true })
    expect(await rule(goes, 'approve')).toMatchObject({ reason: 'already-decided' })
    expect((await findPage(articleId, null))?.comments.map(({ words }) => words?.body)).toEqual(['Celui-ci reste'])
    expect((await listQueue({ view: 'parus', limit: 500 })).filter((each) => each.articleId === articleId)).toEqual([])
  })

  it('is a trusted reader’s where others wait, and says so', async () => {
    const email = 'fidele@exemple.fr'
    const emailHash = hashAddress(email)
    const [row] = await driver()`insert into readers (name, name_key, email_hash, email_sealed)
      values ('Fidèle', 'fidele', ${emailHash}, ${seal(email)}) returning id::int`
    const reader: Reader = { id: row?.id, name: 'Fidèle', emailHash }
    await rules({ trust: 2 })
    const by = await someAccount(['moderator'])
    const articleId = await anArticle('moderated')
    for (const body of ['Mon premier mot', 'Mon deuxième mot']) {
      expect(await send(articleId, body, { email, reader })).toEqual({ ok: true, shown: false })
      await ruleAsRead({ commentId: (await held(body))?.id ?? 0, decision: 'approve', reason: '', by })
    }
    expect(await send(articleId, 'Mon troisième mot', { email, reader })).toEqual({ ok: true, shown: true })
    // the same address from a device that does not know them is anybody's
    expect(await send(articleId, 'Un mot en son nom', { email })).toEqual({ ok: true, shown: false })
    const [unread] = (await listQueue({ view: 'parus', limit: 500 })).filter((each) => each.articleId === articleId)
    expect(unread).toMatchObject({ body: 'Mon troisième mot', findings: [{ judgement: 'trust' }] })
  })
})

describe('what the filter learns', () => {
  const counts = async () => {
    const rows = await driver()`select sign, spam, fair from spam_signs order by sign`
    return rows.map(({ sign, spam, fair }) => [sign, spam, fair])
  }

  it('is what moderators decided, and is unlearnt to the last count when that is overturned', async () => {
    const by = await someAccount(['moderator'])
    const articleId = await anArticle('moderated')
    const before = await counts()
    await send(articleId, 'Prêt entre particuliers, écrivez à Paul')
    const commentId = (await held('Prêt entre particuliers, écrivez à Paul'))?.id ?? 0
    await ruleAsRead({ commentId, decision: 'approve', reason: '', by })
    const learnt = await counts()
    expect(learnt).not.toEqual(before)
    await driver()`insert into comment_notices (comment_id, ground, explanation, reader_key, receipt_hash)
      values (${commentId}, 'publicite', 'C’est une publicité', 'r', ${`x${commentId}`})`
    const [notice] = await driver()`select id::int from comment_notices where comment_id = ${commentId}`
    await settleNotice({ noticeId: notice?.id, outcome: 'removed', words: '', by })
    expect(await counts()).toEqual(before)
  })

  it('holds what is like the spam of before once it has learnt enough, and counts right under many at once', async () => {
    const by = await someAccount(['moderator'])
    const articleId = await anArticle('moderated')
    const ids: [number, 'approve' | 'spam'][] = []
    const all = async () =>
      (await driver()`select sum(spam)::int as spam, sum(fair)::int as fair from spam_signs where sign = ''`)[0]
    const before = await all()
    for (let each = 0; each < 24; each++) {
      const spam = `Crédit rapide numéro ${each} sans justificatif, contact sur prets-${each}.example`
      const fair = `À mon avis la commune numéro ${each} aurait dû entendre ses habitants sur ce point`
      for (const [body, decision] of [
        [spam, 'spam'],
        [fair, 'approve'],
      ] as const) {
        const [row] = await driver()`insert into comments (article_id, name, body, reader_key, path)
          values (${articleId}, 'X', ${body}, '', '{}') returning id::int`
        await driver()`update comments set path = array[id] where id = ${row?.id}`
        ids.push([row?.id, decision])
      }
    }
    await Promise.all(ids.map(([commentId, decision]) => ruleAsRead({ commentId, decision, reason: '', by })))
    const after = await all()
    expect([after?.spam - before?.spam, after?.fair - before?.fair]).toEqual([24, 24])
    const open = await anArticle()
    const bad = 'Crédit rapide sans justificatif, contact sur prets-77.example'
    expect(await send(open, bad)).toEqual({ ok: true, shown: false })
    expect((await held(bad))?.findings).toMatchObject([{ judgement: 'spam' }])
    expect(await send(open, 'La commune aurait dû entendre ses habitants, à mon avis')).toEqual({
      ok: true,
      shown: true,
    })
  })
})
