'use client'

import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { placesOf } from '@/lib/margin/placing.rules'
import { changedBlocks } from '../_blocks/changed-blocks.client'
import { bodyOf } from '../text-document.client'

/**
 * A block that a note stands beside. `pos` is null when it is gone; `last` is the block as it last had words, and null when it
 * never was here.
 */
export type Followed = { id: number; pos: number | null; last: Node | null }

/** Where the block of an index begins; null: there is none. */
function startOf(doc: Node, index: number): number | null {
  if (index < 0 || index >= doc.childCount) return null
  let pos = 0
  for (let at = 0; at < index; at += 1) pos += doc.child(at).nodeSize
  return pos
}

/** A block by its index, ready to be followed. */
export function followedAt(doc: Node, id: number, index: number | null): Followed {
  const pos = index === null ? null : startOf(doc, index)
  return { id, pos, last: pos === null ? null : doc.nodeAt(pos) }
}

const isEmpty = (node: Node): boolean => !node.isAtom && node.content.size === 0

/**
 * The same blocks after a change. One that was cut in two is its greater part; one that was joined to another is that one,
 * unless nothing was left of it; one that was moved, or replaced with the whole text, is looked for; and one that was gone is
 * there again when it comes back as it was, as by an undo.
 */
export function followBlocks(blocks: readonly Followed[], tr: Transaction, before: Node): Followed[] {
  const { doc } = tr
  const lost: Followed[] = []
  const followed = blocks.map((each): Followed => {
    const { id, pos, last } = each
    const block = pos === null ? null : before.nodeAt(pos)
    if (pos === null || !block) return each
    const from = tr.mapping.map(pos, 1)
    const found = greatestPart(doc, from, tr.mapping.map(pos + block.nodeSize, -1))
    const isSwallowed = found && isEmpty(block) && found.pos < from
    if (found && !isSwallowed) return { id, pos: found.pos, last: isEmpty(found.node) ? last : found.node }
    lost.push(each)
    return { id, pos: null, last }
  })
  const places = placesOfLost(lost, before, doc)
  const came = followed.some(({ pos, last }) => pos === null && last) ? changedBlocks(doc, before) : []
  return followed.map((each): Followed => {
    const { id, pos, last } = each
    if (pos !== null || !last) return each
    const place = places.get(id)
    if (place !== undefined && place !== null) return followedAt(doc, id, place)
    const back = came.find(({ node }) => node.eq(last))
    return back ? { id, pos: back.pos, last } : each
  })
}

/** The block that has most of what lies between two positions. */
function greatestPart(doc: Node, from: number, to: number): { pos: number; node: Node } | null {
  if (from >= to) return null
  let found: { pos: number; node: Node } | null = null
  let most = 0
  let { node, offset: pos } = doc.childAfter(from)
  while (node && pos < to) {
    const much = Math.min(to, pos + node.nodeSize) - Math.max(from, pos)
    if (much > most) [found, most] = [{ pos, node }, much]
    pos += node.nodeSize
    node = doc.childAfter(pos).node
  }
  return found
}

/** Where blocks that were replaced stand in what replaced them, by the same rule that finds them in other versions. */
function placesOfLost(lost: Followed[], before: Node, after: Node): Map<number, number | null> {
  if (lost.length === 0) return new Map()
  const indexes = new Map(lost.map(({ id, pos }) => [id, before.resolve(pos ?? 0).index(0)]))
  const places = placesOf(bodyOf(before).content, bodyOf(after).content, indexes.values())
  return new Map([...indexes].map(([id, index]) => [id, places.get(index) ?? null]))
}
