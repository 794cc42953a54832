'use client'

import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { findInsertables, type Insertable } from '../insertables.client'

/** The menu while it is open: where its slash stands, what was typed after it, and what fits. */
export type SlashMenuState = { from: number; query: string; found: Insertable[]; active: number }

type Order = { open: number } | { close: true } | { active: number }

/** More is no longer the name of anything. */
const LONGEST = 30

export const slashKey = new PluginKey<SlashMenuState | null>('slashMenu')
export const SLASH_LIST = 'slash-list'
export const slashOption = (place: number): string => `slash-option-${place}`

/** « / » at the start of a line or after a space opens the insert menu at the caret; what is typed on narrows it. */
export const SlashMenu = Extension.create({
  name: 'slashMenu',
  // before Enter, Tab and the arrows mean anything else
  priority: 1000,
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin<SlashMenuState | null>({
        key: slashKey,
        state: { init: () => null, apply },
        props: {
          handleTextInput(view, from, to, text) {
            if (text !== '/' || from !== to || !mayOpen(view.state)) return false
            view.dispatch(view.state.tr.insertText('/', from).setMeta(slashKey, { open: from } satisfies Order))
            return true
          },
          handleKeyDown: (_, event) => press(editor, event),
          attributes: (state) => {
            const menu = slashKey.getState(state)
            if (!menu) return {}
            return {
              'aria-autocomplete': 'list',
              'aria-controls': SLASH_LIST,
              ...(menu.found.length > 0 && { 'aria-activedescendant': slashOption(menu.active) }),
            }
          },
        },
      }),
    ]
  },
})

// not in addresses, dates and « et/ou »
function mayOpen({ selection: { $from } }: EditorState): boolean {
  if ($from.parent.type.name !== 'paragraph') return false
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  return before === '' || /\s$/.test(before)
}

function apply(tr: Transaction, before: SlashMenuState | null): SlashMenuState | null {
  const order: Order | undefined = tr.getMeta(slashKey)
  if (order && 'close' in order) return null
  if (order && 'active' in order) return before && { ...before, active: order.active }
  const from = order ? order.open : before ? tr.mapping.map(before.from, 1) : null
  if (from === null || !tr.selection.empty) return null
  const { $from } = tr.selection
  const isInLine = from >= $from.start() && from < $from.pos
  if (!isInLine) return null
  const typed = tr.doc.textBetween(from, $from.pos, '\n', '\ufffc')
  if (!typed.startsWith('/') || typed.length > LONGEST || /[\n\ufffc]| {2}|\/ /.test(typed)) return null
  const query = typed.slice(1)
  if (before && before.query === query && before.from === from) return before
  const found = findInsertables(query)
  // words that follow a slash are a sentence
  if (found.length === 0 && query.includes(' ')) return null
  return { from, query, found, active: 0 }
}

/** Makes one of the list the one that Enter takes. */
export function pointAt(editor: Editor, active: number): void {
  if (slashKey.getState(editor.state)?.active === active) return
  editor.view.dispatch(editor.state.tr.setMeta(slashKey, { active } satisfies Order))
}

/** Puts in what was chosen, in place of the slash and what was typed after it. */
export function chooseFromSlash(editor: Editor, chosen: Insertable): void {
  const menu = slashKey.getState(editor.state)
  if (!menu) return
  editor.view.dispatch(
    editor.state.tr.delete(menu.from, editor.state.selection.from).setMeta(slashKey, { close: true } satisfies Order),
  )
  chosen.insert(editor)
}

function press(editor: Editor, event: KeyboardEvent): boolean {
  const menu = slashKey.getState(editor.state)
  if (!menu) return false
  const order = (what: Order) => editor.view.dispatch(editor.state.tr.setMeta(slashKey, what))
  const { found, active } = menu
  switch (event.key) {
    case 'Escape':
      order({ close: true })
      return true
    case 'ArrowDown':
    case 'ArrowUp': {
      if (found.length === 0) return false
      const step = event.key === 'ArrowDown' ? 1 : found.length - 1
      order({ active: (active + step) % found.length })
      return true
    }
    case 'Enter':
    case 'Tab': {
      const chosen = found[active]
      if (!chosen) return false
      chooseFromSlash(editor, chosen)
      return true
    }
    default:
      return false
  }
}
