'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { toggleKeyPoints } from './key-points.client'
import { LanguageForm } from './language-form.client'
import { LinkForm } from './link-form.client'
import { NoteForm } from './note-form.client'
import { PictureChooser } from './picture-chooser.client'

type Tool = { label: string; face: string; active?: boolean; off?: boolean; press: () => void }

type Props = {
  editor: Editor
  onPictures: (files: File[]) => void
  onGallery: (files: File[]) => void
}

const forms = { link: LinkForm, note: NoteForm, language: LanguageForm }

/** The text's tools: real buttons, each saying whether it is on. */
export function Toolbar({ editor, onPictures, onGallery }: Props) {
  const [open, setOpen] = useState<keyof typeof forms | null>(null)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      h2: now.isActive('heading', { level: 2 }),
      h3: now.isActive('heading', { level: 3 }),
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      link: now.isActive('link'),
      language: now.isActive('language'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      keyPoints: now.isActive('keyPoints'),
      note: now.isActive('footnote'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  })
  const chain = () => editor.chain().focus()
  const turn = (form: keyof typeof forms) => setOpen(open === form ? null : form)
  const writing: Tool[] = [
    { label: 'Intertitre', face: 'T', active: on.h2, press: () => chain().toggleHeading({ level: 2 }).run() },
    { label: 'Sous-intertitre', face: 't', active: on.h3, press: () => chain().toggleHeading({ level: 3 }).run() },
    { label: 'Gras', face: 'G', active: on.bold, press: () => chain().toggleBold().run() },
    { label: 'Italique', face: 'I', active: on.italic, press: () => chain().toggleItalic().run() },
    { label: 'Lien', face: '↗', active: on.link, press: () => turn('link') },
    { label: 'Langue', face: 'ñ', active: on.language, press: () => turn('language') },
    { label: 'Note', face: 'n¹', active: on.note, press: () => turn('note') },
    { label: 'Liste', face: '•', active: on.bullets, press: () => chain().toggleBulletList().run() },
    {
      label: 'Liste numérotée',
      face: '1.',
      active: on.numbers,
      off: on.keyPoints,
      press: () => chain().toggleOrderedList().run(),
    },
    { label: 'Citation', face: '«\u202f»', active: on.quote, press: () => chain().toggleBlockquote().run() },
    { label: 'À retenir', face: '☰', active: on.keyPoints, press: () => toggleKeyPoints(editor) },
  ]
  const undoing: Tool[] = [
    { label: 'Annuler', face: '↶', off: !on.undo, press: () => chain().undo().run() },
    { label: 'Rétablir', face: '↷', off: !on.redo, press: () => chain().redo().run() },
  ]
  const Form = open && forms[open]

  return (
    <fieldset className="editor-tools" aria-label="Mise en forme">
      {writing.map((tool) => (
        <ToolButton key={tool.label} tool={tool} />
      ))}
      <PictureChooser label="Image" face="▣" onPictures={onPictures} />
      <PictureChooser label="Galerie" face="▣▣" onPictures={onGallery} />
      {undoing.map((tool) => (
        <ToolButton key={tool.label} tool={tool} />
      ))}
      {Form && <Form key={open} editor={editor} onDone={() => setOpen(null)} />}
    </fieldset>
  )
}

function ToolButton({ tool: { label, face, active, off, press } }: { tool: Tool }) {
  return (
    <button
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
  )
}
