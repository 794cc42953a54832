'use client'

import { Extension } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { describePicture } from './use-opened.client'

/** Enter on a selected picture or gallery goes into what is said of it; Escape, within, comes out. */
export const FigureKeys = Extension.create({
  name: 'figureKeys',
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state
        const isFigure = selection instanceof NodeSelection && ['image', 'gallery'].includes(selection.node.type.name)
        if (isFigure) describePicture(this.editor, selection.from)
        return isFigure
      },
    }
  },
})
