'use client'

import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { changedBlocks } from './changed-blocks.client'

/** A heading without words heads nothing: until they are typed, its cell is one like others to screen readers. */
export const emptyHeaders: Plugin<DecorationSet> = new Plugin({
  state: {
    init: (_, { doc }) => DecorationSet.create(doc, inAll(doc)),
    apply(tr, set) {
      if (!tr.docChanged) return set
      const changed = changedBlocks(tr.doc, tr.before)
      const [first, last] = [changed[0], changed.at(-1)]
      const mapped = set.map(tr.mapping, tr.doc)
      if (!first || !last) return mapped
      const stale = mapped.find(first.pos, last.pos + last.node.nodeSize)
      return mapped.remove(stale).add(tr.doc, changed.flatMap(marksOf))
    },
  },
  props: {
    decorations: (state) => emptyHeaders.getState(state),
  },
})

function marksOf({ node: table, pos }: { node: Node; pos: number }): Decoration[] {
  if (table.type.spec.tableRole !== 'table') return []
  const found: Decoration[] = []
  table.descendants((cell, offset) => {
    const isEmptyHeader = cell.type.spec.tableRole === 'header_cell' && cell.textContent.trim() === ''
    const at = pos + 1 + offset
    if (isEmptyHeader) found.push(Decoration.node(at, at + cell.nodeSize, { role: 'cell' }))
    return cell.type.spec.tableRole === 'row'
  })
  return found
}

function inAll(doc: Node): Decoration[] {
  const found: Decoration[] = []
  doc.forEach((node, pos) => {
    found.push(...marksOf({ node, pos }))
  })
  return found
}
