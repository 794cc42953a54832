import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { deleteNote, holdNote, isAnswered } from './note.queries'

/**
 * Takes one's own note, or one's own answer, away, as long as nobody wrote below it: what was answered stays to be understood.
 *
 * Refusals: `note-not-found`; `note-not-yours`; `note-answered`; `note-resolved`.
 */
export async function removeNote({
  articleId,
  noteId,
  by,
}: {
  articleId: number
  noteId: number
  by: number
}): Promise<Outcome<object, 'note-not-found' | 'note-not-yours' | 'note-answered' | 'note-resolved'>> {
  return transaction(async (tx) => {
    const named = await holdNote(tx, articleId, noteId)
    if (!named) return refuse('note-not-found')
    if (named.writtenBy !== by) return refuse('note-not-yours')
    // whoever writes below it holds the note that both stand under
    const note = named.answersId === null ? named : await holdNote(tx, articleId, named.answersId)
    if (note?.resolved) return refuse('note-resolved')
    if (await isAnswered(tx, named)) return refuse('note-answered')
    await deleteNote(tx, named.id)
    return { ok: true }
  })
}
