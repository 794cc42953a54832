'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { MarginNote } from '@/lib/margin/margin.rules'
import type { Keeping } from '../_keeping/use-keeping.client'
import { goToPassage, onMarkPressed, useMarginOrder } from './margin-marks.client'
import { Note, noteElement } from './margin-note.client'
import type { Became } from './margin-requests.client'
import { NewNote } from './new-note.client'
import { useMargin } from './use-margin.client'

type Props = {
  articleId: number
  /** Null until the browser has made it. */
  editor: Editor | null
  keeping: Keeping
}

const HEADING = 'margin-heading'

/** « Notes »: what the newsroom writes to itself beside the text, in the text's order; what is done is folded below. */
export function MarginPanel({ articleId, editor, keeping }: Props) {
  const [said, setSaid] = useState({ words: '', times: 0 })
  const say = (words: string) => setSaid(({ times }) => ({ words, times: times + 1 }))
  const { notes, isUnheard, write, act } = useMargin({ articleId, editor, keeping }, say)
  const order = useMarginOrder(editor)
  /** The note that is being answered: it stays, with what is typed below it, though it is resolved or taken back meanwhile. */
  const [answering, setAnswering] = useState<MarginNote | null>(null)
  const [focus, setFocus] = useState<{ element: string } | null>(null)
  const typed = useRef(new Map<number, string>())

  useEffect(() => {
    if (focus) document.getElementById(focus.element)?.focus()
  }, [focus])
  useEffect(() => {
    if (editor) return onMarkPressed(editor, (id) => setFocus({ element: noteElement(id) }))
  }, [editor])

  const all = notes ?? []
  const waiting = all.filter(({ id, resolved }) => !resolved || id === answering?.id)
  const isTakenBack = answering !== null && !all.some(({ id }) => id === answering.id)
  const open = inOrder(isTakenBack ? [...waiting, answering] : waiting, order)
  const resolved = all.filter((note) => note.resolved && note.id !== answering?.id).reverse()

  /** Where a note went that had the focus, the panel has it. */
  function tell(noteId: number, became: Became, done: string, next: 'note' | 'panel' | null) {
    say(became.ok ? done : became.sentence)
    if (!became.ok || next === null) return
    if (next === 'panel' && answering?.id === noteId) setAnswering(null)
    setFocus({ element: next === 'note' ? noteElement(noteId) : HEADING })
  }

  const shown = (note: MarginNote) => (
    <Note
      key={note.id}
      note={note}
      onGo={editor && order?.standing.includes(note.id) ? () => goToPassage(editor, note.id) : null}
      isGone={!note.resolved && order?.gone.includes(note.id) === true}
      isAnswering={answering?.id === note.id}
      onAnswering={(isAnswering) => setAnswering(isAnswering ? note : null)}
      typed={typed}
      act={act}
      onDone={(became, done, next) => tell(note.id, became, done, next)}
    />
  )

  return (
    <section aria-labelledby={HEADING} className="margin">
      <h2 id={HEADING} tabIndex={-1}>
        Notes
      </h2>
      {editor && <NewNote editor={editor} typed={typed} write={write} say={say} />}
      <p role="status" className="margin-said">
        {/* the same sentence again is a new text, or it would not be read */}
        <span key={said.times}>{said.words}</span>
      </p>
      {notes === null && isUnheard && (
        <p className="hint">Les notes n’ont pas pu être lues{'\u202f'}: nouvel essai dans un instant.</p>
      )}
      {notes !== null && open.length === 0 && <p className="hint">Aucune note n’attend.</p>}
      {open.length > 0 && <ol className="margin-notes">{open.map(shown)}</ol>}
      {resolved.length > 0 && (
        <details>
          <summary>{resolved.length === 1 ? 'Une note résolue' : `${resolved.length} notes résolues`}</summary>
          <ol className="margin-notes">{resolved.map(shown)}</ol>
        </details>
      )}
    </section>
  )
}

/** The notes in the order of the text, those whose passage is gone behind them. */
function inOrder(notes: MarginNote[], order: { standing: number[]; gone: number[] } | null): MarginNote[] {
  const places = new Map([...(order?.standing ?? []), ...(order?.gone ?? [])].map((id, place) => [id, place]))
  const placeOf = ({ id }: MarginNote) => places.get(id) ?? places.size
  return [...notes].sort((one, other) => placeOf(one) - placeOf(other) || one.id - other.id)
}
