'use client'

import { commands, Extension } from '@tiptap/core'

/**
 * Gives the text the focus when it is asked for, not a frame later as Tiptap does: what is typed right behind a tool would
 * go nowhere. Commands are only run by events here, never while React renders, which is what the frame is for
 * (ueberdosis/tiptap#1520).
 */
export const PromptFocus = Extension.create({
  name: 'promptFocus',
  addCommands: () => ({
    focus: (position, options) => (props) => {
      const isWanted = position !== false && props.dispatch && !props.view.hasFocus()
      const isDone = commands.focus(position, options)(props)
      if (isWanted && isDone) props.view.focus()
      return isDone
    },
  }),
})
