'use client'

import type { Editor } from '@tiptap/core'
import { freshImage } from '../text-document.client'
import { uploadPicture } from '../upload-picture.client'

/** Sends a picture that a clipboard carried, and puts it where it stood, wherever that is by then. */
export function uploadCarried(editor: Editor, at: number, file: File): void {
  let place = at
  const moved = ({ transaction }: { transaction: { mapping: { map: (pos: number) => number } } }) => {
    place = transaction.mapping.map(place)
  }
  editor.on('transaction', moved)
  void uploadPicture(file).then((answer) => {
    editor.off('transaction', moved)
    if (!answer.ok || editor.isDestroyed) return
    const $place = editor.state.doc.resolve(place)
    const between = $place.depth === 0 ? place : $place.parentOffset === 0 ? $place.before(1) : $place.after(1)
    editor.commands.insertContentAt(
      between,
      { type: 'image', attrs: freshImage(answer.picture) },
      { updateSelection: false },
    )
  })
}
