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
import { useRef } from 'react'
import { depthOf } from './empty-lines.client'
import { ToolButton } from './tool-button.client'
import type { Face } from './tool-icon.client'
import { useRoving } from './use-roving.client'

const tools: { label: string; face: Face; command: Command }[] = [
  { label: 'Ajouter une ligne au-dessus', face: 'rowBefore', command: addRowBefore },
  { label: 'Ajouter une ligne au-dessous', face: 'rowAfter', command: addRowAfter },
  { label: 'Supprimer la ligne', face: 'rowRemove', command: deleteRow },
  { label: 'Ajouter une colonne avant', face: 'columnBefore', command: addColumnBefore },
  { label: 'Ajouter une colonne après', face: 'columnAfter', command: addColumnAfter },
  { label: 'Supprimer la colonne', face: 'columnRemove', command: deleteColumn },
  { label: 'Ligne d’en-têtes', face: 'headerRow', command: toggleHeaderRow },
  { label: 'Colonne d’en-têtes', face: 'headerColumn', command: toggleHeaderColumn },
  { label: 'Fusionner les cellules choisies', face: 'merge', command: mergeCells },
  { label: 'Scinder la cellule', face: 'split', command: splitCell },
  { label: 'Supprimer le tableau', face: 'tableRemove', command: deleteTable },
]

/** What can be done to the table that holds the caret, and what it is called. */
export function TableTools({ editor }: { editor: Editor }) {
  const isShown = useEditorState({ editor, selector: ({ editor: { state } }) => isInTable(state) })
  return isShown ? <ToolsOfTable editor={editor} /> : null
}

function ToolsOfTable({ editor }: { editor: Editor }) {
  const row = useRef<HTMLDivElement>(null)
  const roving = useRoving(row, () => editor.commands.focus())
  const table = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const depth = isInTable(state) ? depthOf(state, 'table') : 0
      if (depth === 0) return null
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
    <div className="table-tools">
      <div ref={row} role="toolbar" aria-label="Tableau" className="editor-tool-row" {...roving.handlers}>
        <div className="tool-groups">
          {tools.map(({ label, face, command }, place) => (
            <ToolButton
              key={label}
              label={label}
              face={face}
              isOff={!table.possible[place]}
              onPress={() => {
                command(editor.state, editor.view.dispatch)
                editor.commands.focus()
              }}
            />
          ))}
        </div>
      </div>
      <label className="caption-field">
        <span className="label">Titre du tableau</span>
        <input
          className="field"
          maxLength={500}
          value={table.caption}
          onChange={({ target }) => {
            editor.view.dispatch(editor.state.tr.setNodeAttribute(table.at, 'caption', target.value))
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'Enter') return
            event.preventDefault()
            editor.commands.focus()
          }}
        />
      </label>
    </div>
  )
}
