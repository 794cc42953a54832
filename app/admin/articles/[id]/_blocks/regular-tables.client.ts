'use client'

import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { fixTables, TableMap } from '@tiptap/pm/tables'
import { changedBlocks } from './changed-blocks.client'

/** What the library mends in one go leaves spans that lie over each other: it is asked again, and then without spans. */
const PASSES = 6

const isIrregular = (node: Node): boolean =>
  node.type.spec.tableRole === 'table' && TableMap.get(node).problems !== null

/** Commands of tables count on rows of one length: on others they put rows into rows, which cannot be kept. */
export const regularTables = new Plugin({
  appendTransaction: (transactions, before, state) =>
    transactions.some(({ docChanged }) => docChanged) &&
    changedBlocks(state.doc, before.doc).some(({ node }) => isIrregular(node))
      ? mended(state.tr)
      : null,
})

/** The same for a text that was just opened. */
export function mendTables({ state, view }: Editor): void {
  if (state.doc.children.some(isIrregular)) view.dispatch(mended(state.tr).setMeta('addToHistory', false))
}

function mended(tr: Transaction): Transaction {
  for (let pass = 0; pass < 2 * PASSES; pass++) {
    if (pass === PASSES) withoutSpans(tr)
    const fix = fixTables(EditorState.create({ doc: tr.doc }))
    if (!fix) break
    for (const step of fix.steps) tr.step(step)
  }
  return tr
}

function withoutSpans(tr: Transaction): void {
  tr.doc.forEach((table, start) => {
    if (!isIrregular(table)) return
    table.descendants((cell, pos) => {
      const isSpanning = cell.attrs.colspan > 1 || cell.attrs.rowspan > 1
      if (isSpanning) tr.setNodeMarkup(start + 1 + pos, null, { ...cell.attrs, colspan: 1, rowspan: 1, colwidth: null })
      return cell.type.spec.tableRole === 'row'
    })
  })
}
