import { createHash } from 'node:crypto'
import { transaction } from '../database'
import { consume, giveBack } from '../limits/limiter.queries'
import { hashAddress, sealedAddress } from '../privacy/seal'
import { type Outcome, refuse } from '../refusal'
import { findVersionInView, insertReport, wasReported } from './error-report.queries'
import { type ErrorReportForm, REPORTS_AT_ONCE, REPORTS_SECONDS } from './error-report.rules'

const limit = { prefix: 'error-reports', points: REPORTS_AT_ONCE, seconds: REPORTS_SECONDS }

/**
 * A reader tells the newsroom of a mistake in an article. The same form sent twice is one report; a form that only a program
 * can have filled is thanked, and dropped.
 *
 * Refusals: `article-not-found` (unknown, unpublished or taken down), `too-many-reports`.
 *
 * @param readerKey keyed hash of the reader's address (never the address itself)
 */
export async function reportError({
  form,
  readerKey,
}: {
  form: ErrorReportForm
  readerKey: string
}): Promise<Outcome<object, 'article-not-found' | 'too-many-reports'>> {
  if (form.website) return { ok: true }
  const formKey = sendingOf(form)
  if (await wasReported(formKey)) return { ok: true }
  if (!(await consume({ ...limit, key: readerKey }))) {
    // its twin may have taken the last place while this one waited
    return (await wasReported(formKey)) ? { ok: true } : refuse('too-many-reports')
  }

  const outcome = await transaction<Reported>(async (tx) => {
    const { articleId, kind, passage, explanation, email } = form
    const versionId = await findVersionInView(tx, articleId)
    if (versionId === null) return refuse('article-not-found')
    const report = { articleId, versionId, kind, passage, explanation, readerKey, formKey }
    return { ok: true, added: await insertReport(tx, { ...report, ...sealedAddress(email) }) }
  })
  if (!outcome.ok) return outcome
  if (!outcome.added) await giveBack({ ...limit, key: readerKey })
  return { ok: true }
}

type Reported = Outcome<{ added: boolean }, 'article-not-found'>

/** What makes two sendings one: the form's own key with what it says, as for a comment (lib/comments/post-comment.ts). */
const sendingOf = ({ formKey, articleId, kind, passage, explanation, email }: ErrorReportForm): string =>
  createHash('sha256')
    .update(JSON.stringify([formKey, articleId, kind, passage, explanation, email && hashAddress(email)]))
    .digest('base64url')
