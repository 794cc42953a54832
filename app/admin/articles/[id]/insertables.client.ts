'use client'

import type { Editor } from '@tiptap/core'
import { askFor } from './asking.client'
import { toggleKeyPoints } from './key-points.client'

/** Something that can be put into a text, as the insert menu and the slash menu list it. */
export type Insertable = {
  label: string
  /** What it is for, in a few words. */
  hint: string
  /** Other words it is looked for by, without accents. */
  words: string
  insert: (editor: Editor) => void
}

export const insertables: readonly Insertable[] = [
  {
    label: 'Intertitre',
    hint: 'Un titre dans le texte',
    words: 'titre h2 subhead',
    insert: (editor) => editor.chain().focus().setHeading({ level: 2 }).run(),
  },
  {
    label: 'À retenir',
    hint: 'L’article en quelques points',
    words: 'a retenir points resume',
    insert: (editor) => toggleKeyPoints(editor),
  },
  {
    label: 'Note',
    hint: 'Une note en fin d’article',
    words: 'note footnote appel',
    insert: (editor) => askFor(editor, 'note'),
  },
]
