import { sendStatement } from '../appeals/tell-author'
import { holdDiscussionOf } from '../comments/standing.queries'
import { transaction } from '../database'
import { tellOfAcceptance, tellOfReply } from '../readers/tell-readers'
import { findCommentOfRuling, findRuling, forgetBefore, holdUndoable } from './undo.queries'

/**
 * Tells of a ruling whoever is to be told, once it can no longer be taken back: its author, and whom the comment answers. What is
 * known of the time before goes in the same transaction, so that nobody is told twice. A job of the night desk.
 */
export async function tellOfRuling({ rulingId }: { rulingId: number }): Promise<void> {
  await transaction(async (tx) => {
    const commentId = await findCommentOfRuling(tx, rulingId)
    if (commentId === null) return
    await holdDiscussionOf(tx, commentId)
    const before = await holdUndoable(tx, rulingId)
    const ruling = await findRuling(tx, rulingId)
    if (!before || !ruling) return
    await forgetBefore(tx, rulingId)
    // another wording is no other comment; and of what has changed meanwhile, there is something else to say
    if (before.wasProposal || !before.isAsLeft) return
    const { decision, reason } = ruling
    if (decision === 'approve' && before.state !== 'approved') {
      await tellOfReply(tx, commentId)
      await tellOfAcceptance(tx, commentId)
    }
    if (decision === 'reject' || decision === 'spam') {
      const taken = before.state === 'approved' ? 'removed' : 'refused'
      await sendStatement(tx, commentId, { id: rulingId, decision: taken, isSpam: decision === 'spam', reason })
    }
  })
}
