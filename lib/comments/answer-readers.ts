import { createHash } from 'node:crypto'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { tellOfReply } from '../readers/tell-readers'
import { type Outcome, refuse } from '../refusal'
import { findAnswerable, findPublicationOf, insertComment } from './comment.queries'
import { setPinned } from './discussion.queries'
import { holdDiscussion, settleStanding } from './standing.queries'

type Answer = {
  articleId: number
  parentId?: number
  body: string
  /** It stands first in the discussion, in place of what did. */
  pinned: boolean
  by: { accountId: number; name: string }
}

/**
 * The newsroom answers a comment, or says something to all. It is shown at once, under the name of whoever wrote it, also
 * where readers may no longer write. The same answer sent twice is one.
 *
 * Refusals: `not-published`, `parent-not-found`.
 */
export async function answerReaders({
  articleId,
  parentId,
  body,
  pinned,
  by,
}: Answer): Promise<Outcome<object, 'not-published' | 'parent-not-found'>> {
  const parent = parentId === undefined ? null : await findAnswerable(articleId, parentId)
  if (parentId !== undefined && !parent) return refuse('parent-not-found')
  return transaction(async (tx) => {
    if (!(await findPublicationOf(tx, articleId))) return refuse('not-published')
    await holdDiscussion(tx, articleId)
    const id = await insertComment(tx, {
      articleId,
      parent,
      name: by.name,
      emailHash: null,
      body,
      readerKey: '',
      formKey: createHash('sha256')
        .update(JSON.stringify([by.accountId, articleId, parentId ?? null, body]))
        .digest('base64url'),
      accountId: by.accountId,
      state: 'approved',
    })
    if (id === null) return { ok: true }
    await settleStanding(tx, id)
    await tellOfReply(tx, id)
    if (pinned) await setPinned(tx, articleId, id)
    await purgePages(tx, { tags: [tags.article(articleId)], immediately: false })
    return { ok: true }
  })
}
