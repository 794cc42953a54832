import { createHash } from 'node:crypto'
import { transaction } from '../database'
import { consume, giveBack } from '../limits/limiter.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { hashAddress } from '../privacy/seal'
import { mayBearName } from '../readers/may-bear-name'
import { noteUse } from '../readers/reader.queries'
import { tellOfReply } from '../readers/tell-readers'
import { type Outcome, refuse } from '../refusal'
import { findAnswerable, findPublicationOf, findSent, insertComment } from './comment.queries'
import { ARTICLE_LIMIT, COMMENTS_AT_ONCE, COMMENTS_SECONDS, type CommentForm } from './comment.rules'
import { findDiscussion } from './discussion.queries'
import { isOpen } from './discussion.rules'
import { holdDiscussion, settleStanding } from './standing.queries'

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
 * A reader comments an article, or answers a comment there. It waits for a moderator, unless the article's discussion is open.
 * The same words by the same person at the same place are one comment; a form that only a program can have filled is
 * thanked, and dropped.
 *
 * Refusals: `name-ours`, `name-claimed`, `article-not-found`, `parent-not-found` (not shown in this article),
 * `comments-closed`, `too-many-comments` (from one network), `article-too-busy` (from everybody).
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
}): Promise<Outcome<{ shown: boolean }, Refusal>> {
  if (form.website) return { ok: true, shown: false }
  const formKey = sendingOf(form)
  const sent = await findSent(formKey)
  if (sent) return { ok: true, ...sent }
  const { articleId, parentId, name, email, body } = form
  const emailHash = hashAddress(email)
  const own = reader?.emailHash === emailHash ? reader : null
  const naming = own ? { ok: true as const } : await mayBearName(name)
  if (!naming.ok) return naming
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

  const outcome = await transaction<Posted>(async (tx) => {
    const publishedAt = await findPublicationOf(tx, articleId)
    if (!publishedAt) return refuse('article-not-found')
    const discussion = await findDiscussion(articleId, tx)
    if (!isOpen(discussion, publishedAt)) return refuse('comments-closed')
    const state = discussion.mode === 'open' ? 'approved' : 'waiting'
    if (state === 'approved') await holdDiscussion(tx, articleId)
    const id = await insertComment(tx, {
      ...{ articleId, parent, body, formKey, readerKey, agentKey, deviceHash, state },
      ...(own ? { name: own.name, readerId: own.id } : { name }),
      emailHash,
    })
    if (id !== null && own) await noteUse(tx, own.id)
    if (id !== null && state === 'approved') {
      await settleStanding(tx, id)
      await tellOfReply(tx, id)
      await purgePages(tx, { tags: [tags.article(articleId)], immediately: false })
    }
    return { ok: true, added: id !== null, shown: state === 'approved' }
  })
  if (!outcome.ok) return outcome
  if (!outcome.added) {
    await giveBack(use)
    await giveBack({ ...ARTICLE_LIMIT, key: String(articleId) })
  }
  return { ok: true, shown: outcome.shown }
}

type Posted = Outcome<{ added: boolean; shown: boolean }, 'article-not-found' | 'comments-closed'>

/** What makes two sendings one: a double click, the way back, or an answer that got lost and was sent again. */
const sendingOf = ({ articleId, parentId, email, body }: CommentForm): string =>
  createHash('sha256')
    .update(JSON.stringify([articleId, parentId ?? null, hashAddress(email), body]))
    .digest('base64url')
