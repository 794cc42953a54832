'use client'

import { type Editor, Node } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { addRowAfter, CellSelection, deleteTable, goToNextCell, isInTable } from '@tiptap/pm/tables'
import { TABLE_SIZE } from '@/lib/articles/document.rules'
import { insertBlock } from '../insert-block.client'
import { emptyHeaders } from './empty-headers.client'
import { depthOf, goBelow } from './empty-lines.client'
import { mendTables, regularTables } from './regular-tables.client'
import { safeTableEditing } from './table-editing.client'

/** What prosemirror-tables calls our nodes. */
const roles: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (cell: HTMLElement) => Math.min(TABLE_SIZE.columns, Math.max(1, Number(cell.getAttribute(name)) || 1)),
  renderHTML: (attributes: Record<string, unknown>) =>
    Number(attributes[name]) > 1 ? { [name]: attributes[name] } : {},
})

// the library asks for column widths; readers' pages find their own
const cellAttributes = () => ({
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  colwidth: { default: null, rendered: false },
})

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
})

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),
  addAttributes: () => ({
    caption: {
      default: '',
      parseHTML: (table) =>
        (table.dataset.caption ?? table.querySelector('caption')?.textContent ?? '').trim().slice(0, 500),
      renderHTML: ({ caption }) => (caption ? { 'data-caption': caption } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }, { tag: 'colgroup', ignore: true }],
  renderHTML: ({ HTMLAttributes }) => ['table', { ...HTMLAttributes, class: 'editor-table' }, ['tbody', 0]],
  addProseMirrorPlugins: () => [safeTableEditing(), regularTables, emptyHeaders],
  onCreate() {
    mendTables(this.editor)
  },
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Tab: () => isInTable(editor.state) && nextCell(editor),
      'Shift-Tab': () => isInTable(editor.state) && (goToNextCell(-1)(editor.state, editor.view.dispatch) || true),
      'Mod-Enter': () => leaveTable(editor),
      Backspace: () => removeWhole(editor),
      Delete: () => removeWhole(editor),
    }
  },
})

const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] })
const row = (type: string) => ({ type: 'tableRow', content: [cell(type), cell(type), cell(type)] })
const empty = { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] }

/** Three columns and three rows, the first of headings. */
export const insertTable = (editor: Editor): void => {
  const before = editor.state.doc
  insertBlock(editor, empty)
  if (before === editor.state.doc) return
  // into its first cell
  editor.commands.command(({ tr }) => {
    tr.setSelection(TextSelection.near(tr.doc.resolve(tr.selection.from)))
    return true
  })
}

/** Tab goes on, and in the last cell to a row that it adds. */
function nextCell(editor: Editor): boolean {
  if (goToNextCell(1)(editor.state, editor.view.dispatch)) return true
  addRowAfter(editor.state, editor.view.dispatch)
  goToNextCell(1)(editor.state, editor.view.dispatch)
  return true
}

/** With all its cells chosen, as Backspace below it chooses them, the table itself goes. */
function removeWhole({ state, view }: Editor): boolean {
  const { selection } = state
  const isWhole = selection instanceof CellSelection && selection.isRowSelection() && selection.isColSelection()
  return isWhole && deleteTable(state, view.dispatch)
}

function leaveTable(editor: Editor): boolean {
  const depth = depthOf(editor.state, 'table')
  if (depth === 0) return false
  return editor.commands.command(({ tr }) => {
    goBelow(tr, tr.selection.$from.after(depth))
    return true
  })
}
