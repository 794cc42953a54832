import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { findShownHeadline, holdReply, setWords } from './reply.queries'

type Mending = {
  replyId: number
  /** The words that were in view when they were mended. */
  wording: string
  claimant: string
  text: string
  by: number
}

/**
 * Mends what was mistyped when a request was written down, as long as nobody has decided on it: what appears is the answer as it was sent.
 *
 * Refusals: `reply-not-found`, `reply-decided`, `reply-changed` (somebody else has mended it meanwhile).
 */
export async function mendReply({
  replyId,
  wording,
  claimant,
  text,
  by,
}: Mending): Promise<Outcome<object, 'reply-not-found' | 'reply-decided' | 'reply-changed'>> {
  return transaction(async (tx) => {
    const reply = await holdReply(tx, replyId)
    if (!reply) return refuse('reply-not-found')
    if (reply.decision !== null) return refuse('reply-decided')
    // the same words sent twice are mended
    if (reply.claimant === claimant && reply.text === text) return { ok: true }
    if (reply.wording !== wording) return refuse('reply-changed')
    await setWords(tx, replyId, claimant, text)
    const { articleId } = reply
    const subject = await findShownHeadline(tx, articleId)
    await noteAct(tx, { act: 'reply-mended', by, subject, detail: claimant, articleId })
    return { ok: true }
  })
}
