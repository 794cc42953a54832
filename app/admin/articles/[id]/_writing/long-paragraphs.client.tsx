'use client'

import type { Editor } from '@tiptap/react'
import { useRef } from 'react'
import { LONG_PARAGRAPH } from '@/lib/articles/counts.rules'

/** How many paragraphs are long, and the way from each to the next. */
export function LongParagraphs({ editor, places }: { editor: Editor; places: number[] }) {
  const shown = useRef(-1)

  function showNext() {
    shown.current = (shown.current + 1) % places.length
    const place = places[shown.current] ?? 0
    if (place >= editor.state.doc.childCount) return
    let start = 0
    for (let each = 0; each < place; each++) start += editor.state.doc.child(each).nodeSize
    editor
      .chain()
      .focus()
      .setTextSelection(start + 1)
      .scrollIntoView()
      .run()
  }

  return (
    <p className="writing-advice">
      {places.length === 1 ? 'Un paragraphe dépasse' : `${places.length}\u00a0paragraphes dépassent`} {LONG_PARAGRAPH}
      {'\u00a0'}mots.{' '}
      <button type="button" className="dateline-way" onClick={showNext}>
        {places.length === 1 ? 'Y aller' : 'Aller au suivant'}
      </button>
    </p>
  )
}
