'use client'

import type { Editor } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useAsked } from '../asking.client'
import { insertables } from '../insertables.client'
import { ariaKeys, keyNames } from './key-names.client'

/** « + Insérer »: a button and its menu (WAI-ARIA menu button pattern). */
export function InsertMenu({ editor }: { editor: Editor }) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  useAsked(editor, 'insert', () => setOpen(true))

  useEffect(() => {
    if (!isOpen) return
    menu.current?.scrollIntoView({ block: 'nearest' })
    menu.current?.querySelector('button')?.focus({ preventScroll: true })
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [isOpen])

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])]
    const place = items.indexOf(document.activeElement as HTMLButtonElement)
    const to: Record<string, number> = {
      ArrowDown: (place + 1) % items.length,
      ArrowUp: (place - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key.toLowerCase() : ''
    const named = letter
      ? [...items.slice(place + 1), ...items].find((item) => item.textContent?.toLowerCase().startsWith(letter))
      : undefined
    const next = named ?? items[to[event.key] ?? -1]
    if (event.key === 'Escape') {
      setOpen(false)
      button.current?.focus()
    } else if (event.key === 'Tab') setOpen(false)
    else if (next) next.focus()
    else return
    if (event.key !== 'Tab') event.preventDefault()
    // the toolbar's own arrows are others
    event.stopPropagation()
  }

  return (
    <div ref={root} className="insert-menu">
      <button
        ref={button}
        type="button"
        className="tool tool-named"
        title={`Insérer (${keyNames('Mod-Alt-i')}, ou « / » dans le texte)`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-keyshortcuts={ariaKeys('Mod-Alt-i')}
        onClick={() => setOpen(!isOpen)}
      >
        + Insérer
      </button>
      {isOpen && (
        <div ref={menu} role="menu" aria-label="Insérer" className="insert-items" onKeyDown={move}>
          {insertables.map(({ label, hint, insert }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              className="insert-option"
              onClick={() => {
                setOpen(false)
                editor.commands.focus()
                insert(editor)
              }}
            >
              <strong>{label}</strong>
              <span className="hint">{hint}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
