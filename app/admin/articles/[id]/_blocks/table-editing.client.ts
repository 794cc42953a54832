'use client'

import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { Plugin } from '@tiptap/pm/state'
import { isInTable, tableEditing } from '@tiptap/pm/tables'

/**
 * The library's editing of cells. It throws among some cells that span when others are pasted over them: what was pasted
 * then comes into the cell as lines.
 */
export function safeTableEditing(): Plugin {
  const plugin = tableEditing()
  const pasteCells = plugin.props.handlePaste
  plugin.props.handlePaste = function (view, event, slice) {
    try {
      return pasteCells?.call(this, view, event, slice) ?? false
    } catch (fault) {
      if (!(fault instanceof RangeError && isInTable(view.state))) throw fault
      view.dispatch(view.state.tr.replaceSelection(linesOf(slice)).scrollIntoView())
      return true
    }
  }
  return plugin
}

function linesOf({ content }: Slice): Slice {
  const lines: Node[] = []
  content.descendants((node) => {
    if (node.type.name === 'paragraph') lines.push(node)
  })
  return Slice.maxOpen(Fragment.from(lines))
}
