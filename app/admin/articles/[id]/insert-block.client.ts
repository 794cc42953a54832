'use client'

import type { Editor, JSONContent } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'

/**
 * Puts a block where one is writing: in place of an empty line, or below the block that holds the caret, however deep
 * that is. The caret goes into it, or after it when nothing can be written there.
 */
export function insertBlock(editor: Editor, block: JSONContent): void {
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      const node = state.schema.nodeFromJSON(block)
      const { $from, $to } = tr.selection
      const onEmptyLine = $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
      const at = onEmptyLine ? $from.before(1) : $to.depth > 0 ? $to.after(1) : $to.pos
      if (onEmptyLine) tr.replaceWith(at, $from.after(1), node)
      else tr.insert(at, node)
      tr.setSelection(Selection.near(tr.doc.resolve(node.isAtom ? at + node.nodeSize : at + 1)))
      return true
    })
    .scrollIntoView()
    .run()
}
