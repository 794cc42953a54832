'use client'

import type { Node } from '@tiptap/pm/model'
import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { drawUpload } from './draw-upload.client'
import type { Upload } from './upload.client'

/**
 * Where pictures on their way will stand. The document knows nothing of it: nothing is saved, undone or counted before a
 * picture is there.
 */
export type Place = {
  id: string
  /** Between two blocks; or, of `into`, before the gallery that takes them. */
  pos: number
  /** One is a picture of its own, several are a gallery. */
  uploads: readonly Upload[]
  /** They were meant for an empty line, which stands after `pos`. */
  onEmptyLine: boolean
  /** They join the gallery at `pos`. */
  into: boolean
}

export type Change =
  | { kind: 'add'; places: readonly Place[] }
  | { kind: 'keep-only'; id: string; uploads: readonly Upload[] }
  | { kind: 'settle'; id: string }

export type Places = { places: readonly Place[]; decorations: DecorationSet }

export const placesKey = new PluginKey<Places>('pictures-on-their-way')

export const noPlaces: Places = { places: [], decorations: DecorationSet.empty }

/** The nearest point between two blocks: a picture never cuts a sentence in two. */
export function betweenBlocks(doc: Node, pos: number): number {
  const $pos = doc.resolve(Math.max(0, Math.min(pos, doc.content.size)))
  if ($pos.depth === 0) return $pos.pos
  const isInFirstHalf = $pos.pos <= ($pos.start(1) + $pos.end(1)) / 2
  return isInFirstHalf ? $pos.before(1) : $pos.after(1)
}

/** Whether an empty line begins at a point between blocks. */
export const isEmptyLine = (doc: Node, pos: number): boolean => {
  const node = doc.nodeAt(pos)
  return node?.type.name === 'paragraph' && node.content.size === 0
}

/** The gallery that a place's pictures join, if it is still there. */
export const galleryAt = (doc: Node, { into, pos }: Place): Node | null => {
  const node = into && pos < doc.content.size ? doc.nodeAt(pos) : null
  return node?.type.name === 'gallery' ? node : null
}

/** The places after a transaction, moved with what they stand between. */
export function placesAfter(tr: Transaction, before: Places, onRemove: Remove): Places {
  const change: Change | undefined = tr.getMeta(placesKey)
  if (!change && (!tr.docChanged || before.places.length === 0)) return before
  const settled = change?.kind === 'settle' ? before.places.findIndex(({ id }) => id === change.id) : -1
  let places = tr.docChanged
    ? before.places.map((place, index) => ({ ...place, pos: moved(tr, place, index < settled ? -1 : 1) }))
    : before.places
  if (change?.kind === 'add') places = [...places, ...change.places]
  if (change?.kind === 'settle') places = places.filter(({ id }) => id !== change.id)
  if (change?.kind === 'keep-only') {
    places = places
      .map((place) => (place.id === change.id ? { ...place, uploads: change.uploads } : place))
      .filter(({ uploads }) => uploads.length > 0)
  }
  return { places, decorations: drawn(tr.doc, places, onRemove) }
}

// those that stand before a picture that has come stay before it: several sent at once keep their order
function moved(tr: Transaction, { pos, into }: Place, side: -1 | 1): number {
  const { pos: mapped, deletedAcross } = tr.mapping.mapResult(pos, side)
  // another text was put in place of all of this one
  const isAllNew = deletedAcross && (mapped === 0 || mapped === tr.doc.content.size)
  return into && !deletedAcross ? mapped : betweenBlocks(tr.doc, isAllNew ? pos : mapped)
}

type Remove = (view: EditorView, place: Place, upload: Upload) => void

const drawn = (doc: Node, places: readonly Place[], onRemove: Remove): DecorationSet =>
  DecorationSet.create(
    doc,
    places.map((place, index) => {
      const gallery = galleryAt(doc, place)
      const stops: (() => void)[] = []
      return Decoration.widget(
        place.pos + (gallery?.nodeSize ?? 0),
        (view) => {
          const figures = place.uploads.map((upload) => {
            const { figure, stop } = drawUpload(upload, () => onRemove(view, place, upload))
            stops.push(stop)
            return figure
          })
          const [only] = figures
          if (only && figures.length === 1) return only
          const group = document.createElement('div')
          group.className = 'editor-uploads'
          group.contentEditable = 'false'
          group.append(...figures)
          return group
        },
        {
          key: [place.id, ...place.uploads.map(({ id }) => id)].join(' '),
          side: index - places.length,
          ignoreSelection: true,
          stopEvent: () => true,
          destroy: () => {
            for (const stop of stops) stop()
          },
        },
      )
    }),
  )

export const placesOf = (state: EditorState): readonly Place[] => placesKey.getState(state)?.places ?? []
