import { holdDiscussionOf, settleStanding } from '../comments/standing.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { announce } from './desk-news.queries'
import { relearn } from './learn'
import { UNDO_TAKEN } from './moderation.rules'
import { insertRuling } from './ruling.queries'
import { findCommentOfRuling, forgetBefore, holdUndoable, setBack } from './undo.queries'

type Undoing = { rulingId: number; by: number }

/**
 * Whoever made a ruling takes it back within seconds: the comment is what it was before, the filter unlearns it, its pages are
 * made anew, and nobody is told of what was a slip. The log keeps both.
 *
 * Refusals: `too-late-to-undo` (also: undone already, or nobody's), `not-your-ruling`, `changed-since`.
 */
export async function undoRuling({
  rulingId,
  by,
}: Undoing): Promise<Outcome<{ commentId: number }, 'too-late-to-undo' | 'not-your-ruling' | 'changed-since'>> {
  return transaction(async (tx) => {
    const found = await findCommentOfRuling(tx, rulingId)
    if (found === null) return refuse('too-late-to-undo')
    await holdDiscussionOf(tx, found)
    const before = await holdUndoable(tx, rulingId)
    if (!before || before.age > UNDO_TAKEN) return refuse('too-late-to-undo')
    if (before.by !== by) return refuse('not-your-ruling')
    if (!before.isAsLeft) return refuse('changed-since')
    const { commentId, articleId, lesson } = before
    await setBack(tx, rulingId)
    await settleStanding(tx, commentId)
    await relearn(tx, commentId, lesson)
    await forgetBefore(tx, rulingId)
    await insertRuling(tx, { commentId, decision: 'undo', undoes: rulingId, reason: '', by })
    // what was in view for a moment goes at once
    await purgePages(tx, { tags: [tags.article(articleId)], immediately: true })
    await announce(tx, { kind: 'undone', commentId, by })
    return { ok: true, commentId }
  })
}
