'use client'

import type { Editor } from '@tiptap/react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { shortened } from '@/lib/links/internal-link.rules'
import { useKeptSelection } from './_links/kept-selection.client'
import { optionId, TargetList } from './_links/target-list.client'
import { useTargets } from './_links/use-targets.client'
import { isLinkable } from './text-extensions.client'

/** An address as people type it: « exemple.fr » is meant for the web, « nom@exemple.fr » for the post. */
function completed(typed: string): string {
  if (isLinkable(typed)) return shortened(typed, window.location.origin)
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(typed)) return `mailto:${typed}`
  return /^[^\s/:]+\.[^\s/:]{2,}(\/\S*)?$/.test(typed) ? `https://${typed}` : typed
}

const LIST = 'href-targets'

/** Where the selected words lead: an address, or an article found by its title. An empty field takes the link away. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [before] = useState<string>(editor.getAttributes('link').href ?? '')
  const [typed, setTyped] = useState(before)
  const [fault, setFault] = useState('')
  const [active, setActive] = useState(-1)
  const [isFolded, setFolded] = useState(false)
  useKeptSelection(editor)

  const href = completed(typed.trim())
  const isAddress = isLinkable(href)
  const words = isAddress || typed === before ? null : typed.trim()
  const { targets, isAsked } = useTargets(words)
  const isExpanded = targets.length > 0 && !isFolded

  function put(address: string, text: string) {
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !editor.isActive('link')) {
      chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href: address } }] })
    } else chain.setLink({ href: address })
    // what is typed next is no part of it
    chain
      .command(({ tr, state }) => {
        if (state.schema.marks.link) tr.removeStoredMark(state.schema.marks.link)
        return true
      })
      .run()
    onDone()
  }

  function takeAway() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onDone()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const target = isExpanded ? targets[active] : undefined
    if (target) put(target.path, target.text)
    else if (!typed.trim()) takeAway()
    else if (isAddress) put(href, typed.trim())
    else {
      const looksLikeOne = /[:/]/.test(typed)
      setFault(
        looksLikeOne ? 'Ce lien n’est pas une adresse du web.' : 'Choisissez dans la liste, ou donnez une adresse.',
      )
    }
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      if (isExpanded) setFolded(true)
      else {
        editor.commands.focus()
        onDone()
      }
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || targets.length === 0) return
    event.preventDefault()
    setFolded(false)
    setActive((active + step + targets.length + (active < 0 && step < 0 ? 1 : 0)) % targets.length)
  }

  return (
    <form onSubmit={submit} className="editor-link" noValidate>
      <label className="label" htmlFor="href">
        Adresse du lien, ou titre d’un article
      </label>
      <div className="link-field">
        <input
          id="href"
          className="field"
          maxLength={1900}
          autoComplete="off"
          spellCheck={false}
          ref={(field) => {
            // once: a later render must not take the focus back
            if (field && !field.dataset.met) {
              field.dataset.met = 'yes'
              field.focus()
              field.select()
            }
          }}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            setFault('')
            setActive(-1)
            setFolded(false)
          }}
          onKeyDown={press}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isExpanded}
          aria-controls={LIST}
          aria-activedescendant={isExpanded && active >= 0 ? optionId(LIST, active) : undefined}
          aria-invalid={fault !== ''}
          aria-describedby="href-fault"
        />
        {isExpanded && (
          <TargetList id={LIST} targets={targets} active={active} onChoose={({ path, text }) => put(path, text)} />
        )}
      </div>
      <button type="submit" className="button button-small">
        Poser le lien
      </button>
      {isAddress && (
        <a className="button button-small" href={href} target="_blank" rel="noopener noreferrer">
          Ouvrir
        </a>
      )}
      {before && (
        <button type="button" className="button button-small" onClick={takeAway}>
          Enlever le lien
        </button>
      )}
      <p id="href-fault" role="status" className={fault ? 'fault' : 'hint'}>
        {fault || (isAsked && words && targets.length === 0 ? 'Aucun titre n’a ces mots.' : '')}
      </p>
    </form>
  )
}
