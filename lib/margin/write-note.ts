import { findVersionOf, holdArticle, keepVersion } from '../articles/version.queries'
import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { MOST_NOTES, passageOf } from './margin.rules'
import { countNotes, findTwin, insertNote } from './note.queries'

type Writing = {
  articleId: number
  /** The version beside whose block it is to stand, and which block, from 0. */
  number: number
  block: number
  body: string
  by: number
}

/**
 * Writes a note beside a block of a version, which then stays as it is. Sent twice, it is one note.
 *
 * Refusals: `article-not-found`; `version-not-found`; `passage-not-found` (the version has no such block, or nothing is in it);
 * `too-many-notes`.
 */
export async function writeNote({
  articleId,
  number,
  block,
  body,
  by,
}: Writing): Promise<
  Outcome<{ noteId: number }, 'article-not-found' | 'version-not-found' | 'passage-not-found' | 'too-many-notes'>
> {
  return transaction(async (tx) => {
    // held, so that no save thins the version out meanwhile
    if (!(await holdArticle(tx, articleId))) return refuse('article-not-found')
    const version = await findVersionOf(tx, articleId, number)
    if (!version) return refuse('version-not-found')
    const beside = version.content.body.content[block]
    const passage = beside ? passageOf(beside) : ''
    if (passage === '') return refuse('passage-not-found')
    const note = { articleId, block, passage, body, answersId: null, by }
    const twin = await findTwin(tx, note)
    if (twin !== null) return { ok: true, noteId: twin }
    if ((await countNotes(tx, articleId)) >= MOST_NOTES) return refuse('too-many-notes')
    await keepVersion(tx, version.id)
    return { ok: true, noteId: await insertNote(tx, { ...note, versionId: version.id }) }
  })
}
