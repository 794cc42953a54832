import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { isOurs, setPinned } from './discussion.queries'

/** Has an answer of the newsroom stand first, or none. Refusal: `comment-not-found` (not shown, or a reader's). */
export async function pinAnswer({
  articleId,
  commentId,
}: {
  articleId: number
  commentId: number | null
}): Promise<Outcome<object, 'comment-not-found'>> {
  return transaction(async (tx) => {
    if (commentId !== null && !(await isOurs(tx, articleId, commentId))) return refuse('comment-not-found')
    await setPinned(tx, articleId, commentId)
    await purgePages(tx, { tags: [tags.article(articleId)], immediately: false })
    return { ok: true }
  })
}
