'use client'

import { type Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { GALLERY_SIZE } from '@/lib/articles/document.rules'
import { type EditedImage, freshImage } from '../text-document.client'
import { Upload } from './upload.client'
import {
  betweenBlocks,
  type Change,
  galleryAt,
  isEmptyLine,
  noPlaces,
  type Place,
  placesAfter,
  placesKey,
  placesOf,
} from './upload-places.client'

type As = 'images' | 'gallery'

/**
 * Sends pictures to where they belong: they show there at once, and are part of the text when they have arrived, wherever
 * that place has moved meanwhile.
 *
 * @param pos anywhere in the document; pictures stand between blocks, at the nearest point
 */
export function uploadAt(editor: Editor, pos: number, files: readonly File[], as: As = 'images'): void {
  sendTo(editor.view, files, as, betweenBlocks(editor.state.doc, pos))
}

/** Sends pictures to where one is writing: into an empty line, or below the block that holds the caret. */
export function uploadHere(editor: Editor, files: readonly File[], as: As = 'images'): void {
  sendTo(editor.view, files, as, here(editor.view))
}

/** Adds pictures to the gallery at `pos`, as far as it has room. */
export function uploadInto(editor: Editor, pos: number, files: readonly File[]): void {
  const pictures: EditedImage[] = editor.state.doc.nodeAt(pos)?.attrs.pictures ?? []
  const room = files.slice(0, GALLERY_SIZE.most - pictures.length)
  if (room.length > 0) add(editor.view, [{ ...placeFor(room, pos), into: true }])
}

function here({ state }: EditorView): number {
  const { $from, $to } = state.selection
  if ($to.depth === 0) return $to.pos
  const isAtStart = $from.depth === 1 && $from.parentOffset === 0 && $from.pos === $to.pos
  return isAtStart ? $from.before(1) : $to.after(1)
}

let made = 0

function placeFor(files: readonly File[], pos: number): Place {
  made += 1
  const uploads = files.map((file) => new Upload(file))
  return { id: `place-${made}`, pos, uploads, onEmptyLine: false, into: false }
}

function sendTo(view: EditorView, files: readonly File[], as: As, pos: number) {
  const batches = as === 'gallery' ? inGalleries(files) : files.map((file) => [file])
  const onEmptyLine = isEmptyLine(view.state.doc, pos)
  add(
    view,
    batches.map((batch, index) => ({
      ...placeFor(batch, pos),
      onEmptyLine: onEmptyLine && index === batches.length - 1,
    })),
  )
}

const inGalleries = (files: readonly File[]): File[][] =>
  Array.from({ length: Math.ceil(files.length / GALLERY_SIZE.most) }, (_, index) =>
    files.slice(index * GALLERY_SIZE.most, (index + 1) * GALLERY_SIZE.most),
  )

function add(view: EditorView, places: readonly Place[]) {
  tell(view, { kind: 'add', places })
  for (const { id, uploads } of places) {
    for (const upload of uploads) {
      upload.subscribe(() => settleIfSent(view, id))
      upload.send()
    }
  }
}

const tell = (view: EditorView, change: Change) =>
  view.dispatch(view.state.tr.setMeta(placesKey, change).setMeta('addToHistory', false))

function remove(view: EditorView, { id }: Place, upload: Upload) {
  const place = placesOf(view.state).find((each) => each.id === id)
  upload.cancel()
  if (!place) return
  tell(view, { kind: 'keep-only', id, uploads: place.uploads.filter((each) => each !== upload) })
  settleIfSent(view, id)
  view.focus()
}

/** Puts a place's pictures into the text once all of them have arrived: an undo takes them out again, and nothing else. */
function settleIfSent(view: EditorView, id: string) {
  if (view.isDestroyed) return
  const { state } = view
  const place = placesOf(state).find((each) => each.id === id)
  const images = (place?.uploads ?? []).flatMap(({ state: now }) =>
    now.kind === 'sent' ? [freshImage(now.picture, now.picture)] : [],
  )
  if (!place || images.length === 0 || images.length < place.uploads.length) return
  const tr = closeHistory(state.tr)
  const gallery = galleryAt(tr.doc, place)
  const { image, gallery: galleryType } = state.schema.nodes
  if (!image || !galleryType) throw new Error('the schema has no pictures')
  if (gallery) {
    const pictures = [...gallery.attrs.pictures, ...images].slice(0, GALLERY_SIZE.most)
    tr.setNodeMarkup(place.pos, undefined, { ...gallery.attrs, pictures })
  } else {
    const nodes =
      images.length < GALLERY_SIZE.least || place.into
        ? images.map((attrs) => image.create(attrs))
        : [galleryType.create({ pictures: images })]
    tr.replaceWith(place.pos, place.pos + takenLine(view, place), nodes)
  }
  view.dispatch(tr.setMeta(placesKey, { kind: 'settle', id } satisfies Change))
}

/** The size of the empty line that a picture was meant for, unless somebody writes there or it is the text's last. */
function takenLine({ state: { doc, selection } }: EditorView, { pos, onEmptyLine }: Place): number {
  if (!onEmptyLine || !isEmptyLine(doc, pos) || pos + 2 >= doc.content.size) return 0
  return selection.from === pos + 1 ? 0 : 2
}

/** The files of a clipboard or of something dropped, unless they only stand beside a text. */
function filesOf(data: DataTransfer | null): File[] {
  // a word processor puts a picture of the text beside the text: the text is what was meant
  if (!data || data.types.includes('text/plain')) return []
  return [...data.files]
}

// a file that misses the text would be opened by the browser, in place of the article
const isMissed = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && !event.defaultPrevented
const catchMissed = (event: DragEvent) => {
  const isForm = event.target instanceof HTMLInputElement
  if (isMissed(event) && !isForm) event.preventDefault()
}

/** Pictures pasted and dropped, and those on their way. */
export const UploadsInText = Extension.create({
  name: 'uploadsInText',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: placesKey,
      state: { init: () => noPlaces, apply: (tr, before) => placesAfter(tr, before, remove) },
      view: () => {
        window.addEventListener('dragover', catchMissed)
        window.addEventListener('drop', catchMissed)
        return {
          destroy: () => {
            window.removeEventListener('dragover', catchMissed)
            window.removeEventListener('drop', catchMissed)
          },
        }
      },
      props: {
        decorations: (state) => placesKey.getState(state)?.decorations,
        handlePaste: (view, event) => {
          const files = filesOf(event.clipboardData).filter(({ type }) => type.startsWith('image/'))
          if (files.length > 0) sendTo(view, files, 'images', here(view))
          return files.length > 0
        },
        // what is dragged within the text only moves
        handleDrop: (view, event, _, moved) => {
          const files = moved ? [] : filesOf(event.dataTransfer)
          if (files.length === 0) return false
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
          sendTo(view, files, 'images', betweenBlocks(view.state.doc, at?.pos ?? view.state.doc.content.size))
          return true
        },
      },
    }),
  ],
})
