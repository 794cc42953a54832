'use client'

import { type Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { type ResolvedPos, Slice, DOMParser as TextParser } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { uploadAt } from '../_pictures/uploads-in-text.client'
import { fileOf, withoutPlaces } from './carried-pictures.client'
import { type CleanPaste, cleanPaste } from './clean-paste.client'
import { isBlockSource } from './from-wordpress.client'
import { tellLost } from './lost-pictures.client'
import { plainLines } from './plain-lines.client'

/** What was cleaned last, until it has been put in. */
type Pasted = { pictures: CleanPaste | null }

/** Pastes come in as an article’s own text, whatever program they are from, and are one step to undo. */
export const Pasting = Extension.create({
  name: 'pasting',
  addProseMirrorPlugins() {
    const { editor } = this
    const pasted: Pasted = { pictures: null }
    return [
      new Plugin({
        props: {
          transformPastedHTML(html) {
            pasted.pictures = null
            // our own clipboard says how it is to be joined
            if (html.includes('data-pm-slice')) return html
            const clean = cleanPaste(html)
            pasted.pictures = clean
            return clean.html
          },
          clipboardTextParser(text, $context, isPlain, view) {
            pasted.pictures = null
            if (isPlain || !isBlockSource(text)) return plainLines(text, view.state.schema, $context.marks())
            pasted.pictures = cleanPaste(text)
            return sliceOf(pasted.pictures.html, $context, view)
          },
          handlePaste(view) {
            view.dispatch(closeHistory(view.state.tr))
            return false
          },
        },
        appendTransaction(transactions, _, state) {
          if (!transactions.some((tr) => ['paste', 'drop'].includes(tr.getMeta('uiEvent')))) return null
          const { pictures } = pasted
          pasted.pictures = null
          const cleared = pictures && pictures.carried.length > 0 ? withoutPlaces(state) : null
          // what is typed next, and what is sent, are other steps
          queueMicrotask(() => settle(editor, pictures, cleared?.places ?? []))
          return cleared?.tr ?? null
        },
      }),
    ]
  },
})

function sliceOf(html: string, $context: ResolvedPos, view: EditorView): Slice {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const { content } = TextParser.fromSchema(view.state.schema).parseSlice(body, { context: $context })
  return Slice.maxOpen(content, true)
}

function settle(editor: Editor, pasted: CleanPaste | null, places: readonly { at: number; number: number }[]): void {
  if (editor.isDestroyed) return
  editor.view.dispatch(closeHistory(editor.state.tr))
  if (!pasted) return
  const lost = [...pasted.lost]
  // from the last to the first, so that none moves another
  for (const { at, number } of [...places].reverse()) {
    const file = fileOf(pasted.carried[number] ?? '')
    if (file) uploadAt(editor, at, [file])
    else lost.push({ address: '', caption: '' })
  }
  tellLost(editor, lost)
}
