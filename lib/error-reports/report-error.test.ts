import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { driver } from '../database'
import { forgetExpired } from '../privacy/forget-expired'
import { countOpenReports, listReports } from './error-report.queries'
import { type ErrorReportForm, errorReportForm, REPORTS_AT_ONCE } from './error-report.rules'
import { reportError } from './report-error'
import { settleReport } from './settle-report'

let made = 0
const form = (articleId: number, changes: Partial<ErrorReportForm> = {}): ErrorReportForm => {
  made += 1
  return {
    articleId,
    kind: 'fact',
    passage: 'le 10 novembre dernier',
    explanation: `C’était en 2020. (${made})`,
    email: 'lectrice@exemple.fr',
    formKey: `signalement-numero-${made}-${'x'.repeat(10)}`,
    ...changes,
  }
}
const reportsOf = async (articleId: number) =>
  (await listReports(1)).reports.filter((report) => report.articleId === articleId)
const reported = async (changes: Partial<ErrorReportForm> = {}) => {
  const article = await publishedArticle()
  expect(await reportError({ form: form(article.id, changes), readerKey: `reader ${made}` })).toEqual({ ok: true })
  const [report] = await reportsOf(article.id)
  if (!report) throw new Error('no report')
  return { article, report }
}

describe('the form', () => {
  const typed = {
    articleId: '1',
    kind: 'typo',
    passage: '',
    explanation: 'Un mot de trop.',
    email: '',
    formKey: 'x'.repeat(24),
  }

  it('asks for what is wrong and why, and for nothing else', () => {
    expect(errorReportForm.safeParse(typed).data).toMatchObject({ email: null, passage: '' })
    const { kind: _, ...without } = typed
    for (const wrong of [
      without,
      { ...typed, kind: 'x' },
      { ...typed, explanation: 'Bref' },
      { ...typed, explanation: 'x'.repeat(2001) },
      { ...typed, email: 'x@y' },
    ]) {
      expect(errorReportForm.safeParse(wrong).success).toBe(false)
    }
  })
})

describe('reportError', () => {
  it('makes one report of a form sent twice at once, and counts no use for the second', async () => {
    const { id } = await publishedArticle()
    const twice = form(id)
    const send = () => reportError({ form: twice, readerKey: 'a hasty reader' })
    expect(await Promise.all([send(), send()])).toEqual([{ ok: true }, { ok: true }])
    expect(await reportsOf(id)).toHaveLength(1)
    for (let more = 1; more < REPORTS_AT_ONCE; more++) {
      expect(await reportError({ form: form(id), readerKey: 'a hasty reader' })).toEqual({ ok: true })
    }
    expect(await send()).toEqual({ ok: true })
    expect(await reportsOf(id)).toHaveLength(REPORTS_AT_ONCE)
  })

  it('lets five through when twenty arrive at once from one address', async () => {
    const { id } = await publishedArticle()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => reportError({ form: form(id), readerKey: 'one address' })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(REPORTS_AT_ONCE)
    expect(outcomes).toContainEqual({ ok: false, reason: 'too-many-reports' })
    expect(await reportsOf(id)).toHaveLength(REPORTS_AT_ONCE)
  })

  it('refuses an article that readers do not see', async () => {
    const draft = await draftArticle()
    const gone = await publishedArticle()
    await unpublishArticle({ articleId: gone.id, reason: 'Doublon', by: gone.by })
    for (const articleId of [draft.id, gone.id, 987_654_321]) {
      const outcome = await reportError({ form: form(articleId), readerKey: `nobody ${articleId}` })
      expect(outcome).toEqual({ ok: false, reason: 'article-not-found' })
    }
  })

  it('thanks a program that fills the hidden field, and keeps nothing of it', async () => {
    const { id } = await publishedArticle()
    expect(await reportError({ form: form(id, { website: 'http://x' }), readerKey: 'a program' })).toEqual({ ok: true })
    expect(await reportsOf(id)).toEqual([])
  })

  it('keeps which version its reader saw, and says when there is a newer one', async () => {
    const { article, report } = await reported()
    expect(report.changedSince).toBe(false)
    const content = { ...article.content, headline: 'Un titre corrigé' }
    const saved = await saveArticle({ articleId: article.id, base: article.number, content, by: article.by })
    if (!saved.ok) throw new Error(saved.reason)
    await publishArticle({ articleId: article.id, number: saved.number, update: 'fault', by: article.by })
    expect(await reportsOf(article.id)).toMatchObject([{ changedSince: true, headline: 'Un titre corrigé' }])
  })
})

describe('settleReport', () => {
  it('lets one of two settle it, puts it behind what waits, and opens it again', async () => {
    const { report } = await reported()
    const { report: newer } = await reported()
    const open = await countOpenReports()
    const by = await someAccount(['journalist'])
    const settle = (state: 'handled' | 'open') => settleReport({ reportId: newer.id, state, by })
    const outcomes = await Promise.all([settle('handled'), settle('handled')])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await countOpenReports()).toBe(open - 1)
    const order = (await listReports(1)).reports.map(({ id }) => id)
    expect(order.indexOf(newer.id)).toBeGreaterThan(order.indexOf(report.id))

    expect(await settle('open')).toEqual({ ok: true })
    expect(await settle('open')).toEqual({ ok: false, reason: 'report-settled' })
    expect((await listReports(1)).reports[0]).toMatchObject({ id: newer.id, handledAt: null, handledBy: null })
    expect(await settleReport({ reportId: 987_654_321, state: 'handled', by })).toEqual({
      ok: false,
      reason: 'report-not-found',
    })
  })
})

describe('what is kept of a reporter', () => {
  it('goes 30 days after the report was handled, and a year after it arrived', async () => {
    const [fresh, handled, longHandled, old] = [await reported(), await reported(), await reported(), await reported()]
    const by = await someAccount(['journalist'])
    for (const { report } of [handled, longHandled]) await settleReport({ reportId: report.id, state: 'handled', by })
    await driver()`update error_reports set handled_at = now() - interval '29 days' where id = ${handled.report.id}`
    await driver()`update error_reports set handled_at = now() - interval '31 days' where id = ${longHandled.report.id}`
    await driver()`update error_reports set created_at = now() - interval '366 days' where id = ${old.report.id}`
    await forgetExpired()

    const left = await driver()`select id::int, reader_key from error_reports where reader_key is not null`
    const ids = left.map(({ id }) => id)
    for (const { report } of [fresh, handled]) expect(ids).toContain(report.id)
    for (const { report } of [longHandled, old]) expect(ids).not.toContain(report.id)
    expect(await reportsOf(old.article.id)).toMatchObject([{ email: null, passage: 'le 10 novembre dernier' }])
  })
})
