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

const blockquote = z.object({
  type: z.literal('blockquote'),
  content: z.array(z.union([paragraph, list])).min(1),
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

/** « À retenir »: what an article says, in a few points. */
const keyPoints = z.object({ type: z.literal('keyPoints'), content: z.tuple([bulletList]) })

const block = z.union([paragraph, heading, list, blockquote, image, gallery, keyPoints])

/** An article's body, in the editor's own shape (ProseMirror JSON). Whatever is not named here is refused or dropped. */
export const document = z.object({ type: z.literal('doc'), content: z.array(block).max(20_000) })

export type Document = z.infer<typeof document>
export type Block = z.infer<typeof block>
export type Inline = z.infer<typeof inline>
export type Mark = z.infer<typeof mark>
export type Image = z.infer<typeof image>
export type Footnote = z.infer<typeof footnote>

export const emptyDocument: Document = { type: 'doc', content: [{ type: 'paragraph' }] }

type Node = { type: string; text?: string; content?: readonly Node[] }

/**
 * The words of a document, one line a block: for counts, descriptions and search.
 *
 * @param withNotes whether footnotes count as words: each is then a line at the end
 */
export function plainText(node: Document | Block, { withNotes = false } = {}): string {
  const ofNode = (each: Node): string => {
    if (each.type === 'text') return each.text ?? ''
    if (each.type === 'hardBreak') return ' '
    const inner = (each.content ?? []).map(ofNode)
    return inner.join(each.type === 'paragraph' || each.type === 'heading' ? '' : '\n')
  }
  const notes = withNotes ? footnotesOf(node).map((note) => note.attrs.text) : []
  return [ofNode(node as Node), ...notes].join('\n').trim()
}

export const countWords = (doc: Document): number => plainText(doc).split(/\s+/).filter(Boolean).length

/** The pictures of a document, its galleries' among them, in order. */
export const imagesOf = (doc: Document): Image[] =>
  doc.content.flatMap((each) => (each.type === 'image' ? [each] : each.type === 'gallery' ? each.content : []))

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
