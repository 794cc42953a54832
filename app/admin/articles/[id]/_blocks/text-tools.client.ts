'use client'

import type { Editor } from '@tiptap/core'
import { askFor } from '../asking.client'
import { toggleKeyPoints } from '../key-points.client'
import { toggleFactBox } from './fact-box.client'
import { toggleHeading } from './heading.client'
import type { Keys } from './key-names.client'
import { togglePullQuote } from './pull-quote.client'
import { goToSource } from './quote.client'
import type { Face } from './tool-icon.client'

export type TextTool = {
  label: string
  face: Face
  keys?: Keys
  isOn?: (editor: Editor) => boolean
  isOff?: (editor: Editor) => boolean
  press: (editor: Editor) => unknown
}

const chain = (editor: Editor) => editor.chain().focus()
// words shown large have no links and no notes (lib/articles/document.rules.ts)
const isInPullQuote = (editor: Editor) => editor.isActive('pullQuote')

/** The text's tools, in groups. */
export const textTools: readonly (readonly TextTool[])[] = [
  [
    {
      label: 'Intertitre',
      face: 'heading',
      keys: 'Mod-Shift-2',
      isOn: (editor) => editor.isActive('heading', { level: 2 }),
      press: (editor) => toggleHeading(editor, 2),
    },
    {
      label: 'Sous-intertitre',
      face: 'subheading',
      keys: 'Mod-Shift-3',
      isOn: (editor) => editor.isActive('heading', { level: 3 }),
      press: (editor) => toggleHeading(editor, 3),
    },
  ],
  [
    {
      label: 'Gras',
      face: 'bold',
      keys: 'Mod-b',
      isOn: (editor) => editor.isActive('bold'),
      press: (editor) => chain(editor).toggleBold().run(),
    },
    {
      label: 'Italique',
      face: 'italic',
      keys: 'Mod-i',
      isOn: (editor) => editor.isActive('italic'),
      press: (editor) => chain(editor).toggleItalic().run(),
    },
    {
      label: 'Lien',
      face: 'link',
      keys: 'Mod-k',
      isOn: (editor) => editor.isActive('link'),
      isOff: isInPullQuote,
      press: (editor) => askFor(editor, 'link'),
    },
    {
      label: 'Langue',
      face: 'language',
      keys: 'Mod-Alt-l',
      isOn: (editor) => editor.isActive('language'),
      press: (editor) => askFor(editor, 'language'),
    },
    {
      label: 'Note',
      face: 'note',
      keys: 'Mod-Alt-n',
      isOn: (editor) => editor.isActive('footnote'),
      isOff: isInPullQuote,
      press: (editor) => askFor(editor, 'note'),
    },
  ],
  [
    {
      label: 'Liste',
      face: 'bullets',
      keys: 'Mod-Shift-8',
      isOn: (editor) => editor.isActive('bulletList'),
      press: (editor) => chain(editor).toggleBulletList().run(),
    },
    {
      label: 'Liste numérotée',
      face: 'numbers',
      keys: 'Mod-Shift-7',
      isOn: (editor) => editor.isActive('orderedList'),
      isOff: (editor) => editor.isActive('keyPoints'),
      press: (editor) => chain(editor).toggleOrderedList().run(),
    },
    {
      label: 'Citation',
      face: 'quote',
      keys: 'Mod-Shift-b',
      isOn: (editor) => editor.isActive('blockquote'),
      press: (editor) => chain(editor).toggleBlockquote().run(),
    },
    {
      label: 'Source de la citation',
      face: 'source',
      keys: 'Mod-Alt-s',
      isOn: (editor) => editor.isActive('quoteSource'),
      isOff: (editor) => !editor.isActive('blockquote'),
      press: goToSource,
    },
    { label: 'Exergue', face: 'pullQuote', isOn: isInPullQuote, press: togglePullQuote },
    { label: 'Encadré', face: 'box', isOn: (editor) => editor.isActive('factBox'), press: toggleFactBox },
    { label: 'À retenir', face: 'points', isOn: (editor) => editor.isActive('keyPoints'), press: toggleKeyPoints },
  ],
  [
    { label: 'Image', face: 'picture', press: (editor) => askFor(editor, 'pictures') },
    { label: 'Galerie', face: 'gallery', press: (editor) => askFor(editor, 'gallery') },
  ],
  [
    {
      label: 'Annuler',
      face: 'undo',
      keys: 'Mod-z',
      isOff: (editor) => !editor.can().undo(),
      press: (editor) => chain(editor).undo().run(),
    },
    {
      label: 'Rétablir',
      face: 'redo',
      keys: 'Mod-Shift-z',
      isOff: (editor) => !editor.can().redo(),
      press: (editor) => chain(editor).redo().run(),
    },
    { label: 'Raccourcis', face: 'help', keys: 'Mod-/', press: (editor) => askFor(editor, 'shortcuts') },
  ],
]
