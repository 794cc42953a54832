import type { Block, Inline } from './document.rules'

type Node = {
  type: string
  text?: string
  content?: readonly Node[]
  marks?: Extract<Inline, { type: 'text' }>['marks']
}

/** The language all words of a block are marked with; null: they are French, or of several languages. */
export function languageOf(block: Block): string | null {
  const languages = new Set<string | null>()
  const read = (node: Node) => {
    // spaces between two quoted sentences are nobody's
    if (node.type === 'text' && node.text?.trim()) languages.add(markedLanguage(node.marks ?? []))
    node.content?.forEach(read)
  }
  read(block as Node)
  const [only = null] = languages
  return languages.size === 1 ? only : null
}

/** The language a run of text is marked with, or null. */
export const markedLanguage = (marks: NonNullable<Node['marks']>): string | null =>
  marks.find((mark) => mark.type === 'language')?.attrs.lang ?? null

/** Whether words of this language are set as French is; null is the article's own. */
export const isFrench = (lang: string | null): boolean => lang === null || /^fr(-|$)/i.test(lang)
