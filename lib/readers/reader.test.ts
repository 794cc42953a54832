import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { hashToken } from '../accounts/secret-token'
import { publishedArticle } from '../articles/article.samples'
import { changeDiscussion } from '../comments/change-discussion'
import { postComment } from '../comments/post-comment'
import { someProof } from '../comments/proof.samples'
import { findPage } from '../comments/thread.queries'
import { driver } from '../database'
import { environment } from '../environment'
import { reportError } from '../error-reports/report-error'
import { lettersTo, tokenIn } from '../mail/outbox.samples'
import { sendMail } from '../mail/send-mail'
import { listQueue } from '../moderation/comment-queue.queries'
import { ruleAsRead } from '../moderation/ruling.samples'
import { listOpenNotices } from '../notices/notice.queries'
import { reportComment } from '../notices/report-comment'
import { settleNotice } from '../notices/settle-notice'
import { hashAddress, seal, unseal } from '../privacy/seal'
import { changeWishes } from './change-wishes'
import { confirmLink } from './confirm-link'
import { erasePerson } from './erase-person'
import { exportPerson } from './export-person'
import { findReaderByAddress, findReaderOnDevice } from './reader.queries'
import { sendDataLink } from './send-data-link'
import { sendLink } from './send-link'
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token'

afterAll(() => rmSync(environment().outboxFolder, { recursive: true, force: true }))

let made = 0
const someone = () => {
  made += 1
  return {
    email: `lectrice${made}@exemple.fr`,
    name: `Lectrice ${made}`,
    readerKey: `network ${made}`,
    newspaper: 'unsujet.fr',
  }
}

/** Somebody who has confirmed an address, and the device that knows them. */
async function knownReader() {
  const person = someone()
  await sendLink(person)
  const confirmed = await confirmLink(tokenIn((await lettersTo(person.email)).at(-1)))
  if (!confirmed.ok) throw new Error(confirmed.reason)
  const reader = await findReaderOnDevice(hashToken(confirmed.session))
  if (!reader) throw new Error('nobody is known')
  return { ...person, reader }
}

describe('what is sealed', () => {
  it('is read again, differs each time, and is known when it was changed', () => {
    const sealed = seal('lectrice@exemple.fr')
    expect(unseal(sealed)).toBe('lectrice@exemple.fr')
    expect(seal('lectrice@exemple.fr')).not.toBe(sealed)
    expect(() => unseal(`${sealed.slice(0, -2)}AA`)).toThrow()
  })
})

describe('a name', () => {
  it('is claimed by a link that works once', async () => {
    const person = someone()
    expect(await sendLink(person)).toEqual({ ok: true })
    const token = tokenIn((await lettersTo(person.email)).at(-1))
    const outcomes = await Promise.all([confirmLink(token), confirmLink(token)])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await findReaderByAddress(hashAddress(person.email))).toMatchObject({ name: person.name })
    expect(await confirmLink('guessed')).toMatchObject({ reason: 'link-void' })
  })

  it('is not claimed by a link of yesterday', async () => {
    const person = someone()
    await sendLink(person)
    await driver()`update reader_links set expires_at = now() - interval '1 minute'`
    expect(await confirmLink(tokenIn((await lettersTo(person.email)).at(-1)))).toMatchObject({ reason: 'link-void' })
  })

  it('is nobody else’s, in comments either, whatever address is typed, and opens on a second device', async () => {
    const { reader, ...person } = await knownReader()
    const other = someone()
    const { id } = await publishedArticle()
    const form = { articleId: id, name: person.name.toUpperCase(), body: 'Sous un autre nom que le mien' }
    // the right address is refused as any other: the answer does not tell whose name it is
    for (const { email } of [other, person])
      expect(await postComment({ form: { ...form, email }, readerKey: 'x' })).toMatchObject({ reason: 'name-claimed' })
    expect(await postComment({ form: { ...form, email: person.email }, readerKey: 'x', reader })).toMatchObject({
      ok: true,
    })
    await sendLink({ ...person, name: null })
    const second = await confirmLink(tokenIn((await lettersTo(person.email)).at(-1)))
    expect(second.ok && (await findReaderOnDevice(hashToken(second.session)))).toMatchObject({ id: reader.id })
  })

  it('that is taken is told to the address alone', async () => {
    const { name } = await knownReader()
    const other = someone()
    expect(await sendLink({ ...other, name })).toEqual({ ok: true })
    const [letter] = await lettersTo(other.email)
    expect(letter).toContain('est déjà réservé')
    expect(letter).not.toContain('jeton=')
  })

  it('is the first one, when two were asked for one address at once', async () => {
    const person = someone()
    await sendLink(person)
    await sendLink({ ...person, name: `Autre ${person.name}` })
    const tokens = (await lettersTo(person.email)).map(tokenIn)
    const outcomes = await Promise.all(tokens.map(confirmLink))
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true])
  })

  it('of the newsroom, or of somebody in it, is nobody’s', async () => {
    const [account] = await driver()`select name from accounts where id = ${await someAccount(['journalist'])}`
    const { id: articleId } = await publishedArticle()
    for (const name of [account?.name, 'unsujet.fr', 'L’équipe d’Un sujet']) {
      expect(await sendLink({ ...someone(), name }), name).toMatchObject({ reason: 'name-ours' })
      const form = { articleId, name, email: 'x@exemple.fr', body: 'Nous, rédaction, disons' }
      expect(await postComment({ form, readerKey: 'y' }), name).toMatchObject({ reason: 'name-ours' })
    }
  })

  it('fills nobody’s mailbox, and tells nobody who is known', async () => {
    const person = someone()
    for (let each = 0; each < 8; each++) expect((await sendLink(person)).ok).toBe(true)
    expect(await lettersTo(person.email)).toHaveLength(3)
    // and shuts nobody out: what they ask for from elsewhere still comes
    expect(await sendDataLink({ ...person, readerKey: 'their own network' })).toEqual({ ok: true })
    expect(await lettersTo(person.email)).toHaveLength(4)
    const stranger = someone()
    expect(await sendLink({ ...stranger, name: null })).toEqual({ ok: true })
    expect(await sendDataLink(stranger)).toEqual({ ok: true })
    const letters = await lettersTo(stranger.email)
    expect(letters[0]).toContain('Aucun nom n’est réservé')
    expect(letters[1]).toMatch(/garde sous cette adresse\s: rien/)
    expect(letters.join()).not.toContain('jeton=')
  })
})

