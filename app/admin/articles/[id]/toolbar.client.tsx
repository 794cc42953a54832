'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { useRef, useState } from 'react'
import { LinkForm } from './link-form.client'

type Tool = { label: string; face: string; active?: boolean; off?: boolean; press: () => void }

/** The text's tools: real buttons, each saying whether it is on. */
export function Toolbar({ editor, onPictures }: { editor: Editor; onPictures: (files: File[]) => void }) {
  const [linking, setLinking] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      h2: now.isActive('heading', { level: 2 }),
      h3: now.isActive('heading', { level: 3 }),
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      link: now.isActive('link'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  })
  const chain = () => editor.chain().focus()
  const tools: Tool[] = [
    { label: 'Intertitre', face: 'T', active: on.h2, press: () => chain().toggleHeading({ level: 2 }).run() },
    { label: 'Sous-intertitre', face: 't', active: on.h3, press: () => chain().toggleHeading({ level: 3 }).run() },
    { label: 'Gras', face: 'G', active: on.bold, press: () => chain().toggleBold().run() },
    { label: 'Italique', face: 'I', active: on.italic, press: () => chain().toggleItalic().run() },
    { label: 'Lien', face: '↗', active: on.link, press: () => setLinking(!linking) },
    { label: 'Liste', face: '•', active: on.bullets, press: () => chain().toggleBulletList().run() },
    { label: 'Liste numérotée', face: '1.', active: on.numbers, press: () => chain().toggleOrderedList().run() },
    { label: 'Citation', face: '«\u202f»', active: on.quote, press: () => chain().toggleBlockquote().run() },
    { label: 'Image', face: '▣', press: () => chooser.current?.click() },
    { label: 'Annuler', face: '↶', off: !on.undo, press: () => chain().undo().run() },
    { label: 'Rétablir', face: '↷', off: !on.redo, press: () => chain().redo().run() },
  ]

  return (
    <fieldset className="editor-tools" aria-label="Mise en forme">
      {tools.map(({ label, face, active, off, press }) => (
        <button
          key={label}
          type="button"
          className="button button-small"
          aria-label={label}
          title={label}
          aria-pressed={active}
          disabled={off}
          onClick={press}
        >
          {face}
        </button>
      ))}
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        aria-label="Image à insérer"
        onChange={({ target }) => {
          onPictures([...(target.files ?? [])])
          target.value = ''
        }}
      />
      {linking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
    </fieldset>
  )
}
