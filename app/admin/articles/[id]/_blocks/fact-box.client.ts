'use client'

import { type Editor, Node } from '@tiptap/core'
import { Fragment, type NodeType } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { insertBlock } from '../insert-block.client'
import { depthOf, leaveByEmptyLine } from './empty-lines.client'

export const FactTitle = Node.create({
  name: 'factTitle',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-fact-title]', priority: 60 }],
  renderHTML: () => ['p', { 'data-fact-title': '', class: 'editor-fact-title' }, 0],
})

/** An « encadré »: lines beside the story under a title of their own. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: 'factTitle (paragraph | bulletList | orderedList)+',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: '[data-fact-box]' }],
  renderHTML: () => [
    'div',
    { 'data-fact-box': '', class: 'editor-fact-box', role: 'group', 'aria-label': 'Encadré' },
    0,
  ],
  onBeforeCreate() {
    const { nodes } = this.editor.schema
    for (const type of Object.values(nodes)) if (!type.isTextblock) joinWithBox(type)
  },
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Enter: () => leaveTitle(editor) || leaveByEmptyLine(editor, 'factBox', 2),
      Backspace: () => removeEmpty(editor),
    }
  },
})

/**
 * What is left behind a deletion is put into the block before it wherever it fits, but ProseMirror then refuses to join two
 * kinds of blocks that have no first child in common, and throws. A box begins with its title, as nothing else does.
 */
function joinWithBox(type: NodeType): void {
  const isCompatible = type.compatibleContent.bind(type)
  type.compatibleContent = (other) => type.name === 'factBox' || other.name === 'factBox' || isCompatible(other)
}

const empty = { type: 'factBox', content: [{ type: 'factTitle' }, { type: 'paragraph' }] }

/** Puts an empty box where one is writing, or takes the frame off the one that holds the caret: its words stay. */
export const toggleFactBox = (editor: Editor): unknown =>
  editor.isActive('factBox') ? takeOff(editor) : insertBlock(editor, empty)

/** What follows the caret in the title becomes the first line of the box. */
function leaveTitle(editor: Editor): boolean {
  const { $from } = editor.state.selection
  if ($from.parent.type.name !== 'factTitle') return false
  return editor.commands.command(({ tr, state }) => {
    const paragraph = state.schema.nodes.paragraph
    if (!paragraph) return false
    tr.deleteSelection()
    const { $from: caret } = tr.selection
    const next = tr.doc.nodeAt(caret.after())
    const isAtEnd = caret.parentOffset === caret.parent.content.size
    if (isAtEnd && next?.type === paragraph && next.content.size === 0) {
      tr.setSelection(TextSelection.create(tr.doc, caret.after() + 1))
    } else tr.split(caret.pos, 1, [{ type: paragraph }])
    tr.scrollIntoView()
    return true
  })
}

function removeEmpty(editor: Editor): boolean {
  const depth = depthOf(editor.state, 'factBox')
  const { $from, empty: isCaret } = editor.state.selection
  if (depth === 0 || !isCaret || $from.node(depth).textContent !== '' || $from.index(depth) !== 0) return false
  return editor.commands.command(({ tr, state }) => {
    const paragraph = state.schema.nodes.paragraph?.create()
    if (!paragraph) return false
    const at = $from.before(depth)
    tr.replaceWith(at, $from.after(depth), paragraph).setSelection(TextSelection.create(tr.doc, at + 1))
    return true
  })
}

function takeOff(editor: Editor): boolean {
  return editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      const depth = depthOf(state, 'factBox')
      const { $from } = tr.selection
      // selected as a whole, it has no depth
      const at = depth > 0 ? $from.before(depth) : $from.pos
      const box = tr.doc.nodeAt(at)
      const [title] = box?.children ?? []
      const paragraph = state.schema.nodes.paragraph
      if (!box || !title || !paragraph) return false
      const lines = box.children.slice(1)
      const words = title.content.size > 0 ? [paragraph.create(null, title.content), ...lines] : lines
      tr.replaceWith(at, at + box.nodeSize, Fragment.from(words))
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at + 1, tr.doc.content.size))))
      return true
    })
    .run()
}
