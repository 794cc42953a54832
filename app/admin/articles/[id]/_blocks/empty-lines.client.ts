'use client'

import type { Editor } from '@tiptap/core'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'

/** The depth of the nearest block of this name around the caret, or 0. */
export function depthOf({ selection: { $from } }: EditorState, name: string): number {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return depth
  return 0
}

/** Puts an empty line below a block and goes there. */
export function goBelow(tr: Transaction, end: number): void {
  const paragraph = tr.doc.type.schema.nodes.paragraph?.create()
  if (!paragraph) return
  tr.insert(end, paragraph)
  tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView()
}

/**
 * Enter on an empty last line of a block that holds several: the line moves below the block, where one goes on. The lines
 * are the block's own children.
 *
 * @param least how many children the block has to keep
 */
export function leaveByEmptyLine(editor: Editor, name: string, least: number): boolean {
  const { selection } = editor.state
  const depth = depthOf(editor.state, name)
  const { $from } = selection
  if (depth === 0 || !selection.empty || $from.depth !== depth + 1) return false
  const block = $from.node(depth)
  const isEmptyLine = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  if (!isEmptyLine || block.childCount <= least || $from.index(depth) !== block.childCount - 1) return false
  return editor.commands.command(({ tr }) => {
    tr.delete($from.before(depth + 1), $from.after(depth + 1))
    goBelow(tr, tr.mapping.map($from.after(depth)))
    return true
  })
}
