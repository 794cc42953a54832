/** A mark laid on a run of text, in Tiptap's shape. */
type Mark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'link'; attrs: { href: string } }
  | { type: 'language'; attrs: { lang: string } }

export type TextNode = { type: 'text'; text: string; marks?: Mark[] }
export type Footnote = { type: 'footnote'; attrs: { text: string } }
export type Paragraph = { type: 'paragraph'; content: (TextNode | Footnote)[] }
export type Heading = { type: 'heading'; attrs: { level: 2 | 3 }; content: TextNode[] }
type QuoteSource = { type: 'quoteSource'; content: TextNode[] }
export type Blockquote = { type: 'blockquote'; content: (Paragraph | QuoteSource)[] }
export type PullQuote = { type: 'pullQuote'; content: TextNode[] }
type FactTitle = { type: 'factTitle'; content: TextNode[] }
export type FactBox = { type: 'factBox'; content: [FactTitle, ...(Paragraph | List)[]] }
type Cell = { type: 'tableHeader' | 'tableCell'; attrs: { colspan: 1; rowspan: 1 }; content: [Paragraph] }
export type Table = { type: 'table'; attrs: { caption: string }; content: { type: 'tableRow'; content: Cell[] }[] }
export type ListItem = { type: 'listItem'; content: [Paragraph] }
export type List = { type: 'bulletList' | 'orderedList'; content: ListItem[] }
export type KeyPoints = { type: 'keyPoints'; content: [List] }
/** A picture by the name of its file in `illustrations/`; the demonstration's filling gives it its number. */
export type Drawing = { file: string; alt: string; caption: string; credit: string }
export type Gallery = { type: 'gallery'; content: { type: 'image'; attrs: Drawing }[] }

/** One top-level node of an article's body. */
export type Block = Paragraph | Heading | Blockquote | PullQuote | FactBox | Table | List | KeyPoints | Gallery

/** What a paragraph is made of: a plain string is a text node without marks. */
export type Inline = string | TextNode | Footnote

/** A list item: one inline, or several in an array. */
export type Item = Inline | Inline[]

// ProseMirror throws on an empty text node when the document is opened: better here than in the editor.
function text(value: string, ...marks: Mark[]): TextNode {
  if (value === '') throw new Error('an empty text node is not allowed')
  return marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value }
}

const node = (inline: Inline): TextNode | Footnote => (typeof inline === 'string' ? text(inline) : inline)

const item = (inlines: Item): ListItem => ({
  type: 'listItem',
  content: [p(...(Array.isArray(inlines) ? inlines : [inlines]))],
})

export const b = (value: string): TextNode => text(value, { type: 'bold' })

export const i = (value: string): TextNode => text(value, { type: 'italic' })

export const link = (value: string, href: string): TextNode => text(value, { type: 'link', attrs: { href } })

/** Words of another language, by its tag: `en`, `es`. */
export const foreign = (lang: string, value: string): TextNode => text(value, { type: 'language', attrs: { lang } })

/** A footnote, called where it stands; the web addresses in it become links. */
export const note = (value: string): Footnote => ({ type: 'footnote', attrs: { text: value } })

export const p = (...inlines: Inline[]): Paragraph => ({ type: 'paragraph', content: inlines.map(node) })

export const h2 = (value: string): Heading => ({ type: 'heading', attrs: { level: 2 }, content: [text(value)] })

/** A quotation set apart; one inline per paragraph. */
export const quote = (...paragraphs: Inline[]): Blockquote => ({
  type: 'blockquote',
  content: paragraphs.map((paragraph) => p(paragraph)),
})

/** A quotation with whom or what it quotes. */
export const sourced = (source: string, ...paragraphs: Inline[]): Blockquote => {
  const { content, ...quoted } = quote(...paragraphs)
  return { ...quoted, content: [...content, { type: 'quoteSource', content: [text(source)] }] }
}

/** Words of the text, large beside it. */
export const pullQuote = (value: string): PullQuote => ({ type: 'pullQuote', content: [text(value)] })

/** A box beside the story, under its own title. */
export const factBox = (title: string, ...parts: (Paragraph | List)[]): FactBox => ({
  type: 'factBox',
  content: [{ type: 'factTitle', content: [text(title)] }, ...parts],
})

/** Rows under a caption. The first row and the first cell of each are headings. */
export const table = (caption: string, ...rows: string[][]): Table => ({
  type: 'table',
  attrs: { caption },
  content: rows.map((row, line) => ({
    type: 'tableRow',
    content: row.map((value, place) => ({
      type: line === 0 || place === 0 ? 'tableHeader' : 'tableCell',
      attrs: { colspan: 1, rowspan: 1 },
      content: [p(value)],
    })),
  })),
})

/** « À retenir »: what the article says, in a few points. */
export const keyPoints = (...items: Item[]): KeyPoints => ({ type: 'keyPoints', content: [list(...items)] })

/** Pictures side by side. */
export const gallery = (...drawings: Drawing[]): Gallery => ({
  type: 'gallery',
  content: drawings.map((attrs) => ({ type: 'image', attrs })),
})

export const list = (...items: Item[]): List => ({ type: 'bulletList', content: items.map(item) })

/** An ordered list: what is done first, then second. */
export const steps = (...items: Item[]): List => ({ type: 'orderedList', content: items.map(item) })
