import { createHash } from 'node:crypto'
import { consume, giveBack } from '../limits/limiter.queries'
import { findRefusals, judgeComment } from '../moderation/judge-comment'
import { type Refused, refuseWords } from '../moderation/refuse-words'
import { hashAddress, seal } from '../privacy/seal'
import { mayBearName } from '../readers/may-bear-name'
import { type Outcome, refuse } from '../refusal'
import { findAnswerable, findSent } from './comment.queries'
import { ARTICLE_LIMIT, COMMENTS_AT_ONCE, COMMENTS_SECONDS, type CommentForm } from './comment.rules'
import { findDiscussion } from './discussion.queries'
import { acceptProof } from './proof'
import { storeComment } from './store-comment'

const limit = { prefix: 'comments', points: COMMENTS_AT_ONCE, seconds: COMMENTS_SECONDS }

type Refusal =
  | 'name-ours'
  | 'name-claimed'
  | 'article-not-found'
  | 'parent-not-found'
  | 'comments-closed'
  | 'too-many-comments'
  | 'article-too-busy'

/**
 * A reader comments an article, or answers a comment there. It is judged, and waits for a moderator unless the article's
 * discussion is open, or its author trusted, and nothing speaks against it. That it came without a proof of work does.
 * The same words by the same person at the same place are one comment; a form that only a program can have filled is
 * thanked, and dropped.
 *
 * Refusals: `name-ours`, `name-claimed`, `article-not-found`, `parent-not-found` (not shown in this article),
 * `comments-closed`, `too-many-comments` (from one network), `article-too-busy` (from everybody), `words-refused`.
 *
 * @param readerKey keyed hash of the reader's network address (never the address itself)
 * @param agentKey keyed hash of what their browser says it is
 * @param reader whoever uses their name on this device: the comment is theirs when it gives their address
 * @param deviceHash hash of the token by which its device may mend it
 */
export async function postComment({
  form,
  readerKey,
  agentKey,
  deviceHash,
  reader = null,
}: {
  form: CommentForm
  readerKey: string
  agentKey?: string
  deviceHash?: string
  reader?: { id: number; name: string; emailHash: string } | null
}): Promise<Outcome<{ shown: boolean }, Refusal> | Refused> {
  if (form.website) return { ok: true, shown: false }
  const formKey = sendingOf(form)
  const sent = await findSent(formKey)
  if (sent) return { ok: true, ...sent }
  const { articleId, parentId, name, email, body } = form
  const emailHash = hashAddress(email)
  const own = reader?.emailHash === emailHash ? reader : null
  const naming = own ? { ok: true as const } : await mayBearName(name)
  if (!naming.ok) return naming
  const refusals = await findRefusals({ name, words: body, emailHash, readerKey })
  if (refusals.length > 0) return refuseWords(refusals)
  const parent = parentId === undefined ? null : await findAnswerable(articleId, parentId)
  if (parentId !== undefined && !parent) return refuse('parent-not-found')
  const use = { ...limit, key: readerKey }
  if (!(await consume(use))) {
    // its twin may have taken the last place while this one waited
    const twin = await findSent(formKey)
    return twin ? { ok: true, ...twin } : refuse('too-many-comments')
  }
  if (!(await consume({ ...ARTICLE_LIMIT, key: String(articleId) }))) {
    await giveBack(use)
    return refuse('article-too-busy')
  }

  const { mode } = await findDiscussion(articleId)
  // where all wait for their reading a proof changes nothing, and is not used up
  const hasProof = mode === 'open' && (await acceptProof(form.proof, formKey))
  const asked = { articleId, emailHash, readerKey, isVerified: own !== null, hasProof, words: body }
  const verdict = await judgeComment({ ...asked, mode: mode === 'open' ? mode : 'moderated' })
  if (verdict.outcome === 'refused') return refuseWords(verdict.findings)
  const outcome = await storeComment({
    ...{ articleId, parent, body, formKey, readerKey, agentKey, deviceHash, verdict, emailHash },
    emailSealed: seal(email),
    ...(own ? { name: own.name, readerId: own.id } : { name }),
  })
  if (!outcome.ok) return outcome
  if (!outcome.added) {
    await giveBack(use)
    await giveBack({ ...ARTICLE_LIMIT, key: String(articleId) })
  }
  return { ok: true, shown: outcome.shown }
}

/** What makes two sendings one: a double click, the way back, or an answer that got lost and was sent again. */
const sendingOf = ({ articleId, parentId, email, body }: CommentForm): string =>
  createHash('sha256')
    .update(JSON.stringify([articleId, parentId ?? null, hashAddress(email), body]))
    .digest('base64url')
