import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { insertComment } from '../comments/comment.queries'
import { driver, transaction } from '../database'
import { keepForm } from '../forms/keep-form'
import { forgetExpired } from './forget-expired'
import { keyOfPeriod } from './hash-key.queries'
import { outlookOf } from './retention.queries'
import { periodOf, type RetentionId, retentions } from './retention.rules'
import { forgetKnownKey, rotatingHash } from './rotating-hash'
import { hashAddress } from './seal'
import { sealAddresses } from './seal-addresses'

const DAY = 86_400_000
const later = (days: number) => new Date(Date.now() + days * DAY)

describe('the hash of a network', () => {
  it('is the same for a month, differs by what it is of, and is made with one key by all processes', async () => {
    const at = later(400)
    const both = await Promise.all([keyOfPeriod(periodOf(at)), keyOfPeriod(periodOf(at))])
    expect(both[0]).toBe(both[1])
    const first = await rotatingHash('network', '192.0.2.1', at)
    forgetKnownKey()
    expect(await rotatingHash('network', '192.0.2.1', at)).toBe(first)
    expect(await rotatingHash('network', '192.0.2.2', at)).not.toBe(first)
    expect(await rotatingHash('voter', '192.0.2.1', at)).not.toBe(first)
  })

  it('is another one in the next month, and the key of the last is nowhere any more', async () => {
    const [before, behind] = [later(500), later(500 + retentions.keys.days)]
    const first = await rotatingHash('network', '192.0.2.1', before)
    const [old] = await driver()`select key from hash_keys where period = ${periodOf(before)}`
    expect(await rotatingHash('network', '192.0.2.1', behind)).not.toBe(first)
    expect(await driver()`select key from hash_keys where key = ${old?.key}`).toEqual([])
  })
})

let made = 0
async function comment(articleId: number): Promise<number> {
  made += 1
  const words = { name: 'Une lectrice', emailHash: hashAddress('a@exemple.fr'), body: 'Un avis' }
  const traces = { readerKey: 'network', agentKey: 'browser', deviceHash: 'device' }
  const id = await transaction((tx) =>
    insertComment(tx, { articleId, parent: null, ...words, ...traces, formKey: `k${made}`, state: 'waiting' }),
  )
  if (id === null) throw new Error('twice')
  return id
}
const age = (id: number, days: number) =>
  driver()`update comments set posted_at = now() - make_interval(days => ${days}::int) where id = ${id}`
const refuse = (id: number, days: number) => driver()`update comments set state = 'rejected',
  decided_at = now() - make_interval(days => ${days}::int) where id = ${id}`
const row = async (id: number) =>
  (await driver()`select name, body, email_hash, reader_key, agent_key, device_hash from comments where id = ${id}`)[0]

describe('what is kept of a comment', () => {
  it('loses its device after a day, its network and browser after thirty, and nothing before', async () => {
    const { id: articleId } = await publishedArticle()
    const [fresh, recent, old] = [await comment(articleId), await comment(articleId), await comment(articleId)]
    await age(recent, 29)
    await age(old, 31)
    expect(await outlookOf('traces')).toMatchObject({ held: 3, late: true })
    await forgetExpired()
    expect(await row(fresh)).toMatchObject({ reader_key: 'network', agent_key: 'browser', device_hash: 'device' })
    expect(await row(recent)).toMatchObject({ reader_key: 'network', device_hash: null })
    expect(await row(old)).toMatchObject({ name: 'Une lectrice', reader_key: '', agent_key: '', device_hash: null })
    const { held, next, late } = await outlookOf('traces')
    expect([held, late]).toEqual([2, false])
    expect(Math.abs((next?.getTime() ?? 0) - later(1).getTime())).toBeLessThan(3_600_000)
  })

  it('goes a year after it was refused, and the decision stays', async () => {
    const { id: articleId } = await publishedArticle()
    const [recent, old] = [await comment(articleId), await comment(articleId)]
    await refuse(recent, 364)
    await refuse(old, 366)
    await forgetExpired()
    expect(await row(recent)).toMatchObject({ name: 'Une lectrice', body: 'Un avis' })
    expect(await row(old)).toMatchObject({ name: '', body: '', email_hash: null, reader_key: '' })
    expect(await driver()`select state from comments where id = ${old}`).toEqual([{ state: 'rejected' }])
  })

  it('is left to a command that holds it, and forgotten the next time', async () => {
    const { id: articleId } = await publishedArticle()
    const held = await comment(articleId)
    await age(held, 31)
    await transaction(async (tx) => {
      await tx.execute(`select from comments where id = ${held} for update`)
      await forgetExpired()
    })
    expect(await row(held)).toMatchObject({ reader_key: 'network' })
    await forgetExpired()
    expect(await row(held)).toMatchObject({ reader_key: '' })
  })
})

