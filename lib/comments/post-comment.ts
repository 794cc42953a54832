import { createHash } from 'node:crypto'
import { transaction } from '../database'
import { consume, giveBack } from '../limits/limiter.queries'
import { type Outcome, refuse } from '../refusal'
import { findApprovedComment, insertComment, isReadable, wasSent } from './comment.queries'
import { COMMENTS_AT_ONCE, COMMENTS_SECONDS, type CommentForm, SOONEST } from './comment.rules'
import { formAge } from './form-time'

const limit = { prefix: 'comments', points: COMMENTS_AT_ONCE, seconds: COMMENTS_SECONDS }

/**
 * A reader comments an article, or answers a comment there. It waits for a moderator. The same form sent twice is one
 * comment; a form that only a program can have filled is thanked, and dropped.
 *
 * Refusals: `article-not-found`, `parent-not-found` (not shown in this article), `too-fast` (sent sooner than a person
 * can, or a day after), `too-many-comments`.
 *
 * @param readerKey keyed hash of the reader's address (never the address itself)
 */
export async function postComment({
  form,
  readerKey,
}: {
  form: CommentForm
  readerKey: string
}): Promise<Outcome<object, 'article-not-found' | 'parent-not-found' | 'too-fast' | 'too-many-comments'>> {
  if (form.website) return { ok: true }
  const formKey = sendingOf(form)
  if (await wasSent(formKey)) return { ok: true }
  const age = formAge(form.shown)
  if (age === null || age < SOONEST) return refuse('too-fast')
  const { parentId } = form
  if (parentId !== undefined && !(await findApprovedComment(form.articleId, parentId)))
    return refuse('parent-not-found')
  if (!(await consume({ ...limit, key: readerKey }))) {
    // its twin may have taken the last place while this one waited
    return (await wasSent(formKey)) ? { ok: true } : refuse('too-many-comments')
  }

  const outcome = await transaction<Posted>(async (tx) => {
    if (!(await isReadable(tx, form.articleId))) return refuse('article-not-found')
    const { articleId, name, email, body } = form
    return { ok: true, added: await insertComment(tx, { articleId, parentId, name, email, body, formKey, readerKey }) }
  })
  if (!outcome.ok) return outcome
  if (!outcome.added) await giveBack({ ...limit, key: readerKey })
  return { ok: true }
}

type Posted = Outcome<{ added: boolean }, 'article-not-found'>

/**
 * What makes two sendings one: the form's own key with what it says. The key alone would swallow a second comment, written
 * in the page that the browser's way back brings up.
 */
const sendingOf = ({ formKey, articleId, parentId, email, body }: CommentForm): string =>
  createHash('sha256')
    .update(JSON.stringify([formKey, articleId, parentId ?? null, email, body]))
    .digest('base64url')
