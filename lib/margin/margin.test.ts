import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { draftArticle } from '../articles/article.samples'
import { doc, p, text } from '../articles/document.samples'
import { saveArticle } from '../articles/save-article'
import { listVersions } from '../articles/version-list.queries'
import { answerNote } from './answer-note'
import { findPlaces, listNotes, listOpenNotesFor } from './note.queries'
import { removeNote } from './remove-note'
import { resolveNote } from './resolve-note'
import { writeNote } from './write-note'

const body = doc(p(text('Le premier paragraphe du texte.')), p(text('Le second, où il manque une source.')))

async function notedArticle() {
  const article = await draftArticle({ body })
  const editor = await someAccount(['editor'])
  const note = { articleId: article.id, number: article.number, block: 1, body: 'Qui le dit ?', by: editor }
  const written = await writeNote(note)
  if (!written.ok) throw new Error(written.reason)
  return { ...article, editor, note, noteId: written.noteId }
}

const listed = async (articleId: number, reader: number) => (await listNotes(articleId, reader)) ?? []

describe('a note in the margin', () => {
  it('stands beside a block of a version, with its words then', async () => {
    const { id, number, by, editor, noteId } = await notedArticle()
    expect(await listed(id, by)).toMatchObject([
      {
        id: noteId,
        body: 'Qui le dit ?',
        passage: 'Le second, où il manque une source.',
        isOwn: false,
        resolved: null,
      },
    ])
    expect(await listed(id, editor)).toMatchObject([{ isOwn: true, answers: [] }])
    expect(await findPlaces({ articleId: id, number, known: [] })).toEqual({ [noteId]: 1 })
    expect(await findPlaces({ articleId: id, number, known: [noteId] })).toEqual({})
    expect(await findPlaces({ articleId: id, number: 999, known: [] })).toBeNull()
  })

  it('keeps its version from being thinned out, and is found again in later ones', async () => {
    const { id, number, content, by } = await draftArticle({ body })
    const save = async (turn: number, blocks: typeof body.content) => {
      const saved = await saveArticle({
        articleId: id,
        base: number,
        content: { ...content, body: doc(...blocks) },
        by,
        editing: { session: 'un-onglet', turn },
      })
      if (!saved.ok) throw new Error(saved.reason)
      return saved.number
    }
    await save(1, [...body.content, p(text('Une fin.'))])
    const noted = await save(2, [...body.content, p(text('Une autre fin.'))])
    const written = await writeNote({ articleId: id, number: noted, block: 1, body: 'À revoir', by })
    const noteId = written.ok ? written.noteId : 0
    const later = await save(3, [p(text('Une attaque.')), ...body.content])
    expect((await listVersions(id)).map((version) => version.number)).toContain(noted)
    expect(await findPlaces({ articleId: id, number: later, known: [] })).toEqual({ [noteId]: 2 })
    const emptied = await save(4, [p(text('Plus rien de cela.'))])
    expect(await findPlaces({ articleId: id, number: emptied, known: [] })).toEqual({ [noteId]: null })
    expect(await resolveNote({ articleId: id, noteId, state: 'resolved', by })).toEqual({ ok: true })
  })

  it('is refused beside what is not there', async () => {
    const { id, note, by } = await notedArticle()
    const reason = async (changes: object) => {
      const outcome = await writeNote({ ...note, ...changes })
      return outcome.ok ? null : outcome.reason
    }
    expect(await reason({ articleId: 999_999 })).toBe('article-not-found')
    expect(await reason({ number: 999 })).toBe('version-not-found')
    expect(await reason({ block: 2 })).toBe('passage-not-found')
    const blank = await draftArticle({ body: doc(p()) })
    expect(await reason({ articleId: blank.id, number: blank.number, block: 0 })).toBe('passage-not-found')
    expect(await listed(id, by)).toHaveLength(1)
  })

  it('is one note when it is sent again, even at once', async () => {
    const { id, note, noteId, by } = await notedArticle()
    const again = await Promise.all([writeNote(note), writeNote(note)])
    expect(again).toEqual([
      { ok: true, noteId },
      { ok: true, noteId },
    ])
    await writeNote({ ...note, body: 'Et quand ?' })
    await writeNote({ ...note, by })
    expect(await listed(id, by)).toHaveLength(3)
  })
})

describe('an answer', () => {
  it('stands below its note, an answer to an answer too', async () => {
    const { id, by, editor, noteId } = await notedArticle()
    const answer = await answerNote({ articleId: id, noteId, body: 'La préfecture.', by })
    const answerId = answer.ok ? answer.noteId : 0
    expect(answerId).toBeGreaterThan(noteId)
    expect(await answerNote({ articleId: id, noteId, body: 'La préfecture.', by })).toEqual(answer)
    await answerNote({ articleId: id, noteId: answerId, body: 'Merci.', by: editor })
    expect(await listed(id, by)).toMatchObject([
      {
        id: noteId,
        answers: [
          { body: 'La préfecture.', isOwn: true },
          { body: 'Merci.', isOwn: false },
        ],
      },
    ])
  })

  it('is refused below a note that is resolved, of another article, or of none', async () => {
    const { id, by, editor, noteId } = await notedArticle()
    const other = await draftArticle()
    const nowhere = { ok: false, reason: 'note-not-found' }
    expect(await answerNote({ articleId: other.id, noteId, body: 'Non', by })).toEqual(nowhere)
    expect(await answerNote({ articleId: id, noteId: 999_999, body: 'Non', by })).toEqual(nowhere)
    expect(await answerNote({ articleId: 999_999, noteId, body: 'Non', by })).toMatchObject({
      reason: 'article-not-found',
    })
    await resolveNote({ articleId: id, noteId, state: 'resolved', by: editor })
    expect(await answerNote({ articleId: id, noteId, body: 'Non', by })).toMatchObject({ reason: 'note-resolved' })
    await resolveNote({ articleId: id, noteId, state: 'open', by })
    expect(await answerNote({ articleId: id, noteId, body: 'Si', by })).toMatchObject({ ok: true })
  })
})

