import { z } from 'zod'

/** An address that a link of the text may lead to. */
export const href = z
  .string()
  .max(2000)
  .refine((value) => /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(value), 'Ce lien n’est pas une adresse du web.')

/** A language’s tag (BCP 47): `en`, `ru`, `zh-Hant`. */
export const languageTag = z
  .string()
  .max(35)
  .refine((tag) => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag), 'Ce code de langue n’existe pas.')

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href }) }),
  /** Words of another language than the article’s. */
  z.object({ type: z.literal('language'), attrs: z.object({ lang: languageTag }) }),
])

// PostgreSQL’s jsonb holds no U+0000, and no reader wants the other controls
const withoutControls = (value: string) => value.replace(/(?![\n\t])\p{Cc}/gu, '')
const words = z.string().min(1).transform(withoutControls)

const text = z.object({ type: z.literal('text'), text: words, marks: z.array(mark).max(4).optional() })

/** The longest footnote, in characters. */
export const FOOTNOTE_LENGTH = 1000

/** A call in the text with its note. Web addresses in the note become links when shown. */
const footnote = z.object({
  type: z.literal('footnote'),
  attrs: z.object({ text: z.string().max(FOOTNOTE_LENGTH).transform(withoutControls) }),
})

const inline = z.discriminatedUnion('type', [text, footnote, z.object({ type: z.literal('hardBreak') })])

const paragraph = z.object({ type: z.literal('paragraph'), content: z.array(inline).optional() })

const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inline).optional(),
})

const listItem = z.object({
  type: z.literal('listItem'),
  get content(): z.ZodArray<z.ZodUnion<readonly [typeof paragraph, typeof bulletList, typeof orderedList]>> {
    return z.array(z.union([paragraph, bulletList, orderedList])).min(1)
  },
})

const bulletList = z.object({
  type: z.literal('bulletList'),
  get content() {
    return z.array(listItem).min(1)
  },
})

const orderedList = z.object({
  type: z.literal('orderedList'),
  get content() {
    return z.array(listItem).min(1)
  },
})

const list = z.union([bulletList, orderedList])

/** Who or what is quoted. It stands last in its quote. */
const quoteSource = z.object({ type: z.literal('quoteSource'), content: z.array(inline).optional() })

const blockquote = z.object({
  type: z.literal('blockquote'),
  content: z
    .array(z.union([paragraph, list, quoteSource]))
    .min(1)
    .refine((parts) => parts.slice(0, -1).every(({ type }) => type !== 'quoteSource'), 'La source suit la citation.'),
})

/** Words of the text shown large beside it (exergue). They repeat it, and are not counted twice. */
const pullQuote = z.object({ type: z.literal('pullQuote'), content: z.array(inline).optional() })

const factTitle = z.object({ type: z.literal('factTitle'), content: z.array(inline).optional() })

/** A box beside the story, under a title of its own: its first part (encadré). */
const factBox = z.object({
  type: z.literal('factBox'),
  content: z
    .array(z.union([factTitle, paragraph, list]))
    .min(2)
    .refine(
      ([first, ...rest]) => first?.type === 'factTitle' && rest.every(({ type }) => type !== 'factTitle'),
      'Un encadré commence par son titre.',
    ),
})

/** The most columns of a table, and rows. */
export const TABLE_SIZE = { columns: 100, rows: 20_000 } as const

const span = z.number().int().min(1).max(TABLE_SIZE.columns).default(1)
const cellAttributes = z.object({ colspan: span, rowspan: span })
const cellContent = z.array(paragraph).min(1)
const tableCell = z.object({ type: z.literal('tableCell'), attrs: cellAttributes, content: cellContent })
const tableHeader = z.object({ type: z.literal('tableHeader'), attrs: cellAttributes, content: cellContent })
const tableRow = z.object({
  type: z.literal('tableRow'),
  // a row that cells from above fill holds none
  content: z
    .array(z.discriminatedUnion('type', [tableCell, tableHeader]))
    .max(TABLE_SIZE.columns)
    .default([]),
})

/** Rows of cells under a caption, which may be empty. */
const table = z.object({
  type: z.literal('table'),
  attrs: z.object({ caption: z.string().max(500).transform(withoutControls) }),
  content: z.array(tableRow).min(1).max(TABLE_SIZE.rows),
})

/** What a document says of a picture of the library. */
export const imageAttributes = z.object({
  mediaId: z.number().int().positive(),
  /** Null: not said yet. Empty: decorative. */
  alt: z.string().max(500).nullable(),
  caption: z.string().max(1000),
  credit: z.string().max(200),
})

