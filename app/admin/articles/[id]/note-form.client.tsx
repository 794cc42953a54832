'use client'

import type { Editor } from '@tiptap/react'
import type { FormEvent } from 'react'
import { FOOTNOTE_LENGTH } from '@/lib/articles/document.rules'

/** The words of the selected note, or of a new one at the caret. Emptied, the note is taken away. */
export function NoteForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const isSelected = editor.isActive('footnote')

  function setNote(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('note') ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    const chain = editor.chain().focus()
    if (!isSelected) {
      // what is selected is what the note is about: it stays, and the call follows it
      const at = editor.state.selection.to
      if (text) chain.insertContentAt(at, { type: 'footnote', attrs: { text } }).run()
      else chain.run()
    } else if (text) chain.updateAttributes('footnote', { text }).run()
    else chain.deleteSelection().run()
    onDone()
  }

  return (
    <form
      onSubmit={setNote}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return
        editor.commands.focus()
        onDone()
      }}
      className="editor-link"
    >
      <label className="label" htmlFor="note">
        Texte de la note
      </label>
      <textarea
        id="note"
        name="note"
        className="field"
        rows={2}
        maxLength={FOOTNOTE_LENGTH}
        ref={(field) => field?.focus()}
        defaultValue={isSelected ? editor.getAttributes('footnote').text : ''}
      />
      <button type="submit" className="button button-small">
        Poser la note
      </button>
    </form>
  )
}
