'use client'

import type { Editor } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { recognise, siteOf, thingOf } from '@/lib/embeds/embed.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { insertEmbed } from './article-embed.client'
import { lookUp } from './look-up.client'

/** The link to something of another site's, and what it was recognised as. */
export function EmbedForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState('')
  const found = recognise(typed)

  function insert(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!found) {
      setFault(sentenceFor('not-a-link'))
      return
    }
    insertEmbed(editor, found)
    void lookUp(found.url)
    onDone()
  }

  return (
    <form
      onSubmit={insert}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return
        editor.commands.focus()
        onDone()
      }}
      className="editor-link"
      noValidate
    >
      <label className="label" htmlFor="embed">
        Adresse de la vidéo ou du message
      </label>
      <input
        id="embed"
        className="field"
        placeholder="https://…"
        maxLength={2000}
        ref={(field) => field?.focus()}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setFault('')
        }}
        aria-invalid={fault !== ''}
        aria-describedby="embed-fault"
      />
      <button type="submit" className="button button-small">
        Insérer
      </button>
      <p id="embed-fault" role="status" className={fault ? 'fault' : 'hint'}>
        {fault ||
          (found &&
            (found.kind === 'other'
              ? `Un lien vers ${siteOf(found)}, affiché dans l’article si ce site dit comment (oEmbed).`
              : `${thingOf(found.kind) === 'vidéo' ? 'Une vidéo' : 'Un message'} de ${siteOf(found)}.`))}
      </p>
    </form>
  )
}
