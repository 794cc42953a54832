'use client'

import type { Editor } from '@tiptap/core'
import { moveBlock } from '../_blocks/move-block.client'

type Props = {
  editor: Editor
  getPos: () => number | undefined
  /** « l’image », « la galerie ». */
  what: string
  onRemove: () => void
}

/** What is done with a figure as a whole. */
export function FigureButtons({ editor, getPos, what, onRemove }: Props) {
  const move = (by: -1 | 1) => {
    const pos = getPos()
    // it is the neighbour that moves: the button keeps its focus, and fields stay open
    if (pos !== undefined && editor.commands.setNodeSelection(pos)) moveBlock(editor, by)
  }
  return (
    <>
      <button type="button" className="button button-small" aria-label={`Monter ${what}`} onClick={() => move(-1)}>
        ↑
      </button>
      <button type="button" className="button button-small" aria-label={`Descendre ${what}`} onClick={() => move(1)}>
        ↓
      </button>
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          onRemove()
          editor.commands.focus()
        }}
      >
        Retirer {what}
      </button>
    </>
  )
}
