'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'

const SAID = 'said'

type Saying = { sentence: string; isRefusal: boolean }

const say = (editor: Editor, saying: Saying): void => {
  editor.view.dom.dispatchEvent(new CustomEvent<Saying>(SAID, { detail: saying }))
}

/** Tells screen readers what a key did, where nothing that has the focus tells it. */
export const announce = (editor: Editor, sentence: string): void => say(editor, { sentence, isRefusal: false })

/** Tells everybody why a key did nothing. It stays until the text changes. */
export const sayRefused = (editor: Editor, sentence: string): void => say(editor, { sentence, isRefusal: true })

/** Where both are told. */
export function Announcements({ editor }: { editor: Editor }) {
  const [said, setSaid] = useState<Saying & { times: number }>({ sentence: '', isRefusal: false, times: 0 })
  useEffect(() => {
    const { dom } = editor.view
    const hear = (event: Event) => {
      const { detail } = event as CustomEvent<Saying>
      setSaid(({ times }) => ({ ...detail, times: times + 1 }))
    }
    const forget = () => setSaid((before) => (before.isRefusal ? { ...before, sentence: '' } : before))
    dom.addEventListener(SAID, hear)
    editor.on('update', forget)
    return () => {
      dom.removeEventListener(SAID, hear)
      editor.off('update', forget)
    }
  }, [editor])
  return (
    <p role="status" aria-label="Ce qui vient d’être fait" className={said.isRefusal ? 'fault editor-said' : 'sr-only'}>
      {/* the same sentence again is a new text, or it would not be read */}
      <span key={said.times}>{said.sentence}</span>
    </p>
  )
}
