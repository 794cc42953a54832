import { Fragment } from 'react'
import type { Footnote } from '@/lib/articles/document.rules'
import { notePieces } from '@/lib/articles/footnote.rules'
import { typeset } from '@/lib/articles/typography.rules'

/** A note's number in the text, leading to the note. */
export function NoteCall({ number }: { number: number }) {
  return (
    <sup className="note-call">
      <a id={`appel-${number}`} href={`#note-${number}`} aria-label={`Note ${number}`}>
        {number}
      </a>
    </sup>
  )
}

/** The notes under a text, each with a way back to where it was called. */
export function Notes({ notes }: { notes: ReadonlyMap<Footnote, number> }) {
  if (notes.size === 0) return null
  return (
    <section className="notes" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <ol>
        {[...notes].map(([note, number]) => (
          <li key={number} id={`note-${number}`}>
            <NoteText text={note.attrs.text} />
            {'\u00a0'}
            <a className="note-back" href={`#appel-${number}`} aria-label="Retour au texte">
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

function NoteText({ text }: { text: string }) {
  return notePieces(typeset(text)).map((piece, place) => (
    <Fragment key={`${place}-piece`}>{'href' in piece ? <a href={piece.href}>{piece.href}</a> : piece.words}</Fragment>
  ))
}
