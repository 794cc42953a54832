'use client'

import type { Command } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import { type Editor, useEditorState } from '@tiptap/react'
import { depthOf } from './empty-lines.client'

const tools: { label: string; face: string; command: Command }[] = [
  { label: 'Ajouter une ligne au-dessus', face: 'Ligne ↑', command: addRowBefore },
  { label: 'Ajouter une ligne au-dessous', face: 'Ligne ↓', command: addRowAfter },
  { label: 'Supprimer la ligne', face: 'Ligne ×', command: deleteRow },
  { label: 'Ajouter une colonne avant', face: 'Colonne ←', command: addColumnBefore },
  { label: 'Ajouter une colonne après', face: 'Colonne →', command: addColumnAfter },
  { label: 'Supprimer la colonne', face: 'Colonne ×', command: deleteColumn },
  { label: 'Ligne d’en-têtes', face: 'En-têtes ─', command: toggleHeaderRow },
  { label: 'Colonne d’en-têtes', face: 'En-têtes │', command: toggleHeaderColumn },
  { label: 'Fusionner les cellules choisies', face: 'Fusionner', command: mergeCells },
  { label: 'Scinder la cellule', face: 'Scinder', command: splitCell },
  { label: 'Supprimer le tableau', face: 'Tableau ×', command: deleteTable },
]

/** What can be done to the table that holds the caret, and what it is called. */
export function TableTools({ editor }: { editor: Editor }) {
  const table = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      if (!isInTable(state)) return null
      const depth = depthOf(state, 'table')
      const { $from } = state.selection
      return {
        at: $from.before(depth),
        caption: String($from.node(depth).attrs.caption),
        possible: tools.map(({ command }) => command(state)),
      }
    },
  })
  if (!table) return null
  return (
    <fieldset className="table-tools" aria-label="Tableau">
      <div className="editor-tool-row">
        {tools.map(({ label, face, command }, place) => (
          <button
            key={label}
            type="button"
            className="button button-small"
            aria-label={label}
            title={label}
            disabled={!table.possible[place]}
            onClick={() => {
              command(editor.state, editor.view.dispatch)
              editor.commands.focus()
            }}
          >
            {face}
          </button>
        ))}
      </div>
      <label className="table-caption">
        <span className="label">Titre du tableau</span>
        <input
          className="field"
          maxLength={500}
          value={table.caption}
          onChange={({ target }) => {
            editor.view.dispatch(editor.state.tr.setNodeAttribute(table.at, 'caption', target.value))
          }}
          onKeyDown={({ key }) => key === 'Escape' && editor.commands.focus()}
        />
      </label>
    </fieldset>
  )
}
