import { transaction } from '../database'
import { announce } from '../moderation/desk-news.queries'
import type { Verdict } from '../moderation/judgements.rules'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { noteUse } from '../readers/reader.queries'
import { tellOfReply } from '../readers/tell-readers'
import { type Outcome, refuse } from '../refusal'
import { findPublicationOf, insertComment } from './comment.queries'
import { findDiscussion } from './discussion.queries'
import { isOpen } from './discussion.rules'
import { holdDiscussion, settleStanding } from './standing.queries'

type Comment = Omit<Parameters<typeof insertComment>[1], 'state' | 'judged'> & {
  verdict: Verdict & { wordsKey: string | null }
}

/**
 * Keeps a comment that was judged, and shows it if it is to be shown: nobody of the newsroom has read it then, and it is among
 * what is read afterwards. `added`: false when it was sent already.
 *
 * Refusals: `article-not-found`, `comments-closed`.
 */
export async function storeComment({
  verdict: { outcome, findings, wordsKey },
  ...comment
}: Comment): Promise<Outcome<{ added: boolean; shown: boolean }, 'article-not-found' | 'comments-closed'>> {
  const { articleId, readerId } = comment
  return transaction(async (tx) => {
    const publishedAt = await findPublicationOf(tx, articleId)
    if (!publishedAt) return refuse('article-not-found')
    if (!isOpen(await findDiscussion(articleId, tx), publishedAt)) return refuse('comments-closed')
    const shown = outcome === 'shown'
    if (shown) await holdDiscussion(tx, articleId)
    const judged = { unread: shown, wordsKey, findings: findings.length > 0 ? findings : null }
    const id = await insertComment(tx, { ...comment, state: shown ? 'approved' : 'waiting', judged })
    if (id === null) return { ok: true, added: false, shown }
    if (readerId !== undefined) await noteUse(tx, readerId)
    await announce(tx, { kind: 'queues' })
    if (shown) {
      await settleStanding(tx, id)
      await tellOfReply(tx, id)
      await purgePages(tx, { tags: [tags.article(articleId)], immediately: false })
    }
    return { ok: true, added: true, shown }
  })
}
