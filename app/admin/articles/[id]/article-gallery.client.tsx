'use client'

import { Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { z } from 'zod'
import { GALLERY_SIZE, imageAttributes } from '@/lib/articles/document.rules'
import { GalleryView } from './_pictures/gallery-view.client'
import type { EditedImage } from './text-document.client'

const side = z.number().int().positive().nullable().default(null)

const clipped = z
  .array(imageAttributes.extend({ src: z.string().startsWith('/media/'), width: side, height: side }))
  .min(GALLERY_SIZE.least)
  .max(GALLERY_SIZE.most)

/** A gallery as the clipboard carries it, or nothing: what was not made here is not taken in. */
function readClipped(element: HTMLElement): EditedImage[] | null {
  try {
    return clipped.parse(JSON.parse(element.dataset.gallery ?? ''))
  } catch {
    return null
  }
}

/** Pictures side by side. To the editor it is one thing, which holds its pictures as an attribute (see forEditing). */
export const ArticleGallery = Node.create({
  name: 'gallery',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    pictures: {
      default: [],
      parseHTML: readClipped,
      renderHTML: ({ pictures }) => ({ 'data-gallery': JSON.stringify(pictures) }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-gallery]', getAttrs: (element) => (readClipped(element) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(GalleryView),
})