const image = z.object({ type: z.literal('image'), attrs: imageAttributes })

/** The fewest pictures that make a gallery, and the most. */
export const GALLERY_SIZE = { least: 2, most: 100 } as const

/** Pictures side by side. */
const gallery = z.object({
  type: z.literal('gallery'),
  content: z.array(image).min(GALLERY_SIZE.least).max(GALLERY_SIZE.most),
})

/** Whose thing an embed is. `other`: whatever says by oEmbed how it is shown. */
export const EMBED_KINDS = ['youtube', 'dailymotion', 'x', 'mastodon', 'bluesky', 'other'] as const
export type EmbedKind = (typeof EMBED_KINDS)[number]

/** Something of another site’s: a link and a kind, and nothing that loads by itself. */
const embed = z.object({
  type: z.literal('embed'),
  attrs: z.object({
    url: z
      .string()
      .max(2000)
      .regex(/^https:\/\//i, 'Ce lien n’est pas une adresse du web.'),
    kind: z.enum(EMBED_KINDS),
  }),
})

/** « À retenir »: what an article says, in a few points. */
const keyPoints = z.object({ type: z.literal('keyPoints'), content: z.tuple([bulletList]) })

const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  bulletList,
  orderedList,
  blockquote,
  image,
  gallery,
  keyPoints,
  pullQuote,
  factBox,
  table,
  embed,
])

/** The most blocks of a document. */
export const MOST_BLOCKS = 20_000

/** An article's body, in the editor's own shape (ProseMirror JSON). Whatever is not named here is refused or dropped. */
export const document = z.object({ type: z.literal('doc'), content: z.array(block).max(MOST_BLOCKS) })

export type Document = z.infer<typeof document>
export type Block = z.infer<typeof block>
export type Inline = z.infer<typeof inline>
export type Mark = z.infer<typeof mark>
export type Image = z.infer<typeof image>
export type Footnote = z.infer<typeof footnote>
export type Embed = z.infer<typeof embed>

export const emptyDocument: Document = { type: 'doc', content: [{ type: 'paragraph' }] }

type Node = { type: string; text?: string; content?: readonly Node[] }

const textBlocks = new Set(['paragraph', 'heading', 'quoteSource', 'factTitle'])

/**
 * The words of a document, one line a block: for counts, descriptions and search.
 *
 * @param withNotes whether footnotes count as words: each is then a line at the end
 */
export function plainText(node: Document | Block, { withNotes = false } = {}): string {
  const ofNode = (each: Node): string => {
    if (each.type === 'text') return each.text ?? ''
    if (each.type === 'hardBreak') return ' '
    // it says what the text says elsewhere
    if (each.type === 'pullQuote') return ''
    const inner = (each.content ?? []).map(ofNode)
    return inner.join(textBlocks.has(each.type) ? '' : '\n')
  }
  const notes = withNotes ? footnotesOf(node).map((note) => note.attrs.text) : []
  return [ofNode(node as Node), ...notes].join('\n').trim()
}

export const countWords = (doc: Document): number => plainText(doc).split(/\s+/).filter(Boolean).length

/** The pictures of a document, its galleries' among them, in order. */
export const imagesOf = (doc: Document): Image[] =>
  doc.content.flatMap((each) => (each.type === 'image' ? [each] : each.type === 'gallery' ? each.content : []))

/** The embeds of a document, in order. */
export const embedsOf = (doc: Document): Embed[] => doc.content.filter((each) => each.type === 'embed')

/** The footnotes of a document, in the order of their calls. */
export function footnotesOf(node: Document | Block): Footnote[] {
  const inside = (each: Node): Footnote[] =>
    each.type === 'footnote' ? [each as Footnote] : (each.content ?? []).flatMap(inside)
  return inside(node as Node)
}

/** The document without the pictures that are not known. A gallery of which one picture is left is that picture. */
export function withKnownPictures(doc: Document, isKnown: (mediaId: number) => boolean): Document {
  const content = doc.content.flatMap((each): Block[] => {
    if (each.type === 'image') return isKnown(each.attrs.mediaId) ? [each] : []
    if (each.type !== 'gallery') return [each]
    const left = each.content.filter((image) => isKnown(image.attrs.mediaId))
    return left.length < GALLERY_SIZE.least ? left : [{ ...each, content: left }]
  })
  return { ...doc, content }
}
