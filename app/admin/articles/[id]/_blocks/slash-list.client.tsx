'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { useLayoutEffect, useRef } from 'react'
import { chooseFromSlash, pointAt, SLASH_LIST, slashKey, slashOption } from './slash-menu.client'

/** Pixels between the line and the list, and between the list and the window's edge. */
const GAP = 6

/** What the slash offers, at the caret. The keys stay with the text (see SlashMenu). */
export function SlashList({ editor }: { editor: Editor }) {
  const menu = useEditorState({ editor, selector: ({ editor: now }) => slashKey.getState(now.state) ?? null })
  const list = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const shown = list.current
    if (!shown || !menu) return
    const place = () => {
      const caret = editor.view.coordsAtPos(menu.from)
      shown.style.removeProperty('--slash-room')
      const { width, height: wanted } = shown.getBoundingClientRect()
      const below = window.innerHeight - caret.bottom - 2 * GAP
      const above = caret.top - 2 * GAP
      const isBelow = wanted <= below || below >= above
      // where neither side has room for all of it, it scrolls, and leaves the line in view
      shown.style.setProperty('--slash-room', `${isBelow ? below : above}px`)
      const { height } = shown.getBoundingClientRect()
      const top = isBelow ? caret.bottom + GAP : caret.top - GAP - height
      shown.style.left = `${Math.max(GAP, Math.min(caret.left, window.innerWidth - width - GAP))}px`
      shown.style.top = `${top}px`
    }
    place()
    shown.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
    window.addEventListener('scroll', place, { passive: true })
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place)
      window.removeEventListener('resize', place)
    }
  }, [editor, menu])

  if (!menu) return null
  return (
    <div ref={list} className="slash-list">
      {/* it scrolls, so that a keyboard has to be able to reach it */}
      <div id={SLASH_LIST} role="listbox" aria-label="Insérer" tabIndex={0} className="slash-options">
        {menu.found.map((each, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the focus stays in the text, whose keys choose
          <div
            key={each.label}
            id={slashOption(place)}
            role="option"
            aria-selected={place === menu.active}
            className="insert-option"
            // before the text loses the focus
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => pointAt(editor, place)}
            onClick={() => chooseFromSlash(editor, each)}
          >
            <strong>{each.label}</strong>
            <span className="hint">{each.hint}</span>
          </div>
        ))}
      </div>
      <p role="status" className={menu.found.length === 0 ? 'slash-none' : 'sr-only'}>
        {menu.found.length === 0
          ? 'Aucun élément de ce nom.'
          : `${menu.found[menu.active]?.label}, ${menu.active + 1} sur ${menu.found.length}`}
      </p>
    </div>
  )
}
