'use client'

import { Node } from '@tiptap/core'
import { FOOTNOTE_LENGTH } from '@/lib/articles/document.rules'

/** A footnote's call; the note's words are its attribute, and are written in a form of the toolbar's. */
export const ArticleFootnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element) => (element.dataset.note ?? '').slice(0, FOOTNOTE_LENGTH),
      renderHTML: ({ text }) => ({ 'data-note': text, title: text, 'aria-label': `Note : ${text}` }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-note]' }],
  // the style sheet numbers them
  renderHTML: ({ HTMLAttributes }) => ['sup', { ...HTMLAttributes, class: 'editor-note', role: 'img' }],
})
