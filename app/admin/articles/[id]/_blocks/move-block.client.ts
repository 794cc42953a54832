'use client'

import { type Editor, Extension } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { type Asked, askFor } from '../asking.client'
import { announce } from './announcing.client'
import { toggleHeading } from './heading.client'
import { goToSource } from './quote.client'

/** Moves the block one is in, with the caret in it, past the one above or below. */
export function moveBlock(editor: Editor, way: -1 | 1): boolean {
  return editor.commands.command(({ tr }) => {
    const { $from, $to, anchor, head } = tr.selection
    const [first, last] = [$from.index(0), $to.depth === 0 ? Math.max($from.index(0), $to.index(0) - 1) : $to.index(0)]
    const neighbour = tr.doc.maybeChild(way < 0 ? first - 1 : last + 1)
    const isWhole = tr.selection instanceof NodeSelection
    if (!neighbour) return false
    const start = $from.posAtIndex(first, 0)
    const end = $from.posAtIndex(last + 1, 0)
    const shift = way * neighbour.nodeSize
    if (way < 0) {
      tr.delete(start - neighbour.nodeSize, start).insert(end - neighbour.nodeSize, neighbour)
    } else tr.delete(end, end + neighbour.nodeSize).insert(start, neighbour)
    tr.setSelection(
      isWhole
        ? NodeSelection.create(tr.doc, start + shift)
        : TextSelection.between(tr.doc.resolve(anchor + shift), tr.doc.resolve(head + shift)),
    )
    tr.scrollIntoView()
    return true
  })
}

function moveAndSay(editor: Editor, way: -1 | 1): boolean {
  const isMoved = moveBlock(editor, way)
  const { doc, selection } = editor.state
  const place = selection.$from.index(0) + 1
  // the line that the editor keeps last is no block to its writer
  const hasSpareLine = place < doc.childCount && doc.lastChild?.content.size === 0
  const total = doc.childCount - (hasSpareLine ? 1 : 0)
  if (isMoved) announce(editor, `Bloc déplacé, ${place} sur ${total}`)
  else announce(editor, way < 0 ? 'Rien au-dessus' : 'Rien au-dessous')
  // the key has no other meaning here, at the ends either
  return true
}

/** The desk's own shortcuts; those of lists and words come with their extensions. */
export const DeskShortcuts = Extension.create({
  name: 'deskShortcuts',
  addKeyboardShortcuts() {
    const { editor } = this
    const ask = (what: Asked) => () => {
      askFor(editor, what)
      return true
    }
    return {
      // both: where keys are French, Windows takes Ctrl + Alt for AltGr, and 2 for « ~ »
      'Mod-Shift-2': () => toggleHeading(editor, 2),
      'Mod-Shift-3': () => toggleHeading(editor, 3),
      'Mod-Alt-2': () => toggleHeading(editor, 2),
      'Mod-Alt-3': () => toggleHeading(editor, 3),
      'Alt-ArrowUp': () => moveAndSay(editor, -1),
      'Alt-ArrowDown': () => moveAndSay(editor, 1),
      'Mod-k': ask('link'),
      'Mod-Alt-n': ask('note'),
      'Mod-Alt-l': ask('language'),
      'Mod-Alt-i': ask('insert'),
      'Mod-Alt-m': ask('margin'),
      'Mod-Alt-s': () => goToSource(editor),
      'Mod-/': ask('shortcuts'),
      'Alt-F10': ask('tools'),
    }
  },
})
