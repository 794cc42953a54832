import { holdArticle } from '../articles/version.queries'
import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { MOST_NOTES } from './margin.rules'
import { countNotes, findTwin, holdNote, insertNote } from './note.queries'

/**
 * Answers a note, where it stands. An answer to an answer is one to the note. Sent twice, it is one answer.
 *
 * Refusals: `article-not-found`; `note-not-found` (none of this article, or removed); `note-resolved` (it has to be opened again
 * first); `too-many-notes`.
 */
export async function answerNote({
  articleId,
  noteId,
  body,
  by,
}: {
  articleId: number
  noteId: number
  body: string
  by: number
}): Promise<Outcome<{ noteId: number }, 'article-not-found' | 'note-not-found' | 'note-resolved' | 'too-many-notes'>> {
  return transaction(async (tx) => {
    // held, so that notes are counted one after the other
    if (!(await holdArticle(tx, articleId))) return refuse('article-not-found')
    const named = await holdNote(tx, articleId, noteId)
    const note = named?.answersId ? await holdNote(tx, articleId, named.answersId) : named
    if (!note) return refuse('note-not-found')
    if (note.resolved) return refuse('note-resolved')
    const { versionId, block, passage } = note
    const answer = { articleId, versionId, block, passage, body, answersId: note.id, by }
    const twin = await findTwin(tx, answer)
    if (twin !== null) return { ok: true, noteId: twin }
    if ((await countNotes(tx, articleId)) >= MOST_NOTES) return refuse('too-many-notes')
    return { ok: true, noteId: await insertNote(tx, answer) }
  })
}
