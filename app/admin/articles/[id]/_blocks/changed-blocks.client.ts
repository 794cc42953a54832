'use client'

import type { Node } from '@tiptap/pm/model'

/**
 * The blocks of a document that another, from before, has not, from the first to the last that differ, and where they
 * stand. A block that was not touched is the same object: this looks into none.
 */
export function changedBlocks(doc: Node, before: Node): { node: Node; pos: number }[] {
  let first = 0
  let pos = 0
  while (first < doc.childCount && doc.child(first) === before.maybeChild(first)) pos += doc.child(first++).nodeSize
  let end = doc.childCount
  const shift = before.childCount - doc.childCount
  while (end > first && doc.child(end - 1) === before.maybeChild(end - 1 + shift)) end--
  return doc.children.slice(first, end).map((node) => {
    pos += node.nodeSize
    return { node, pos: pos - node.nodeSize }
  })
}