describe('letters to readers', () => {
  it('tell of a decision and of an answer, and stop at one click', async () => {
    const { reader, email, name } = await knownReader()
    const by = await someAccount(['moderator'])
    const { id } = await publishedArticle()
    const say = async (
      words: { name: string; email: string; body: string; parentId?: number },
      as: typeof reader | null,
    ) => {
      const { parentId, ...typed } = words
      await postComment({ form: { articleId: id, parentId, ...typed }, readerKey: `r ${words.body}`, reader: as })
      const waiting = (await listQueue({ view: 'attente', limit: 500 })).find(({ body }) => body === words.body)
      return waiting?.id ?? 0
    }
    const own = await say({ name, email, body: 'Mon avis est le mien' }, reader)
    await ruleAsRead({ commentId: own, decision: 'approve', reason: '', by })
    expect((await lettersTo(email)).at(-1)).toContain('est en ligne')
    const answer = await say(
      { name: 'Ali', email: 'ali@exemple.fr', body: 'Je ne suis pas de cet avis', parentId: own },
      null,
    )
    await ruleAsRead({ commentId: answer, decision: 'approve', reason: '', by })
    const letter = (await lettersTo(email)).at(-1) ?? ''
    expect(letter).toContain('> Je ne suis pas de cet avis')
    expect(letter).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')

    const found = readUnsubscribeToken(unsubscribeToken(reader.id, 'replies'))
    expect(found).toEqual({ readerId: reader.id, wish: 'replies' })
    expect(
      readUnsubscribeToken(`replies.${reader.id + 1}.${unsubscribeToken(reader.id, 'replies').split('.')[2]}`),
    ).toBeNull()
    await changeWishes({ readerId: reader.id, replies: false })
    const before = (await lettersTo(email)).length
    const second = await say({ name: 'Ali', email: 'ali@exemple.fr', body: 'Toujours pas', parentId: own }, null)
    await ruleAsRead({ commentId: second, decision: 'approve', reason: '', by })
    expect(await lettersTo(email)).toHaveLength(before)

    const notice = { commentId: own, ground: 'injure' as const, explanation: 'Il insulte sa voisine.', email: null }
    await reportComment({ form: notice, readerKey: 'a witness' })
    const [open] = (await listOpenNotices(500)).filter(({ commentId }) => commentId === own)
    await settleNotice({ noticeId: open?.id ?? 0, outcome: 'removed', words: 'Une insulte.', by })
    const removed = (await lettersTo(email)).at(-1)
    expect(removed).toContain('a été retiré')
    expect(removed).toMatch(/Motif\s: Signalé \(Injure ou diffamation\) – Une insulte\./)
  })

  it('are sealed while they wait, gone from here once sent, and readable by their owner alone', async () => {
    const person = someone()
    await sendLink(person)
    const [row] = await driver()`select id, sealed, recipient_hash from mails order by id desc limit 1`
    expect(JSON.stringify(row)).not.toContain(person.email)
    await sendMail({ mailId: Number(row?.id) })
    await sendMail({ mailId: Number(row?.id) })
    expect((await driver()`select sealed from mails where id = ${row?.id}`)[0]).toEqual({ sealed: null })
    const file = join(environment().outboxFolder, `${String(row?.id).padStart(6, '0')}.eml`)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})

describe('somebody’s data', () => {
  it('are all shown to whoever reads the address’s mail, and erased for good', async () => {
    const { reader, email, name } = await knownReader()
    const { id } = await publishedArticle()
    await changeDiscussion({ articleId: id, mode: 'open', closesAfter: null })
    const mine = { articleId: id, name, email, body: 'Ceci est à moi', proof: await someProof() }
    await postComment({ form: mine, readerKey: 'one', reader })
    const own = (await findPage(id, null))?.comments[0]
    const others = { name: 'Ali', email: 'ali@exemple.fr', body: 'Une réponse à cela', proof: await someProof() }
    await postComment({ form: { articleId: id, parentId: own?.id, ...others }, readerKey: 'two' })
    await sendDataLink({ email, readerKey: 'three', newspaper: 'unsujet.fr' })
    const token = tokenIn((await lettersTo(email)).at(-1))
    const data = await exportPerson(token)
    expect(data).toMatchObject({ address: email, reader: { name }, comments: [{ body: 'Ceci est à moi' }] })
    expect(await erasePerson(token)).toEqual({ ok: true, comments: 1 })
    expect(await erasePerson(token)).toMatchObject({ reason: 'link-void' })
    expect(await exportPerson(token)).toBeNull()
    expect((await findPage(id, null))?.comments).toMatchObject([
      { words: null, withdrawn: true },
      { words: { name: 'Ali' } },
    ])
    expect(await findReaderByAddress(hashAddress(email))).toBeNull()
    expect(await driver()`select id from mails where recipient_hash = ${hashAddress(email)}`).toEqual([])
    const [left] =
      await driver()`select name, body, email, email_hash, reader_id from comments where id = ${own?.id ?? 0}`
    expect(left).toEqual({ name: '', body: '', email: null, email_hash: null, reader_id: null })
  })

  it('are found again where mistakes and comments were reported, and forgotten there', async () => {
    const { email } = someone()
    const { id } = await publishedArticle()
    const report = { articleId: id, kind: 'typo' as const, passage: '', explanation: 'Il manque un accent.', email }
    await reportError({ form: { ...report, formKey: `un-formulaire-${'x'.repeat(20)}` }, readerKey: 'four' })
    await sendDataLink({ email, readerKey: 'four', newspaper: 'unsujet.fr' })
    const token = tokenIn((await lettersTo(email)).at(-1))
    const data = await exportPerson(token)
    expect(data).toMatchObject({ errorReports: [{ explanation: 'Il manque un accent.' }], notices: [], comments: [] })
    expect(data?.errorReports[0]?.addressUntil?.getTime()).toBeGreaterThan(Date.now() + 364 * 86_400_000)
    await erasePerson(token)
    expect(
      await driver()`select email_hash, email_sealed, reader_key from error_reports where article_id = ${id}`,
    ).toEqual([{ email_hash: null, email_sealed: null, reader_key: null }])
  })

  it('are erased while answers to them are accepted', async () => {
    const { reader, email, name } = await knownReader()
    const by = await someAccount(['moderator'])
    const { id } = await publishedArticle()
    await changeDiscussion({ articleId: id, mode: 'open', closesAfter: null })
    const mine = { articleId: id, name, email, body: 'À effacer bientôt', proof: await someProof() }
    await postComment({ form: mine, readerKey: 'five', reader })
    const parentId = (await findPage(id, null))?.comments[0]?.id
    await changeDiscussion({ articleId: id, mode: 'moderated', closesAfter: null })
    await postComment({
      form: { articleId: id, parentId, name: 'Ali', email: 'ali@exemple.fr', body: 'Une réponse qui attend' },
      readerKey: 'six',
    })
    const answer = (await listQueue({ view: 'attente', limit: 500 })).find(
      ({ body }) => body === 'Une réponse qui attend',
    )
    await sendDataLink({ email, readerKey: 'five', newspaper: 'unsujet.fr' })
    const token = tokenIn((await lettersTo(email)).at(-1))
    const outcomes = await Promise.all([
      erasePerson(token),
      ruleAsRead({ commentId: answer?.id ?? 0, decision: 'approve', reason: '', by }),
    ])
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true])
    expect((await findPage(id, null))?.comments).toMatchObject([{ words: null }, { words: { name: 'Ali' } }])
  })
})
