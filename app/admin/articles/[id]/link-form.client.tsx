'use client'

import type { Editor } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { isLinkable } from './text-extensions.client'

/** An address as people type it: « exemple.fr » is meant for the web, « nom@exemple.fr » for the post. */
function completed(typed: string): string {
  if (isLinkable(typed)) return typed
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(typed)) return `mailto:${typed}`
  return /^[^\s/:]+\.[^\s/:]{2,}(\/\S*)?$/.test(typed) ? `https://${typed}` : typed
}

/** Where the selected words lead. An empty address takes the link away. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [fault, setFault] = useState('')

  function setLink(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('href') ?? '').trim()
    const href = completed(typed)
    if (typed && !isLinkable(href)) {
      setFault('Ce lien n’est pas une adresse du web.')
      return
    }
    const chain = editor.chain().focus().extendMarkRange('link')
    if (!typed) chain.unsetLink().run()
    else if (editor.state.selection.empty && !editor.isActive('link')) {
      chain.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.setLink({ href }).run()
    onDone()
  }

  return (
    <form
      onSubmit={setLink}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return
        editor.commands.focus()
        onDone()
      }}
      className="editor-link"
      noValidate
    >
      <label className="label" htmlFor="href">
        Adresse du lien
      </label>
      <input
        id="href"
        name="href"
        className="field"
        placeholder="https://…"
        maxLength={1900}
        ref={(field) => field?.focus()}
        defaultValue={editor.getAttributes('link').href ?? ''}
        aria-invalid={fault !== ''}
        aria-describedby="href-fault"
      />
      <button type="submit" className="button button-small">
        Poser le lien
      </button>
      <p id="href-fault" role="status" className="fault">
        {fault}
      </p>
    </form>
  )
}
