'use client'

import type { Editor } from '@tiptap/react'
import type { FormEvent } from 'react'

/** Languages that the form offers, named in French; one a text has already is offered too. */
const offered = 'ar br ca co cs da de el en es eu fa fi he hu hy it ja ko la nl no oc pl pt ro ru sv tr uk zh'.split(
  ' ',
)

const names = new Intl.DisplayNames('fr', { type: 'language' })

/** Which language the selected words are in. */
export function LanguageForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const present: string = editor.getAttributes('language').lang ?? ''
  const choices = [...new Set([...offered, ...(present ? [present] : [])])]
    .map((tag) => ({ tag, name: names.of(tag) ?? tag }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'))

  function setLanguage(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const lang = String(new FormData(event.currentTarget).get('lang') ?? '')
    const chain = editor.chain().focus()
    if (editor.state.selection.empty) chain.extendMarkRange('language')
    if (lang) chain.setMark('language', { lang }).run()
    else chain.unsetMark('language').run()
    onDone()
  }

  return (
    <form
      onSubmit={setLanguage}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return
        editor.commands.focus()
        onDone()
      }}
      className="editor-link"
    >
      <label className="label" htmlFor="lang">
        Langue des mots choisis
      </label>
      <select id="lang" name="lang" className="field" ref={(field) => field?.focus()} defaultValue={present}>
        <option value="">français (la langue de l’article)</option>
        {choices.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-small">
        Marquer la langue
      </button>
    </form>
  )
}
