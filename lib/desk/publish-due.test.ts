import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { findForEditing } from '../articles/article.queries'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { findPublishedArticle } from '../articles/reading.queries'
import { saveArticle } from '../articles/save-article'
import { driver } from '../database'
import { environment } from '../environment'
import { listArticles } from '../listings/page.queries'
import { tags } from '../page-cache/page-tags.rules'
import { PURGES } from '../page-cache/purge.rules'
import { articleAt, inAnHour, writeOn } from './desk.samples'
import { findDeskView } from './desk-view.queries'
import { publishDue } from './publish-due'
import { scheduleArticle, unscheduleArticle } from './schedule-article'
import { setEmbargo } from './set-embargo'

/** A draft whose time came so many seconds ago. */
async function due(secondsAgo = 0) {
  const draft = await draftArticle()
  const { id: articleId, number, by } = draft
  const scheduled = await scheduleArticle({ articleId, number, at: inAnHour(), update: 'substance', by })
  if (!scheduled.ok) throw new Error(scheduled.reason)
  await comeDue(articleId, secondsAgo)
  return { ...draft, path: ['essai', draft.content.slug] as const }
}
const comeDue = (articleId: number, secondsAgo = 0) =>
  driver()`update articles set scheduled_at = now() - make_interval(secs => ${secondsAgo}) where id = ${articleId}`

const isSeen = async ({ path }: { path: readonly [string, string] }) => (await findPublishedArticle(...path)) !== null
const isListed = async (id: number) => (await listArticles(tags.front, 200)).some((each) => each.id === id)
const acts = async (articleId: number) => (await findDeskView(articleId))?.acts.map(({ what }) => what)

describe('what is due', () => {
  it('appears, and nothing that is not', async () => {
    const [one, other] = [await due(), await due(2)]
    const later = await draftArticle()
    await scheduleArticle({ articleId: later.id, number: later.number, at: inAnHour(), update: 'fault', by: later.by })
    await publishDue()
    expect(await isSeen(one)).toBe(true)
    expect(await isSeen(other)).toBe(true)
    expect((await findDeskView(later.id))?.standing).toBe('unseen')
    expect(await findDeskView(one.id)).toMatchObject({ standing: 'online', schedule: null })
  })

  it('appears once, whoever looks at the same time', async () => {
    const article = await due()
    await Promise.all([publishDue(), publishDue(), publishDue()])
    expect(await driver()`select id from publications where article_id = ${article.id}`).toHaveLength(1)
  })

  it('is the version that was scheduled, not what was written since', async () => {
    const article = await due()
    const newer = await writeOn(article.id, article.by)
    await publishDue()
    expect((await findPublishedArticle(...article.path))?.headline).toBe(article.content.headline)
    expect(await findForEditing(article.id)).toMatchObject({ number: newer, changed: true })
  })

  it('brings an article up to date that readers have', async () => {
    const article = await publishedArticle()
    const number = await writeOn(article.id, article.by)
    await scheduleArticle({ articleId: article.id, number, at: inAnHour(), update: 'substance', by: article.by })
    await comeDue(article.id)
    await publishDue()
    const read = await findPublishedArticle('essai', article.content.slug)
    expect(read?.headline).toContain('bis')
    expect(read?.updatedAt).toBeInstanceOf(Date)
  })

  it('is reported when it comes more than a minute late', async () => {
    const [late, punctual] = [await due(3 * 3600), await due(5)]
    await publishDue()
    expect(await acts(late.id)).toContain('Article publié en retard')
    expect((await findDeskView(late.id))?.acts[0]?.detail).toContain('paru 3 h 00 après')
    expect(await acts(punctual.id)).not.toContain('Article publié en retard')
  })

  it('that cannot appear says why, holds up no other, and is not tried for ever', async () => {
    const lacking = await due(1)
    const taken = await publishedArticle()
    await driver()`update article_versions set slug = ${taken.content.slug} where article_id = ${lacking.id}`
    const other = await due()
    await publishDue()
    expect(await isSeen(other)).toBe(true)
    expect(await findDeskView(lacking.id)).toMatchObject({ standing: 'unseen', schedule: { fault: 'slug-taken' } })
    expect(await acts(lacking.id)).toContain('Parution manquée')
    await publishDue()
    expect((await acts(lacking.id))?.filter((what) => what === 'Parution manquée')).toHaveLength(1)
  })

  it('does not appear once it is unscheduled, published by hand, or taken down', async () => {
    const [changed, printed] = [await due(), await due()]
    expect(await unscheduleArticle({ articleId: changed.id, by: changed.by })).toEqual({ ok: true })
    await publishArticle({ articleId: printed.id, number: printed.number, update: 'fault', by: printed.by })
    await publishDue()
    expect(await isSeen(changed)).toBe(false)
    expect(await driver()`select id from publications where article_id = ${printed.id}`).toHaveLength(1)
    expect(await unscheduleArticle({ articleId: printed.id, by: printed.by })).toMatchObject({
      reason: 'move-not-possible',
    })
  })
})

describe('a time', () => {
  it('lies ahead, by the database’s clock', async () => {
    const { id: articleId, number, by } = await draftArticle()
    const at = new Date(Date.now() - 1000)
    expect(await scheduleArticle({ articleId, number, at, update: 'fault', by })).toMatchObject({ reason: 'time-past' })
  })

  it('is refused to what lacks something, and to an address that is another’s', async () => {
    const lacking = await draftArticle({ standfirst: '' })
    const taken = await publishedArticle()
    const twin = await draftArticle({ slug: taken.content.slug })
    for (const [{ id: articleId, number, by }, reason] of [
      [lacking, 'incomplete'],
      [twin, 'slug-taken'],
    ] as const) {
      expect(await scheduleArticle({ articleId, number, at: inAnHour(), update: 'fault', by })).toMatchObject({
        reason,
      })
    }
  })
})

