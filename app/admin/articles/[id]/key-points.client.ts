'use client'

import { type Editor, Node } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { insertBlock } from './insert-block.client'

/** « À retenir »: one list, set apart. */
export const KeyPoints = Node.create({
  name: 'keyPoints',
  group: 'block',
  content: 'bulletList',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: '[data-key-points]' }],
  renderHTML: () => [
    'div',
    { 'data-key-points': '', class: 'editor-key-points', role: 'group', 'aria-label': 'À retenir' },
    0,
  ],
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Enter: () => leaveAfterEmptyPoint(editor),
      Backspace: () => isEmpty(editor) && takeAway(editor),
      // its list is never a numbered one
      'Mod-Shift-7': () => editor.isActive('keyPoints'),
    }
  },
})

const empty = {
  type: 'keyPoints',
  content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }],
}

/** Puts an empty « À retenir » where one is writing, or takes the frame off the one that holds the caret. */
export const toggleKeyPoints = (editor: Editor): unknown =>
  editor.isActive('keyPoints') ? takeOff(editor) : insertBlock(editor, empty)

/** The list stays. */
function takeOff(editor: Editor): boolean {
  return editor
    .chain()
    .focus()
    .command(({ tr }) => {
      const { $from } = tr.selection
      // selected as a whole, it has no depth
      const at = $from.depth > 0 ? $from.before(1) : $from.pos
      const frame = tr.doc.nodeAt(at)
      if (!frame) return false
      tr.replaceWith(at, at + frame.nodeSize, frame.content)
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(at, $from.pos - 1))))
      return true
    })
    .run()
}

const isEmpty = ({ state: { selection } }: Editor): boolean =>
  selection.empty &&
  selection.$from.depth === 4 &&
  selection.$from.node(1).type.name === 'keyPoints' &&
  selection.$from.node(1).textContent === '' &&
  selection.$from.node(2).childCount === 1

/** An empty line is left where it was. */
const takeAway = (editor: Editor): boolean =>
  editor.commands.command(({ tr, state }) => {
    const { $from } = tr.selection
    const paragraph = state.schema.nodes.paragraph?.create()
    if (!paragraph) return false
    const at = $from.before(1)
    tr.replaceWith(at, $from.after(1), paragraph).setSelection(TextSelection.create(tr.doc, at + 1))
    return true
  })

/** Enter on an empty last point goes on below, as it does in any list. */
function leaveAfterEmptyPoint(editor: Editor): boolean {
  const { $from, empty: isCaret } = editor.state.selection
  // doc, keyPoints, bulletList, listItem, paragraph
  const isInPoint = isCaret && $from.depth === 4 && $from.node(1).type.name === 'keyPoints'
  if (!isInPoint || $from.parent.content.size > 0) return false
  const [list, item] = [$from.node(2), $from.node(3)]
  if (list.childCount < 2 || $from.index(2) !== list.childCount - 1 || item.childCount > 1) return false
  return editor.commands.command(({ tr, state }) => {
    const paragraph = state.schema.nodes.paragraph?.create()
    if (!paragraph) return false
    tr.delete($from.before(3), $from.after(3))
    const after = tr.mapping.map($from.after(1))
    tr.insert(after, paragraph).setSelection(TextSelection.create(tr.doc, after + 1))
    return true
  })
}
