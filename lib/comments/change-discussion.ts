import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { findPublicationOf } from './comment.queries'
import { setDiscussion } from './discussion.queries'
import type { Mode } from './discussion.rules'

/** The newsroom sets the rules of an article's discussion. Refusal: `not-published`. */
export async function changeDiscussion({
  articleId,
  ...rules
}: {
  articleId: number
  mode: Mode
  closesAfter: number | null
}): Promise<Outcome<object, 'not-published'>> {
  return transaction(async (tx) => {
    if (!(await findPublicationOf(tx, articleId))) return refuse('not-published')
    await setDiscussion(tx, articleId, rules)
    await purgePages(tx, { tags: [tags.article(articleId)], immediately: true })
    return { ok: true }
  })
}
