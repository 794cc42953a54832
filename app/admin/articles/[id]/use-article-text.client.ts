'use client'

import { type Editor, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { Document } from '@/lib/articles/document.rules'
import type { Picture } from '@/lib/media/media.rules'
import { coveredTop } from './_blocks/use-state-height.client'
import { bodyOf, forEditing } from './text-document.client'
import { textExtensions } from './text-extensions.client'

type Start = { body: Document; pictures: Picture[]; onChange: () => void }

/** Pixels that a line keeps from the window's edges, where bars stick. */
const free = {
  get top() {
    return coveredTop() + 16
  },
  right: 0,
  bottom: 72,
  left: 0,
}

export type ArticleText = {
  /** Null until the browser has made it. */
  editor: Editor | null
  /** The document holds what this release's editor does not know: it must not be shown without it, and saved so. */
  isUnreadable: boolean
}

/** The text while it is written. Nothing is read of it at a keystroke: whoever wants it asks `bodyOf`. */
export function useArticleText({ body, pictures, onChange }: Start): ArticleText {
  const [isUnreadable, setUnreadable] = useState(false)
  const isMade = useRef(false)
  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    extensions: textExtensions,
    content: forEditing(body, pictures),
    enableContentCheck: true,
    // later ones are pieces that could not be put in
    onContentError: () => !isMade.current && setUnreadable(true),
    onCreate: () => {
      isMade.current = true
    },
    editorProps: {
      scrollThreshold: free,
      scrollMargin: free,
      attributes: {
        class: 'editor-body',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Texte de l’article',
        lang: 'fr',
      },
    },
    onUpdate: onChange,
  })
  return { editor: isUnreadable ? null : editor, isUnreadable }
}

/** Milliseconds of rest after which what is said about a text is said anew. */
const REST = 400

/** The text as it was when its writer last paused: counts and checks read this one, and never slow a keystroke. */
export function useSettledBody(editor: Editor | null, before: Document): Document {
  const [body, setBody] = useState(before)
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout>
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setBody(bodyOf(editor.state.doc)), REST)
    }
    editor.on('update', later)
    return () => {
      clearTimeout(timer)
      editor.off('update', later)
    }
  }, [editor])
  return body
}
