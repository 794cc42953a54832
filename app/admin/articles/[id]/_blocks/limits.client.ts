'use client'

import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { TableMap } from '@tiptap/pm/tables'
import { MOST_BLOCKS, TABLE_SIZE } from '@/lib/articles/document.rules'
import { sayRefused } from './announcing.client'
import { changedBlocks } from './changed-blocks.client'

/** Sizes that a schema cannot say: what would make a text too large to be kept is not done, and is said. */
export const Limits = Extension.create({
  name: 'limits',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        filterTransaction(tr, { doc }) {
          const fault = tr.docChanged ? faultOf(tr.doc, doc) : null
          if (fault) sayRefused(editor, fault)
          return fault === null
        },
      }),
    ]
  },
})

function faultOf(doc: Node, before: Node): string | null {
  if (doc.childCount > MOST_BLOCKS && doc.childCount > before.childCount) {
    return 'Ce texte compte trop de blocs.'
  }
  return changedBlocks(doc, before).every(({ node }) => isKeepableTable(node))
    ? null
    : `Un tableau compte au plus ${TABLE_SIZE.columns} colonnes, et une cellule s’étend sur ${TABLE_SIZE.columns} lignes au plus.`
}

function isKeepableTable(table: Node): boolean {
  if (table.type.spec.tableRole !== 'table') return true
  const spans = table.children.flatMap((row) => row.children.flatMap(({ attrs }) => [attrs.colspan, attrs.rowspan]))
  return (
    table.childCount <= TABLE_SIZE.rows &&
    spans.every((span: number) => span <= TABLE_SIZE.columns) &&
    TableMap.get(table).width <= TABLE_SIZE.columns
  )
}
