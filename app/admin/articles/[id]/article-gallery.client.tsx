'use client'

import { Node } from '@tiptap/core'
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { useId, useState } from 'react'
import { z } from 'zod'
import { GALLERY_SIZE, imageAttributes } from '@/lib/articles/document.rules'
import { PictureChooser } from './picture-chooser.client'
import { PictureFields } from './picture-fields.client'
import { type EditedImage, freshImage } from './text-document.client'
import { uploadPictures } from './upload-picture.client'

const clipped = z
  .array(imageAttributes.extend({ src: z.string().startsWith('/media/') }))
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

function GalleryView({ node, editor, getPos, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const pictures: EditedImage[] = node.attrs.pictures
  const prefix = useId()
  const [said, setSaid] = useState('')

  async function add(files: File[]) {
    const room = files.slice(0, GALLERY_SIZE.most - pictures.length)
    const added = await uploadPictures(room, setSaid)
    if (added.length > 0) updateAttributes({ pictures: [...pictures, ...added.map(freshImage)] })
  }

  function remove(place: number) {
    const left = pictures.filter((_, each) => each !== place)
    const at = getPos()
    if (left.length >= GALLERY_SIZE.least) updateAttributes({ pictures: left })
    // one picture is no gallery: it stands by itself
    else if (at !== undefined) {
      const image = { type: 'image', attrs: left[0] }
      editor
        .chain()
        .insertContentAt({ from: at, to: at + node.nodeSize }, image)
        .run()
    }
  }

  return (
    <NodeViewWrapper as="div" role="group" aria-label="Galerie" className="editor-figure" contentEditable={false}>
      <p className="label" data-drag-handle="">
        Galerie de {pictures.length} images
      </p>
      {pictures.map((picture, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a picture may stand there twice, and its fields hold no state
        <fieldset key={`${place}-${picture.mediaId}`} className="editor-gallery-picture">
          <legend className="label">Image {place + 1}</legend>
          <img src={picture.src} alt={picture.alt ?? ''} />
          <PictureFields
            prefix={`${prefix}-${place}`}
            described={picture}
            onChange={(changed) => updateAttributes({ pictures: pictures.with(place, changed) })}
          />
          <button type="button" className="button button-small" onClick={() => remove(place)}>
            Retirer l’image {place + 1}
          </button>
        </fieldset>
      ))}
      <PictureChooser label="Ajouter des images à la galerie" onPictures={(files) => void add(files)} />
      <p role="status" className="fault">
        {said}
      </p>
      <button type="button" className="button button-small" onClick={deleteNode}>
        Retirer la galerie
      </button>
    </NodeViewWrapper>
  )
}
