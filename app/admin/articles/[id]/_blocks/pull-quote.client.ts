'use client'

import { type Editor, Node as TextNode } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { insertBlock } from '../insert-block.client'

/** An « exergue »: words of the text, large beside it. They carry no links and no notes: readers meet those in the text. */
export const PullQuote = TextNode.create({
  name: 'pullQuote',
  group: 'block',
  content: 'text*',
  marks: 'bold italic language',
  defining: true,
  parseHTML: () => [
    // asked before what any paragraph is
    { tag: 'p[data-pull-quote]', priority: 60 },
    { tag: 'figure.wp-block-pullquote', contentElement: 'p' },
  ],
  renderHTML: () => ['p', { 'data-pull-quote': '', class: 'editor-pull-quote' }, 0],
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Backspace: () => {
        const { $from, empty } = editor.state.selection
        const isEmpty = empty && $from.parent.type.name === 'pullQuote' && $from.parent.content.size === 0
        return isEmpty && editor.commands.setNode('paragraph')
      },
    }
  },
})

/** What is chosen of the text, as an exergue holds it. */
function chosenWords({ state }: Editor): Fragment {
  const { from, to } = state.selection
  const type = state.schema.nodes.pullQuote
  const words: Node[] = []
  state.doc.nodesBetween(from, to, (node, at) => {
    // lines that follow each other do so in one
    if (node.isTextblock && words.length > 0) words.push(state.schema.text(' '))
    if (!node.isText || !type) return
    const text = node.text?.slice(Math.max(0, from - at), to - at)
    if (text) words.push(state.schema.text(text, type.allowedMarks(node.marks)))
  })
  return Fragment.from(words)
}

/**
 * An exergue where one is writing. It repeats what the text says: of a line with words it takes none away, it stands below
 * with those that are chosen.
 */
export function insertPullQuote(editor: Editor): void {
  const content = chosenWords(editor)
  insertBlock(editor, { type: 'pullQuote', ...(content.size > 0 && { content: content.toJSON() }) })
}

/** The same, or makes a line again of the exergue that holds the caret. */
export function togglePullQuote(editor: Editor): void {
  if (editor.isActive('pullQuote')) editor.chain().focus().setNode('paragraph').run()
  else insertPullQuote(editor)
}
