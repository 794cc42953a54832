import type { Block, Image, Inline, Mark } from './document.rules'

/** The smallest thing that comparing tells apart: a word, a space, a sign, a note's call or a line break. */
export type Token = { kind: 'word' | 'space' | 'note' | 'break'; text: string; marks: readonly Mark[] }

type LineRole =
  | 'paragraph'
  | 'heading-2'
  | 'heading-3'
  | 'bullet'
  | 'number'
  | 'source'
  | 'pull-quote'
  | 'fact-title'
  | 'table-caption'
  | 'table-row'
  | 'picture'
  | 'alt'
  | 'caption'
  | 'credit'
  | 'embed'
  | 'field'

type Inside = 'blockquote' | 'factBox' | 'keyPoints' | 'gallery' | null

/** A line of a text: a paragraph, a list's point, a table's row, a picture or what is said of it. */
export type Line = {
  role: LineRole
  inside: Inside
  /** How deep in lists it lies. */
  depth: number
  tokens: Token[]
  /** The picture that it is. */
  mediaId?: number
}

// letters and figures make words; white space holds together, whatever its widths; any other sign stands alone
const pieces = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu

/** A plain text cut into words, signs and spaces. */
export const tokensOf = (text: string, marks: readonly Mark[] = []): Token[] =>
  (text.match(pieces) ?? []).map((piece) => ({ kind: piece.trim() === '' ? 'space' : 'word', text: piece, marks }))

const inlineTokens = (content: readonly Inline[] = []): Token[] =>
  content.flatMap((each): Token[] => {
    if (each.type === 'text') return tokensOf(each.text, each.marks)
    if (each.type === 'hardBreak') return [{ kind: 'break', text: '\n', marks: [] }]
    return [{ kind: 'note', text: each.attrs.text, marks: [] }]
  })

type Place = { inside: Inside; depth: number }
const top: Place = { inside: null, depth: 0 }

const line = (role: LineRole, tokens: Token[], { inside, depth }: Place): Line => ({ role, inside, depth, tokens })

/** A picture, and a line for each thing that is said of it. */
export function pictureLines({ mediaId, alt, caption, credit }: Image['attrs'], place = top): Line[] {
  const said: [LineRole, string | null][] = [
    ['alt', alt === '' ? 'image décorative' : alt],
    ['caption', caption],
    ['credit', credit],
  ]
  return [
    { ...line('picture', [], place), mediaId },
    ...said.flatMap(([role, text]) => (text ? [line(role, tokensOf(text), place)] : [])),
  ]
}

type Part = Block | { type: 'quoteSource' | 'factTitle'; content?: Inline[] }

function partLines(part: Part, place: Place): Line[] {
  switch (part.type) {
    case 'paragraph':
      return [line('paragraph', inlineTokens(part.content), place)]
    case 'heading':
      return [line(part.attrs.level === 2 ? 'heading-2' : 'heading-3', inlineTokens(part.content), place)]
    case 'pullQuote':
      return [line('pull-quote', inlineTokens(part.content), place)]
    case 'quoteSource':
      return [line('source', inlineTokens(part.content), place)]
    case 'factTitle':
      return [line('fact-title', inlineTokens(part.content), place)]
    case 'bulletList':
    case 'orderedList':
      return part.content.flatMap((item) => itemLines(item, part.type === 'bulletList' ? 'bullet' : 'number', place))
    case 'blockquote':
    case 'factBox':
    case 'keyPoints':
      return part.content.flatMap((each) => partLines(each, { ...place, inside: part.type }))
    case 'table':
      return [
        ...(part.attrs.caption ? [line('table-caption', tokensOf(part.attrs.caption), place)] : []),
        ...part.content.map((row) => line('table-row', rowTokens(row), place)),
      ]
    case 'image':
      return pictureLines(part.attrs, place)
    case 'gallery':
      return part.content.flatMap((each) => pictureLines(each.attrs, { ...place, inside: 'gallery' }))
    case 'embed':
      return [line('embed', [{ kind: 'word', text: part.attrs.url, marks: [] }], place)]
  }
}

type Item = Extract<Block, { type: 'bulletList' }>['content'][number]

/** A point's first paragraph has its bullet; what else it holds lies one step deeper. */
function itemLines({ content }: Item, role: 'bullet' | 'number', place: Place): Line[] {
  return content.flatMap((part, at) => {
    if (at === 0 && part.type === 'paragraph') return [line(role, inlineTokens(part.content), place)]
    return partLines(part, { ...place, depth: place.depth + 1 })
  })
}

type TableRow = Extract<Block, { type: 'table' }>['content'][number]

const between: Token[] = tokensOf(' | ')

/** A row's cells one after the other, a stroke between them. */
const rowTokens = ({ content }: TableRow): Token[] =>
  content.flatMap((cell, at) => [
    ...(at > 0 ? between : []),
    ...cell.content.flatMap((paragraph, nth) => [
      ...(nth > 0 ? tokensOf(' ') : []),
      ...inlineTokens(paragraph.content),
    ]),
  ])

/** The lines of a text, in reading order, without empty ones. */
export const linesOf = (blocks: readonly Block[]): Line[] =>
  blocks
    .flatMap((block) => partLines(block, top))
    .filter(({ tokens, mediaId }) => tokens.length > 0 || mediaId !== undefined)
