'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { useRef, useState } from 'react'
import { Announcements, sayRefused } from './_blocks/announcing.client'
import { InsertMenu } from './_blocks/insert-menu.client'
import { TableTools } from './_blocks/table-tools.client'
import { type TextTool, textTools } from './_blocks/text-tools.client'
import { ToolButton } from './_blocks/tool-button.client'
import { useRoving } from './_blocks/use-roving.client'
import { useStateHeight } from './_blocks/use-state-height.client'
import { EmbedForm } from './_embeds/embed-form.client'
import { useAsked } from './asking.client'
import { LanguageForm } from './language-form.client'
import { LinkForm } from './link-form.client'
import { NoteForm } from './note-form.client'

const all = textTools.flat()

const forms = { link: LinkForm, note: NoteForm, language: LanguageForm, embed: EmbedForm }

/** The text's tools: real buttons, each saying whether it is on, and the form that one of them opened. */
export function Toolbar({ editor }: { editor: Editor }) {
  const [open, setOpen] = useState<keyof typeof forms | null>(null)
  const row = useRef<HTMLDivElement>(null)
  const roving = useRoving(row, () => editor.commands.focus())
  useStateHeight()
  // asked for again, a form goes
  const turn = (form: keyof typeof forms) => setOpen((shown) => (shown === form ? null : form))
  const turnWhereAllowed = (form: 'link' | 'note') => () => {
    if (editor.isActive('pullQuote')) sayRefused(editor, 'Un exergue n’a ni lien ni note.')
    else turn(form)
  }
  useAsked(editor, 'link', turnWhereAllowed('link'))
  useAsked(editor, 'note', turnWhereAllowed('note'))
  useAsked(editor, 'language', () => turn('language'))
  useAsked(editor, 'embed', () => turn('embed'))
  useAsked(editor, 'tools', roving.enter)
  const states = useEditorState({
    editor,
    selector: ({ editor: now }) => all.map(({ isOn, isOff }) => ({ isOn: isOn?.(now), isOff: isOff?.(now) })),
  })
  const group = (tools: readonly TextTool[]) => (
    <div key={tools[0]?.label} className="tool-group">
      {tools.map(({ label, face, keys, press }, place) => (
        <ToolButton
          key={label}
          label={label}
          face={face}
          keys={keys}
          {...states[all.indexOf(tools[0] as TextTool) + place]}
          onPress={() => void press(editor)}
        />
      ))}
    </div>
  )
  const Form = open && forms[open]

  return (
    <div className="editor-tools">
      <div className="editor-tool-row">
        <InsertMenu editor={editor} />
        {/* on small screens it scrolls: one of its tools is always a tab stop */}
        <div ref={row} role="toolbar" aria-label="Mise en forme" className="tool-groups" {...roving.handlers}>
          {textTools.map(group)}
        </div>
      </div>
      {Form && <Form key={open} editor={editor} onDone={() => setOpen(null)} />}
      <TableTools editor={editor} />
      <Announcements editor={editor} />
    </div>
  )
}
