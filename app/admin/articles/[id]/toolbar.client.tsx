'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { toggleFactBox } from './_blocks/fact-box.client'
import { InsertMenu } from './_blocks/insert-menu.client'
import { togglePullQuote } from './_blocks/pull-quote.client'
import { goToSource } from './_blocks/quote.client'
import { TableTools } from './_blocks/table-tools.client'
import { EmbedForm } from './_embeds/embed-form.client'
import { askFor, useAsked } from './asking.client'
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

const forms = { link: LinkForm, note: NoteForm, language: LanguageForm, embed: EmbedForm }

const row = 'button:not(:disabled):not([role=menuitem])'

/** The text's tools: real buttons, each saying whether it is on. One of them is the tab stop, arrows go to the others. */
export function Toolbar({ editor, onPictures, onGallery }: Props) {
  const [open, setOpen] = useState<keyof typeof forms | null>(null)
  const tools = useRef<HTMLDivElement>(null)
  const current = useRef<HTMLButtonElement | null>(null)
  useAsked(editor, 'link', () => setOpen('link'))
  useAsked(editor, 'note', () => setOpen('note'))
  useAsked(editor, 'language', () => setOpen('language'))
  useAsked(editor, 'embed', () => setOpen('embed'))
  useAsked(editor, 'tools', () => (current.current ?? tools.current?.querySelector<HTMLButtonElement>(row))?.focus())
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
      source: now.isActive('quoteSource'),
      pullQuote: now.isActive('pullQuote'),
      factBox: now.isActive('factBox'),
      keyPoints: now.isActive('keyPoints'),
      note: now.isActive('footnote'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  })
  // the tab stop is the tool used last, as long as it can be used
  useEffect(() => {
    const buttons = [...(tools.current?.querySelectorAll<HTMLButtonElement>(row) ?? [])]
    const stop = buttons.find((button) => button === current.current) ?? buttons[0]
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1
  })

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const buttons = [...(tools.current?.querySelectorAll<HTMLButtonElement>(row) ?? [])]
    const place = buttons.indexOf(event.target as HTMLButtonElement)
    if (event.key === 'Escape') editor.commands.focus()
    if (place < 0) return
    const to: Record<string, number> = {
      ArrowRight: (place + 1) % buttons.length,
      ArrowLeft: (place - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    }
    const next = buttons[to[event.key] ?? -1]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

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
    ...(on.quote
      ? [{ label: 'Source de la citation', face: '—', active: on.source, press: () => goToSource(editor) }]
      : []),
    { label: 'Exergue', face: '❝', active: on.pullQuote, press: () => togglePullQuote(editor) },
    { label: 'Encadré', face: '▤', active: on.factBox, press: () => toggleFactBox(editor) },
    { label: 'À retenir', face: '☰', active: on.keyPoints, press: () => toggleKeyPoints(editor) },
  ]
  const undoing: Tool[] = [
    { label: 'Annuler', face: '↶', off: !on.undo, press: () => chain().undo().run() },
    { label: 'Rétablir', face: '↷', off: !on.redo, press: () => chain().redo().run() },
  ]
  const Form = open && forms[open]

  return (
    <div className="editor-tools">
      <div
        ref={tools}
        role="toolbar"
        aria-label="Mise en forme"
        className="editor-tool-row"
        onKeyDown={move}
        onFocus={({ target }) => {
          if (target instanceof HTMLButtonElement) current.current = target
        }}
      >
        <InsertMenu editor={editor} />
        {writing.map((tool) => (
          <ToolButton key={tool.label} tool={tool} />
        ))}
        <PictureChooser label="Image" face="▣" onPictures={onPictures} />
        <PictureChooser label="Galerie" face="▣▣" onPictures={onGallery} />
        {undoing.map((tool) => (
          <ToolButton key={tool.label} tool={tool} />
        ))}
        <ToolButton tool={{ label: 'Raccourcis', face: '?', press: () => askFor(editor, 'shortcuts') }} />
      </div>
      {Form && <Form key={open} editor={editor} onDone={() => setOpen(null)} />}
      <TableTools editor={editor} />
    </div>
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
