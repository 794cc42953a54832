'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'

/** Forms and dialogs that belong to a text, whoever opens them: a tool, the insert menu, a shortcut. */
export type Asked =
  | 'link'
  | 'note'
  | 'language'
  | 'pictures'
  | 'gallery'
  | 'library'
  | 'embed'
  | 'insert'
  | 'tools'
  | 'shortcuts'
  | 'margin'

/** Opens one of them at the caret. */
export const askFor = (editor: Editor, what: Asked): void => {
  editor.view.dom.dispatchEvent(new CustomEvent(what))
}

/** Answers `askFor`: `open` is called each time. */
export function useAsked(editor: Editor, what: Asked, open: () => void): void {
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    const { dom } = editor.view
    const answer = () => latest.current()
    dom.addEventListener(what, answer)
    return () => dom.removeEventListener(what, answer)
  }, [editor, what])
}
