'use client'

import { type Editor, Node } from '@tiptap/core'

/** An « exergue »: words of the text, large beside it. They carry no links and no notes: readers meet those in the text. */
export const PullQuote = Node.create({
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

/** Makes the line an exergue, or one of it a line again. */
export const togglePullQuote = (editor: Editor): boolean =>
  editor.chain().focus().toggleNode('pullQuote', 'paragraph').run()
