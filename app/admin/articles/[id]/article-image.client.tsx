'use client'

import { Node } from '@tiptap/core'
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { useId } from 'react'
import { type Described, PictureFields } from './picture-fields.client'

/** A text attribute as the clipboard carries it. */
const carried = (name: 'caption' | 'credit', longest: number) => ({
  default: '',
  parseHTML: (element: HTMLElement) => (element.dataset[name] ?? '').slice(0, longest),
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})

/**
 * A picture in the text. `src` is for the editor's eyes only: documents hold the library's number.
 * It is cut and pasted by that number; pictures of other sites are not taken in by a paste.
 */
export const ArticleImage = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    mediaId: {
      default: 0,
      parseHTML: (element) => Number(element.dataset.media),
      renderHTML: ({ mediaId }) => ({ 'data-media': mediaId }),
    },
    src: { default: '' },
    alt: { default: null, parseHTML: (element) => element.getAttribute('alt')?.slice(0, 500) ?? null },
    caption: carried('caption', 1000),
    credit: carried('credit', 200),
  }),
  parseHTML: () => [
    {
      tag: 'img[data-media][src^="/media/"]',
      getAttrs: (element) => (/^[1-9]\d{0,14}$/.test(element.dataset.media ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(ImageView),
})

function ImageView({ node, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const { src, alt, caption, credit } = node.attrs as Described & { src: string }
  const prefix = useId()
  return (
    <NodeViewWrapper as="figure" className="editor-figure" contentEditable={false}>
      <img src={src} alt={alt ?? ''} data-drag-handle="" />
      <PictureFields prefix={prefix} described={{ alt, caption, credit }} onChange={updateAttributes} />
      <button type="button" className="button button-small" onClick={deleteNode}>
        Retirer l’image
      </button>
    </NodeViewWrapper>
  )
}
