'use client'

import { Mark } from '@tiptap/core'
import { languageTag } from '@/lib/articles/document.rules'

/**
 * Words of another language. Only spans as we write them are read from a clipboard: word processors wrap every word in one
 * that names the language of their dictionary.
 */
export const LanguageMark = Mark.create({
  name: 'language',
  addAttributes: () => ({
    lang: {
      default: 'en',
      parseHTML: (element) => element.lang,
      renderHTML: ({ lang }) => ({ lang, dir: 'auto' }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[lang][dir=auto]',
      getAttrs: (element) => (languageTag.safeParse(element.lang).success ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})
