'use client'

import { Node } from '@tiptap/core'
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { type KeyboardEvent, useId } from 'react'
import { FigureButtons } from './_pictures/figure-buttons.client'
import { SaidOfPicture } from './_pictures/said-of-picture.client'
import { useOpened } from './_pictures/use-opened.client'
import { PictureFields } from './picture-fields.client'
import type { EditedImage } from './text-document.client'

/** A text attribute as the clipboard carries it. */
const carried = (name: 'caption' | 'credit', longest: number) => ({
  default: '',
  parseHTML: (element: HTMLElement) => (element.dataset[name] ?? '').slice(0, longest),
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})

/**
 * A picture in the text. `src` and its measures are for the editor's eyes only: documents hold the library's number.
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
    width: { default: null },
    height: { default: null },
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

function ImageView({ node, editor, getPos, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const { src, width, height, ...described } = node.attrs as EditedImage
  const { room, opened, open, close } = useOpened(editor, getPos)
  const prefix = useId()
  const isOpen = opened !== null
  return (
    <NodeViewWrapper
      ref={room}
      as="figure"
      className="editor-figure"
      contentEditable={false}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape' && isOpen) close()
      }}
    >
      <img
        src={src}
        alt={described.alt ?? ''}
        width={width ?? undefined}
        height={height ?? undefined}
        loading="lazy"
        data-drag-handle=""
      />
      {!isOpen && <SaidOfPicture described={described} />}
      {isOpen && <PictureFields prefix={prefix} described={described} onChange={updateAttributes} />}
      <div className="editor-figure-row">
        <button
          type="button"
          className="button button-small"
          aria-expanded={isOpen}
          onClick={() => (isOpen ? close() : open(0))}
        >
          {isOpen ? 'Terminé' : described.alt === null ? 'Décrire l’image' : 'Modifier la description'}
        </button>
        {isOpen && <FigureButtons editor={editor} getPos={getPos} what="l’image" onRemove={deleteNode} />}
      </div>
    </NodeViewWrapper>
  )
}
