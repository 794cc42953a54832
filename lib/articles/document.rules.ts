import { z } from 'zod'

/** An address that a link of the text may lead to. */
export const href = z
  .string()
  .max(2000)
  .refine((value) => /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(value), 'Ce lien n’est pas une adresse du web.')

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href }) }),
])

// PostgreSQL’s jsonb holds no U+0000, and no reader wants the other controls
const words = z
  .string()
  .min(1)
  .transform((value) => value.replace(/(?![\n\t])\p{Cc}/gu, ''))

const text = z.object({ type: z.literal('text'), text: words, marks: z.array(mark).max(3).optional() })

const inline = z.discriminatedUnion('type', [text, z.object({ type: z.literal('hardBreak') })])

const paragraph = z.object({ type: z.literal('paragraph'), content: z.array(inline).optional() })

const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inline).optional(),
})

const listItem = z.object({
  type: z.literal('listItem'),
  get content(): z.ZodArray<z.ZodUnion<readonly [typeof paragraph, typeof list]>> {
    return z.array(z.union([paragraph, list])).min(1)
  },
})

const list = z.object({
  type: z.enum(['bulletList', 'orderedList']),
  get content() {
    return z.array(listItem).min(1)
  },
})

const blockquote = z.object({
  type: z.literal('blockquote'),
  content: z.array(z.union([paragraph, list])).min(1),
})

const image = z.object({
  type: z.literal('image'),
  attrs: z.object({
    mediaId: z.number().int().positive(),
    /** Null: not said yet. Empty: decorative. */
    alt: z.string().max(500).nullable(),
    caption: z.string().max(1000),
    credit: z.string().max(200),
  }),
})

const block = z.union([paragraph, heading, list, blockquote, image])

/** An article's body, in the editor's own shape (ProseMirror JSON). Whatever is not named here is refused or dropped. */
export const document = z.object({ type: z.literal('doc'), content: z.array(block).max(20_000) })

export type Document = z.infer<typeof document>
export type Block = z.infer<typeof block>
export type Inline = z.infer<typeof inline>
export type Mark = z.infer<typeof mark>
export type Image = z.infer<typeof image>

export const emptyDocument: Document = { type: 'doc', content: [{ type: 'paragraph' }] }

type Node = { type: string; text?: string; content?: readonly Node[] }

/** The words of a document, one line a block: for counts, descriptions and search. */
export function plainText(node: Document | Block): string {
  const ofNode = (each: Node): string => {
    if (each.type === 'text') return each.text ?? ''
    if (each.type === 'hardBreak') return ' '
    const inner = (each.content ?? []).map(ofNode)
    return inner.join(each.type === 'paragraph' || each.type === 'heading' ? '' : '\n')
  }
  return ofNode(node as Node).trim()
}

export const countWords = (doc: Document): number => plainText(doc).split(/\s+/).filter(Boolean).length

/** The pictures of a document, in order. */
export const imagesOf = (doc: Document): Image[] => doc.content.filter((each): each is Image => each.type === 'image')
