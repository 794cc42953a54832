'use client'

import { type Editor, Node } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { depthOf, goBelow } from './empty-lines.client'

/** Whom or what a quote quotes: a line of its own, the quote's last. */
export const QuoteSource = Node.create({
  name: 'quoteSource',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'footer[data-quote-source]' }, { tag: 'cite', context: 'blockquote/' }],
  renderHTML: () => ['footer', { 'data-quote-source': '', class: 'editor-quote-source' }, 0],
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Enter: () => leaveSource(editor) || leaveQuote(editor),
      Backspace: () => removeEmptySource(editor),
    }
  },
})

/** Goes to the source of the quote one is in; makes it where there is none. */
export function goToSource(editor: Editor): boolean {
  const depth = depthOf(editor.state, 'blockquote')
  const source = editor.schema.nodes.quoteSource
  if (depth === 0 || !source) return false
  return editor
    .chain()
    .focus()
    .command(({ tr }) => {
      const { $from } = tr.selection
      const end = $from.end(depth)
      const has = $from.node(depth).lastChild?.type === source
      if (!has) tr.insert(end, source.create())
      // within the line: before its closing
      tr.setSelection(TextSelection.create(tr.doc, has ? end - 1 : end + 1)).scrollIntoView()
      return true
    })
    .run()
}

/** Enter in the source: one goes on below the quote. */
function leaveSource(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parent.type.name !== 'quoteSource') return false
  const depth = depthOf(editor.state, 'blockquote')
  return editor.commands.command(({ tr }) => {
    goBelow(tr, $from.after(depth))
    return true
  })
}

/** Enter on the empty line before the source: the line goes, and the caret to the source. */
function leaveQuote(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  const depth = depthOf(editor.state, 'blockquote')
  if (depth === 0 || !empty || $from.depth !== depth + 1 || $from.parent.content.size > 0) return false
  const quote = $from.node(depth)
  const isBeforeSource = $from.index(depth) === quote.childCount - 2 && quote.lastChild?.type.name === 'quoteSource'
  if (!isBeforeSource || quote.childCount < 3) return false
  return editor.commands.command(({ tr }) => {
    tr.delete($from.before(depth + 1), $from.after(depth + 1))
    tr.setSelection(TextSelection.near(tr.doc.resolve($from.before(depth + 1) + 1)))
    return true
  })
}

function removeEmptySource(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parent.type.name !== 'quoteSource' || $from.parent.content.size > 0) return false
  return editor.commands.command(({ tr }) => {
    tr.delete($from.before(), $from.after())
    tr.setSelection(TextSelection.near(tr.doc.resolve($from.before()), -1))
    return true
  })
}