describe('an embargo', () => {
  it('holds every publication back until it is over or lifted', async () => {
    const { id: articleId, number, by } = await draftArticle()
    expect(await setEmbargo({ articleId, until: inAnHour(), hand: 'proposes', by })).toEqual({ ok: true })
    const early = new Date(Date.now() + 60_000)
    expect(await scheduleArticle({ articleId, number, at: early, update: 'fault', by })).toMatchObject({
      reason: 'before-embargo',
    })
    expect(await publishArticle({ articleId, number, update: 'fault', by })).toMatchObject({ reason: 'under-embargo' })
    expect(await setEmbargo({ articleId, until: null, hand: 'proposes', by })).toMatchObject({ reason: 'forbidden' })
    expect(await setEmbargo({ articleId, until: early, hand: 'proposes', by })).toMatchObject({ reason: 'forbidden' })
    expect(await setEmbargo({ articleId, until: null, hand: 'approves', by })).toEqual({ ok: true })
    expect(await publishArticle({ articleId, number, update: 'fault', by })).toMatchObject({ ok: true })
  })

  it('cannot be put over a time that was given already, and lets that time stand once it ends', async () => {
    const { articleId, by } = await articleAt({ stage: 'draft', standing: 'unseen', scheduled: true })
    const until = new Date(Date.now() + 7_200_000)
    expect(await setEmbargo({ articleId, until, hand: 'approves', by })).toMatchObject({ reason: 'scheduled-before' })
    expect(await setEmbargo({ articleId, until: new Date(Date.now() + 60_000), hand: 'approves', by })).toEqual({
      ok: true,
    })
  })

  it('that is set directly in the past, or lifted where there is none, is refused', async () => {
    const { id: articleId, by } = await draftArticle()
    expect(await setEmbargo({ articleId, until: new Date(0), hand: 'approves', by })).toMatchObject({
      reason: 'time-past',
    })
    expect(await setEmbargo({ articleId, until: null, hand: 'approves', by })).toMatchObject({ reason: 'no-embargo' })
  })
})

/** Every table that a publication writes to, and after whose writing the desk is killed. */
const steps = [
  'articles',
  'article_versions',
  'publications',
  'listings',
  'listing_changes',
  'archive_days',
  'media_uses',
  'article_search',
  'audit_log',
] as const

/** What holds a step back until the desk is killed over it: an advisory lock of this number. */
const HOLD = 76_112

/** The night desk's work in a process of its own. */
const desk = () =>
  spawn(
    process.execPath,
    ['--import', 'tsx', '-e', `import('./lib/desk/publish-due.ts').then((desk) => desk.publishDue())`],
    {
      env: { ...process.env, DATABASE_URL: environment().databaseUrl },
      stdio: 'ignore',
    },
  )

const waiting = async () =>
  (
    await driver()`select pid from pg_locks where locktype = 'advisory' and objid = ${HOLD} and not granted
    and database = (select oid from pg_database where datname = current_database())`
  ).map(({ pid }) => pid)

describe('a desk that is killed', () => {
  it.each(steps)(
    'once %s is written leaves nothing half-published, and the next one publishes whole',
    async (table) => {
      const article = await due()
      const heard: string[] = []
      const { unlisten } = await driver().listen(PURGES, (notification) => void heard.push(notification))
      await driver().unsafe(`create or replace function hold_writer() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock(${HOLD}); return null; end $$`)
      await driver().unsafe(
        `create trigger held after insert or update or delete on ${table} for each statement execute function hold_writer()`,
      )
      const holder = await driver().reserve()
      await holder`select pg_advisory_lock(${HOLD})`
      const worker = desk()
      await expect.poll(waiting, { timeout: 20_000 }).toHaveLength(1)
      const [pid] = await waiting()
      const ended = once(worker, 'exit')
      worker.kill('SIGKILL')
      await ended
      await holder`select pg_advisory_unlock(${HOLD})`
      holder.release()
      const left = async () => (await driver()`select pid from pg_stat_activity where pid = ${pid}`).length
      await expect.poll(left, { timeout: 10_000 }).toBe(0)

      expect(await isSeen(article)).toBe(false)
      expect(await isListed(article.id)).toBe(false)
      expect(await findDeskView(article.id)).toMatchObject({ standing: 'unseen', schedule: { fault: null } })
      expect(await acts(article.id)).toEqual(['Parution programmée'])
      expect(heard.filter((each) => new RegExp(`\\b${tags.article(article.id)}\\b`).test(each))).toEqual([])

      await driver().unsafe(`drop trigger held on ${table}`)
      await publishDue()
      expect(await isSeen(article)).toBe(true)
      expect(await isListed(article.id)).toBe(true)
      await expect.poll(() => heard.join(' ')).toMatch(new RegExp(`\\b${tags.article(article.id)}\\b`))
      await unlisten()
    },
  )
})

describe('a version that is saved while its time comes', () => {
  it('neither stops the publication nor is part of it', async () => {
    const article = await due()
    const present = await findForEditing(article.id)
    if (!present) throw new Error('gone')
    const content = { ...present.content, headline: 'Autre chose' }
    await Promise.all([
      publishDue(),
      saveArticle({ articleId: article.id, base: present.number, content, by: article.by }),
    ])
    expect((await findPublishedArticle(...article.path))?.headline).toBe(article.content.headline)
    expect((await findForEditing(article.id))?.content.headline).toBe('Autre chose')
  })
})
