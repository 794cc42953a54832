import { type Block, type Document, document } from './document.rules'

// documents’ parts, for tests
type Paragraph = Extract<Block, { type: 'paragraph' }>

export const text = (words: string, lang?: string) => ({
  type: 'text' as const,
  text: words,
  ...(lang && { marks: [{ type: 'language' as const, attrs: { lang } }] }),
})
export const note = (words: string) => ({ type: 'footnote' as const, attrs: { text: words } })
export const image = (mediaId: number) => ({
  type: 'image' as const,
  attrs: { mediaId, alt: null, caption: 'Une légende', credit: '' },
})
export const p = (...content: (ReturnType<typeof text> | ReturnType<typeof note>)[]): Paragraph => ({
  type: 'paragraph',
  content,
})
export const h = (level: 2 | 3, words: string): Block => ({ type: 'heading', attrs: { level }, content: [text(words)] })
export const points = (...words: string[]): Block => ({
  type: 'keyPoints',
  content: [
    { type: 'bulletList', content: words.map((each) => ({ type: 'listItem' as const, content: [p(text(each))] })) },
  ],
})
export const doc = (...content: Block[]): Document => document.parse({ type: 'doc', content })
