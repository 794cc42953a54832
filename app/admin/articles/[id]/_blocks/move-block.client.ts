'use client'

import { type Editor, Extension } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { askFor } from '../asking.client'
import { goToSource } from './quote.client'

/** Moves the block one is in, with the caret in it, past the one above or below. */
export function moveBlock(editor: Editor, way: -1 | 1): boolean {
  return editor.commands.command(({ tr }) => {
    const { $from, $to } = tr.selection
    const [first, last] = [$from.index(0), $to.depth === 0 ? Math.max($from.index(0), $to.index(0) - 1) : $to.index(0)]
    const neighbour = tr.doc.maybeChild(way < 0 ? first - 1 : last + 1)
    const isWhole = tr.selection instanceof NodeSelection
    if (!neighbour) return false
    const start = $from.posAtIndex(first, 0)
    const end = $from.posAtIndex(last + 1, 0)
    const shift = way * neighbour.nodeSize
    const { anchor, head } = tr.selection
    if (way < 0) {
      tr.delete(start - neighbour.nodeSize, start).insert(end - neighbour.nodeSize, neighbour)
    } else tr.delete(end, end + neighbour.nodeSize).insert(start, neighbour)
    tr.setSelection(
      isWhole
        ? NodeSelection.create(tr.doc, start + shift)
        : TextSelection.create(tr.doc, anchor + shift, head + shift),
    )
    tr.scrollIntoView()
    return true
  })
}

/** The desk's own shortcuts; those of headings, lists and words come with their extensions. */
export const DeskShortcuts = Extension.create({
  name: 'deskShortcuts',
  addKeyboardShortcuts() {
    const { editor } = this
    const ask = (what: Parameters<typeof askFor>[1]) => () => {
      askFor(editor, what)
      return true
    }
    return {
      'Alt-ArrowUp': () => moveBlock(editor, -1),
      'Alt-ArrowDown': () => moveBlock(editor, 1),
      'Mod-k': ask('link'),
      'Mod-Alt-n': ask('note'),
      'Mod-Alt-l': ask('language'),
      'Mod-Alt-i': ask('insert'),
      'Mod-Alt-s': () => goToSource(editor),
      'Mod-/': ask('shortcuts'),
      'Alt-F10': ask('tools'),
    }
  },
})
