'use client'

import type { Editor } from '@tiptap/core'
import { toggleFactBox } from './_blocks/fact-box.client'
import { insertPullQuote } from './_blocks/pull-quote.client'
import { insertTable } from './_blocks/table.client'
import { askFor } from './asking.client'
import { insertBlock } from './insert-block.client'
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

/** Where a kind of line cannot be, in a table say, one is begun below. */
function headingOf(editor: Editor, level: 2 | 3): void {
  const isPlain = editor.state.selection.$from.depth === 1
  if (isPlain) editor.chain().focus().setNode('heading', { level }).run()
  else insertBlock(editor, { type: 'heading', attrs: { level } })
}

const emptyList = (type: 'bulletList' | 'orderedList') => ({
  type,
  content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
})

function listOf(editor: Editor, type: 'bulletList' | 'orderedList'): void {
  const isPlain = editor.state.selection.$from.depth === 1
  const isDone = isPlain && editor.chain().focus().toggleList(type, 'listItem').run()
  if (!isDone) insertBlock(editor, emptyList(type))
}

function quoteOf(editor: Editor): void {
  const isPlain = editor.state.selection.$from.depth === 1
  const isDone = isPlain && editor.chain().focus().setBlockquote().run()
  if (!isDone) insertBlock(editor, { type: 'blockquote', content: [{ type: 'paragraph' }] })
}

export const insertables: readonly Insertable[] = [
  {
    label: 'Intertitre',
    hint: 'Le titre d’une partie',
    words: 'titre h2 partie',
    insert: (editor) => headingOf(editor, 2),
  },
  {
    label: 'Sous-intertitre',
    hint: 'Le titre d’une sous-partie',
    words: 'titre h3 partie',
    insert: (editor) => headingOf(editor, 3),
  },
  {
    label: 'Image',
    hint: 'Un fichier de cet appareil',
    words: 'photo illustration fichier',
    insert: (editor) => askFor(editor, 'pictures'),
  },
  {
    label: 'Galerie',
    hint: 'Plusieurs images côte à côte',
    words: 'photos images diaporama portfolio',
    insert: (editor) => askFor(editor, 'gallery'),
  },
  {
    label: 'Médiathèque',
    hint: 'Des images déjà envoyées',
    words: 'photo image bibliotheque media',
    insert: (editor) => askFor(editor, 'library'),
  },
  {
    label: 'Citation',
    hint: 'Des propos, et leur source',
    words: 'propos guillemets blockquote',
    insert: quoteOf,
  },
  {
    label: 'Exergue',
    hint: 'Une phrase du texte, en grand',
    words: 'pull quote accroche',
    insert: (editor) => insertPullQuote(editor),
  },
  {
    label: 'À retenir',
    hint: 'L’article en quelques points',
    words: 'essentiel points resume',
    insert: (editor) => toggleKeyPoints(editor),
  },
  {
    label: 'Encadré',
    hint: 'Un éclairage à côté du texte',
    words: 'boite contexte reperes fact box',
    insert: (editor) => toggleFactBox(editor),
  },
  {
    label: 'Liste',
    hint: 'Des points',
    words: 'puces points enumeration',
    insert: (editor) => listOf(editor, 'bulletList'),
  },
  {
    label: 'Liste numérotée',
    hint: 'Des points dans un ordre',
    words: 'numeros points enumeration',
    insert: (editor) => listOf(editor, 'orderedList'),
  },
  {
    label: 'Tableau',
    hint: 'Des lignes et des colonnes',
    words: 'lignes colonnes chiffres table',
    insert: (editor) => insertTable(editor),
  },
  {
    label: 'Note',
    hint: 'Une note en fin d’article',
    words: 'footnote appel bas de page',
    insert: (editor) => askFor(editor, 'note'),
  },
  {
    label: 'Contenu d’un autre site',
    hint: 'Une vidéo, un message',
    words: 'youtube dailymotion mastodon bluesky x twitter video embed integration',
    insert: (editor) => askFor(editor, 'embed'),
  },
]

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ').toLowerCase()

/** The insertables that answer to what is typed: by the start of any of their words, accents left aside. */
export function findInsertables(typed: string): Insertable[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  const score = ({ label, words }: Insertable): number => {
    const starts = (text: string) =>
      wanted.every((each) =>
        plain(text)
          .split(/[\s-]+/)
          .some((word) => word.startsWith(each)),
      )
    if (plain(label).startsWith(plain(typed))) return 0
    if (starts(label)) return 1
    return starts(`${label} ${words}`) ? 2 : 3
  }
  return insertables
    .map((each) => ({ each, rank: score(each) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map(({ each }) => each)
}
