'use client'

import type { Node } from '@tiptap/pm/model'
import { pathOnSite } from '@/lib/links/internal-link.rules'

/** A link of a block to our own site, its place counted from the block's start. */
export type OwnLink = { path: string; words: string; from: number; to: number }

const known = new WeakMap<Node, OwnLink[]>()

/** The links of a block to our own site. A block that was not touched since is not read again. */
export function ownLinksOf(block: Node): OwnLink[] {
  const found = known.get(block)
  if (found) return found
  const links: OwnLink[] = []
  block.descendants((node, at) => {
    if (!node.isText) return
    const href = node.marks.find(({ type }) => type.name === 'link')?.attrs.href
    const path = typeof href === 'string' ? pathOnSite(href, window.location.origin) : null
    if (path === null) return
    // the words of one link may be bold in part: they are several pieces of text
    const [from, to] = [at + 1, at + 1 + node.nodeSize]
    const last = links.at(-1)
    if (last?.path === path && last.to === from) {
      last.to = to
      last.words += node.text
    } else links.push({ path, words: node.text ?? '', from, to })
  })
  known.set(block, links)
  return links
}
