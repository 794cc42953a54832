'use client'

import { mergeAttributes, Node } from '@tiptap/core'
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { type Described, PictureFields } from './picture-fields.client'

/** A picture in the text. `src` is for the editor's eyes only: documents hold the library's number. */
export const ArticleImage = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    mediaId: { default: 0 },
    src: { default: '' },
    alt: { default: null },
    caption: { default: '' },
    credit: { default: '' },
  }),
  renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(ImageView),
})

function ImageView({ node, updateAttributes, deleteNode, getPos }: ReactNodeViewProps) {
  const { src, alt, caption, credit } = node.attrs as Described & { src: string }
  return (
    <NodeViewWrapper as="figure" className="editor-figure" contentEditable={false}>
      <img src={src} alt={alt ?? ''} />
      <PictureFields
        prefix={`image-${getPos() ?? 0}`}
        described={{ alt, caption, credit }}
        onChange={updateAttributes}
      />
      <button type="button" className="button button-small" onClick={deleteNode}>
        Retirer l’image
      </button>
    </NodeViewWrapper>
  )
}