describe('a note that is done', () => {
  it('is resolved by one of two people at once, and the other is told by whom', async () => {
    const { id, by, editor, noteId } = await notedArticle()
    const outcomes = await Promise.all(
      [by, editor].map((who) => resolveNote({ articleId: id, noteId, state: 'resolved', by: who })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const [note] = await listed(id, by)
    expect(note?.resolved?.by).toMatch(/^Membre/)
    expect(outcomes.find((outcome) => !outcome.ok)).toEqual({
      ok: false,
      reason: 'note-settled',
      resolved: note?.resolved,
    })
  })

  it('is opened again once, and is no note of another article', async () => {
    const { id, by, noteId } = await notedArticle()
    const settle = (state: 'resolved' | 'open', articleId = id) => resolveNote({ articleId, noteId, state, by })
    expect(await settle('open')).toEqual({ ok: false, reason: 'note-settled', resolved: null })
    await settle('resolved')
    expect(await findPlaces({ articleId: id, number: 2, known: [] })).toEqual({})
    expect(await settle('open')).toEqual({ ok: true })
    expect(await listed(id, by)).toMatchObject([{ resolved: null }])
    const other = await draftArticle()
    expect(await settle('resolved', other.id)).toEqual({ ok: false, reason: 'note-not-found' })
  })

  it('is resolved with its answers, and no answer by itself', async () => {
    const { id, by, noteId } = await notedArticle()
    const answer = await answerNote({ articleId: id, noteId, body: 'Oui', by })
    const answerId = answer.ok ? answer.noteId : 0
    expect(await resolveNote({ articleId: id, noteId: answerId, state: 'resolved', by })).toMatchObject({ ok: false })
    await resolveNote({ articleId: id, noteId, state: 'resolved', by })
    expect(await listed(id, by)).toMatchObject([{ answers: [{ body: 'Oui' }] }])
  })
})

describe('a note that is taken back', () => {
  it('goes while nobody wrote below it', async () => {
    const { id, by, editor, noteId } = await notedArticle()
    const remove = (note: number, who: number) => removeNote({ articleId: id, noteId: note, by: who })
    expect(await remove(noteId, by)).toMatchObject({ reason: 'note-not-yours' })
    const answer = await answerNote({ articleId: id, noteId, body: 'Oui', by })
    expect(await remove(noteId, editor)).toMatchObject({ reason: 'note-answered' })
    expect(await remove(answer.ok ? answer.noteId : 0, by)).toEqual({ ok: true })
    expect(await remove(noteId, editor)).toEqual({ ok: true })
    expect(await listed(id, by)).toEqual([])
    expect(await remove(noteId, editor)).toMatchObject({ reason: 'note-not-found' })
  })

  it('stays when it is resolved, or answered at the same moment', async () => {
    const { id, by, editor, noteId } = await notedArticle()
    const [removed, answered] = await Promise.all([
      removeNote({ articleId: id, noteId, by: editor }),
      answerNote({ articleId: id, noteId, body: 'Oui', by }),
    ])
    expect([removed.ok, answered.ok].filter(Boolean)).toHaveLength(1)
    const again = await notedArticle()
    await resolveNote({ articleId: again.id, noteId: again.noteId, state: 'resolved', by })
    expect(await removeNote({ articleId: again.id, noteId: again.noteId, by: again.editor })).toMatchObject({
      reason: 'note-resolved',
    })
  })
})

it('lists what waits for somebody: open notes of others beside what they began or saved last', async () => {
  const { id, number, content, by, editor, noteId } = await notedArticle()
  const waiting = async (who: number) => (await listOpenNotesFor(who, 10)).map((note) => note.id)
  expect(await listOpenNotesFor(by, 10)).toMatchObject([
    {
      id: noteId,
      articleId: id,
      headline: content.headline,
      body: 'Qui le dit ?',
      by: expect.stringMatching(/^Membre/),
    },
  ])
  expect(await waiting(editor)).toEqual([])
  const last = await someAccount()
  await saveArticle({ articleId: id, base: number, content: { ...content, headline: 'Autre titre' }, by: last })
  expect(await waiting(last)).toEqual([noteId])
  expect(await waiting(by)).toEqual([noteId])
  await answerNote({ articleId: id, noteId, body: 'Oui', by })
  expect(await waiting(by)).toEqual([noteId])
  expect(await listOpenNotesFor(by, 0)).toEqual([])
  await resolveNote({ articleId: id, noteId, state: 'resolved', by })
  expect(await waiting(by)).toEqual([])
})

it('knows no notes of an article that is not there', async () => {
  expect(await listNotes(999_999, 1)).toBeNull()
})
