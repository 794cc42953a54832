'use client'

import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** Keys that do something with what is selected; a letter is put in by the browser, which knows. */
const isCommand = ({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  !isComposing && (key.length > 1 || ctrlKey || metaKey || altKey)

/**
 * Has a key act on what is selected now. Browsers tell of a selection in a task of its own, which may come behind the next key:
 * Ctrl + K right behind Ctrl + Shift + ← made a link of nothing. The editor is told of it here, ahead of the key.
 */
export const PromptSelection = Extension.create({
  name: 'promptSelection',
  // ahead of all that takes keys
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, event) {
            if (isCommand(event)) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
            return false
          },
        },
      },
    }),
  ],
})
