import { transaction } from '../database'
import { type Refusal, refuse } from '../refusal'
import { type HeldNote, holdNote, setResolved } from './note.queries'

/** Somebody was first: who, and when. `resolved` is null of a note that is open. */
type Settled = Refusal<'note-settled'> & { resolved: HeldNote['resolved'] }

/**
 * Resolves a note with all its answers, or opens it again. Of two at once one does it, and the other is told who did.
 *
 * Refusals: `note-not-found` (none of this article, removed, or an answer); `note-settled` (it stands so already).
 */
export async function resolveNote({
  articleId,
  noteId,
  state,
  by,
}: {
  articleId: number
  noteId: number
  state: 'resolved' | 'open'
  by: number
}): Promise<{ ok: true } | Refusal<'note-not-found'> | Settled> {
  return transaction(async (tx) => {
    const note = await holdNote(tx, articleId, noteId)
    if (!note || note.answersId !== null) return refuse('note-not-found')
    if ((note.resolved !== null) === (state === 'resolved')) {
      return { ...refuse('note-settled'), resolved: note.resolved }
    }
    await setResolved(tx, note.id, state === 'resolved' ? by : null)
    return { ok: true }
  })
}
