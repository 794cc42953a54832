'use client'

import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { type KeyboardEvent, useId, useState } from 'react'
import { GALLERY_SIZE } from '@/lib/articles/document.rules'
import { PictureChooser } from '../picture-chooser.client'
import { PictureFields } from '../picture-fields.client'
import type { EditedImage } from '../text-document.client'
import { FigureButtons } from './figure-buttons.client'
import { LibraryDialog } from './library-dialog.client'
import { uploadInto } from './uploads-in-text.client'
import { useOpened } from './use-opened.client'

const stateOf = ({ alt }: EditedImage) => (alt === null ? 'à décrire' : alt === '' ? 'décorative' : alt)

/** A gallery while it is written: all its pictures small, and the fields of the one that was opened. */
export function GalleryView({ node, editor, getPos, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const pictures: EditedImage[] = node.attrs.pictures
  const { room, opened, open, close } = useOpened(editor, getPos)
  const [isChoosing, setChoosing] = useState(false)
  const prefix = useId()
  const picture = opened === null ? undefined : pictures[opened]
  const hasRoom = pictures.length < GALLERY_SIZE.most

  const set = (changed: EditedImage[]) => updateAttributes({ pictures: changed })

  function remove(place: number) {
    const left = pictures.filter((_, each) => each !== place)
    const at = getPos()
    if (left.length >= GALLERY_SIZE.least) {
      set(left)
      open(Math.min(place, left.length - 1))
    }
    // one picture is no gallery: it stands by itself
    else if (at !== undefined) {
      const image = { type: 'image', attrs: left[0] }
      editor
        .chain()
        .insertContentAt({ from: at, to: at + node.nodeSize }, image)
        .setNodeSelection(at)
        .focus()
        .run()
    }
  }

  function move(place: number, by: -1 | 1) {
    const [one, other] = [pictures[place], pictures[place + by]]
    if (!one || !other) return
    set(pictures.with(place, other).with(place + by, one))
    open(place + by)
  }

  return (
    <NodeViewWrapper
      ref={room}
      as="div"
      role="group"
      aria-label="Galerie"
      className="editor-figure editor-gallery"
      contentEditable={false}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape' && opened !== null && !isChoosing) close()
      }}
    >
      <p className="label" data-drag-handle="">
        Galerie de {pictures.length} images
      </p>
      <ol className="editor-gallery-pictures">
        {pictures.map((each, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a picture may stand there twice, and its button holds no state
          <li key={`${place}-${each.mediaId}`}>
            <button
              type="button"
              aria-expanded={opened === place}
              aria-label={`Image ${place + 1}\u202f: ${stateOf(each)}`}
              onClick={() => (opened === place ? close() : open(place))}
            >
              <img src={each.src} alt="" loading="lazy" />
              <span>
                {place + 1}
                {each.alt === null && <strong className="editor-unsaid">À décrire</strong>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {picture && opened !== null && (
        <fieldset key={opened} className="editor-gallery-picture">
          <legend className="label">
            Image {opened + 1} sur {pictures.length}
          </legend>
          <img
            src={picture.src}
            alt={picture.alt ?? ''}
            width={picture.width ?? undefined}
            height={picture.height ?? undefined}
          />
          <PictureFields
            prefix={`${prefix}-${opened}`}
            described={picture}
            onChange={(changed) => set(pictures.with(opened, changed))}
          />
          <div className="editor-figure-row">
            <button type="button" className="button button-small" onClick={close}>
              Terminé
            </button>
            <button
              type="button"
              className="button button-small"
              disabled={opened === 0}
              aria-label={`Avancer l’image ${opened + 1}`}
              onClick={() => move(opened, -1)}
            >
              ←
            </button>
            <button
              type="button"
              className="button button-small"
              disabled={opened === pictures.length - 1}
              aria-label={`Reculer l’image ${opened + 1}`}
              onClick={() => move(opened, 1)}
            >
              →
            </button>
            <button type="button" className="button button-small" onClick={() => remove(opened)}>
              Retirer l’image {opened + 1}
            </button>
          </div>
        </fieldset>
      )}
      <div className="editor-figure-row">
        {hasRoom && (
          <>
            <PictureChooser
              label="Ajouter des images à la galerie"
              face="Ajouter des images"
              onPictures={(files) => {
                const pos = getPos()
                if (pos !== undefined) uploadInto(editor, pos, files)
              }}
            />
            <button type="button" className="button button-small" onClick={() => setChoosing(true)}>
              Depuis la médiathèque
            </button>
          </>
        )}
        <FigureButtons editor={editor} getPos={getPos} what="la galerie" onRemove={deleteNode} />
      </div>
      {isChoosing && (
        <LibraryDialog
          most={GALLERY_SIZE.most - pictures.length}
          onClose={() => setChoosing(false)}
          onChosen={(chosen) => set([...pictures, ...chosen])}
        />
      )}
    </NodeViewWrapper>
  )
}
