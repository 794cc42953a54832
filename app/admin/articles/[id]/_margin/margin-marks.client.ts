'use client'

import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { type Editor, useEditorState } from '@tiptap/react'
import { passageOf } from '@/lib/margin/margin.rules'
import { bodyOf } from '../text-document.client'
import { type Followed, followBlocks, followedAt } from './followed-blocks.client'

type Marked = {
  notes: readonly Followed[]
  /** What the note is about that is being written. */
  about: Followed | null
  decorations: DecorationSet
}

type Change = { notes?: Followed[]; about?: Followed | null }

const key = new PluginKey<Marked>('margin')
const nothing: Marked = { notes: [], about: null, decorations: DecorationSet.empty }

const PRESSED = 'margin-mark'

/**
 * Marks beside the blocks that open notes stand beside, which follow them while the text is edited. Nothing of it is ever part
 * of the document.
 */
export const MarginMarks = Extension.create({
  name: 'marginMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key,
      state: {
        init: () => nothing,
        apply(tr, marked, { doc: before }) {
          const change: Change | undefined = tr.getMeta(key)
          if (!change && (!tr.docChanged || marked === nothing)) return marked
          const all = marked.about ? [...marked.notes, marked.about] : marked.notes
          const followed = tr.docChanged ? followBlocks(all, tr, before) : all
          const notes = change?.notes ?? followed.slice(0, marked.notes.length)
          const about = change?.about !== undefined ? change.about : (followed[marked.notes.length] ?? null)
          return { notes, about, decorations: drawn(tr.doc, notes, about) }
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
})

function drawn(doc: Node, notes: readonly Followed[], about: Followed | null): DecorationSet {
  const beside = new Map<number, number[]>()
  for (const { id, pos } of notes) if (pos !== null) beside.set(pos, [...(beside.get(pos) ?? []), id])
  const marks = [...beside].map(([pos, ids]) =>
    Decoration.widget(pos, (view) => mark(view, ids), {
      key: `margin ${ids.join(' ')}`,
      side: -1,
      ignoreSelection: true,
      stopEvent: () => true,
    }),
  )
  const [at, block] = blockOf(doc, about)
  if (block) marks.push(Decoration.node(at, at + block.nodeSize, { class: 'margin-about' }))
  return marks.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, marks)
}

/** Where a block is now, and what; it may be gone. */
function blockOf(doc: Node, followed: Followed | null | undefined): [number, Node | null] {
  const pos = followed?.pos ?? null
  return pos === null ? [0, null] : [pos, doc.nodeAt(pos)]
}

/** How many notes stand beside a block: a way to them for the pointer. The panel has the same way for the keyboard. */
function mark(view: EditorView, ids: number[]): HTMLElement {
  const place = document.createElement('div')
  place.className = 'margin-place'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'margin-mark'
  button.tabIndex = -1
  button.textContent = String(ids.length)
  const words = ids.length === 1 ? 'Une note' : `${ids.length} notes`
  button.title = `${words} sur ce passage`
  button.setAttribute('aria-label', button.title)
  button.addEventListener('click', () => view.dom.dispatchEvent(new CustomEvent(PRESSED, { detail: ids[0] })))
  place.append(button)
  return place
}

/** Calls back when somebody presses a mark, with the first note beside its block. */
export function onMarkPressed(editor: Editor, answer: (noteId: number) => void): () => void {
  const { dom } = editor.view
  const pressed = (event: Event) => answer((event as CustomEvent<number>).detail)
  dom.addEventListener(PRESSED, pressed)
  return () => dom.removeEventListener(PRESSED, pressed)
}

const stateOf = (state: EditorState): Marked => key.getState(state) ?? nothing

/** Which block each open note stands beside; null: its block is gone. */
export const placesOfNotes = (editor: Editor): Record<number, number | null> => {
  const { doc } = editor.state
  const places = stateOf(editor.state).notes.map(({ id, pos }) => [id, pos === null ? null : doc.resolve(pos).index(0)])
  return Object.fromEntries(places)
}

/** Shows which notes are open, where each that was just heard of stands; of the others it is known. */
export function placeNotes(editor: Editor, open: readonly number[], found: ReadonlyMap<number, number | null>): void {
  const { doc, tr } = editor.state
  const known = new Map(stateOf(editor.state).notes.map((each) => [each.id, each]))
  const notes = open.map((id): Followed => {
    const before = known.get(id)
    if (before && before.pos !== null) return before
    const anew = followedAt(doc, id, found.get(id) ?? null)
    // a block that was deleted here may come back by an undo
    return anew.pos === null && before ? before : anew
  })
  editor.view.dispatch(tr.setMeta(key, { notes } satisfies Change).setMeta('addToHistory', false))
}

/** Takes the block that the caret is in as what the next note is about. False: there is nothing in it. */
export function takeUpPassage(editor: Editor): boolean {
  const { doc, selection, tr } = editor.state
  const about = followedAt(doc, 0, selection.$from.index(0))
  if (about.pos === null || passageAt(doc, about) === '') return false
  editor.view.dispatch(tr.setMeta(key, { about } satisfies Change).setMeta('addToHistory', false))
  return true
}

export function letPassageGo(editor: Editor): void {
  if (stateOf(editor.state).about === null) return
  editor.view.dispatch(editor.state.tr.setMeta(key, { about: null } satisfies Change).setMeta('addToHistory', false))
}

/** Which block the next note is about, as documents count them; null: it is gone. */
export function blockAbout(editor: Editor): number | null {
  const { about } = stateOf(editor.state)
  return about === null || about.pos === null ? null : editor.state.doc.resolve(about.pos).index(0)
}

function passageAt(doc: Node, { pos }: Followed): string {
  const block = pos === null ? undefined : bodyOf(doc).content[doc.resolve(pos).index(0)]
  return block ? passageOf(block) : ''
}

/** The words of the block that the next note is about. Empty: they are gone. */
export const usePassageAbout = (editor: Editor): string =>
  useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { about } = stateOf(now.state)
      return about ? passageAt(now.state.doc, about) : ''
    },
  })

export type Order = { standing: number[]; gone: number[] }

/** The open notes in the order of the text, and those whose block is gone. Null: there is no text yet. */
export const useMarginOrder = (editor: Editor | null): Order | null =>
  useEditorState({
    editor,
    selector: ({ editor: now }): Order | null => {
      if (!now) return null
      const { notes } = stateOf(now.state)
      const standing = notes.filter(({ pos }) => pos !== null)
      return {
        standing: standing
          .sort((one, other) => (one.pos ?? 0) - (other.pos ?? 0) || one.id - other.id)
          .map(({ id }) => id),
        gone: notes.filter(({ pos }) => pos === null).map(({ id }) => id),
      }
    },
  })

/** Selects the block that a note stands beside, and brings it into view. */
export function goToPassage(editor: Editor, noteId: number): void {
  const { doc, tr } = editor.state
  const [pos, block] = blockOf(
    doc,
    stateOf(editor.state).notes.find(({ id }) => id === noteId),
  )
  if (!block) return
  const selection = block.isAtom
    ? NodeSelection.create(doc, pos)
    : TextSelection.between(doc.resolve(pos + 1), doc.resolve(pos + block.nodeSize - 1))
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView())
  editor.view.focus()
}
