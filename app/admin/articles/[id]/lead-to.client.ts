'use client'

import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Lack, Missing } from '@/lib/articles/article.rules'
import { describePicture } from './_pictures/use-opened.client'
import { askFor } from './asking.client'
import type { EditedImage } from './text-document.client'

/** The fields that mend what is missing outside the text. */
const fields: Partial<Record<Missing, string>> = {
  headline: '#headline',
  standfirst: '#standfirst',
  section: '#section',
  slug: '#slug',
  bylines: '.editor-byline-next',
  'lead-alt': '#lead-alt',
}

/** Goes to where something is mended that a publication lacks: a field, a picture's description, a note. */
export function leadTo(text: Editor | null, { missing, place = 0 }: Lack): void {
  const field = fields[missing]
  if (field) {
    const element = document.querySelector<HTMLElement>(field)
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  } else if (!text) return
  else if (missing === 'image-alt') {
    const found = pictureOf(text.state.doc, place)
    if (found) describePicture(text, found.pos, found.within)
  } else if (missing === 'note') {
    const pos = positionsOf(text.state.doc, 'footnote')[place]
    if (pos === undefined) return
    text.chain().setNodeSelection(pos).scrollIntoView().run()
    askFor(text, 'note')
  } else text.commands.focus('end')
}

/** A picture by its place among all of the text: its block, and which of the block's pictures it is. */
function pictureOf(doc: Node, place: number): { pos: number; within: number } | null {
  let left = place
  let found: { pos: number; within: number } | null = null
  doc.forEach((node, pos) => {
    if (found) return
    const pictures: EditedImage[] = node.attrs.pictures ?? []
    const count = node.type.name === 'image' ? 1 : node.type.name === 'gallery' ? pictures.length : 0
    if (left < count) found = { pos, within: left }
    left -= count
  })
  return found
}

function positionsOf(doc: Node, name: string): number[] {
  const positions: number[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === name) positions.push(pos)
  })
  return positions
}