describe('retention', () => {
  it('can be looked at for all that is kept, and forgets nothing twice', async () => {
    await keepForm({ form: 'comment', typed: {}, messages: {}, readerKey: 'somebody' })
    await driver()`update kept_forms set expires_at = now() - interval '1 second'`
    expect(await forgetExpired()).toMatchObject({ forms: 1 })
    expect(await forgetExpired()).toEqual({})
    for (const id of Object.keys(retentions) as RetentionId[])
      expect(await outlookOf(id)).toMatchObject({ late: false })
  })

  // a column that is added later is to be thought of
  it('knows each column that leads to a person', async () => {
    const rows = await driver()<{ name: string }[]>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_name ~ 'email|_key$|_hash$|sealed|typed|agent|address|voter|recipient'
      order by 1`
    expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([])
  })
})

const known = [
  // the newspaper's own, by which search engines know it
  'settings.index_now_key',
  ...['comments.reader_key', 'comments.agent_key', 'comments.device_hash'],
  ...[
    'comments.email',
    'comments.email_hash',
    'comments.email_sealed',
    'comments.form_key',
    'comments.words_key',
    'comment_votes.voter_key',
  ],
  ...['comment_notices', 'error_reports'].flatMap((table) =>
    ['reader_key', 'email', 'email_hash', 'email_sealed'].map((column) => `${table}.${column}`),
  ),
  ...['rights_requests.email_hash', 'rights_requests.email_sealed'],
  'replies.contact_sealed',
  ...['sanctions.email_hash', 'sanctions.network_key'],
  ...['readers.name_key', 'readers.email_hash', 'readers.email_sealed', 'reader_sessions.token_hash'],
  ...['reader_links.token_hash', 'reader_links.email_hash', 'reader_links.email_sealed'],
  ...['mails.recipient_hash', 'mails.sealed', 'kept_forms.typed', 'kept_forms.token_hash'],
  'preview_links.token_hash',
  ...['invitations.token_hash', 'invitations.email', 'password_links.token_hash'],
  // of the newsroom's own people, as long as they have an account
  ...['accounts.email', 'accounts.password_hash', 'second_factors.secret_sealed', 'recovery_codes.code_hash'],
  // of no person
  ...['comment_notices.receipt_hash', 'error_reports.form_key', 'media.content_hash'],
  ...['rights_requests.receipt_hash'],
  ...['consent_records.text_hash', 'consent_texts.text_hash'],
  ...['announcements.address', 'settings.index_now_key'],
]

describe('addresses that were kept plain', () => {
  it('are hashed, or sealed where they are answered', async () => {
    const { id: articleId } = await publishedArticle()
    const id = await comment(articleId)
    await driver()`update comments set email = 'Avant@exemple.fr', email_hash = null where id = ${id}`
    await driver()`insert into comment_notices (comment_id, ground, explanation, email, reader_key, receipt_hash)
      values (${id}, 'autre', 'Du temps d’avant', 'avant@exemple.fr', 'r', 'x')`
    await sealAddresses()
    const emailHash = hashAddress('avant@exemple.fr')
    expect(await driver()`select email, email_hash from comments where id = ${id}`).toEqual([
      { email: null, email_hash: emailHash },
    ])
    const [notice] =
      await driver()`select email, email_hash, email_sealed from comment_notices where comment_id = ${id}`
    expect(notice).toMatchObject({ email: null, email_hash: emailHash })
    expect(notice?.email_sealed).not.toContain('avant')
  })
})
