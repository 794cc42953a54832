import { undoRuling } from './undo-ruling'

/** Takes some decisions back, each for itself. */
export async function undoRulings({ rulings, by }: { rulings: number[]; by: number }) {
  const done: { id: number }[] = []
  const refused: { rulingId: number; reason: string }[] = []
  for (const rulingId of rulings) {
    const outcome = await undoRuling({ rulingId, by })
    if (outcome.ok) done.push({ id: outcome.commentId })
    else refused.push({ rulingId, reason: outcome.reason })
  }
  return { ok: true as const, done, refused }
}
