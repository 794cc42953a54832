'use client'

import type { Node } from '@tiptap/pm/model'
import type { JSONContent } from '@tiptap/react'
import type { ArticleContent } from '@/lib/articles/article.rules'
import type { Block, Document, Image } from '@/lib/articles/document.rules'
import type { Picture } from '@/lib/media/media.rules'
import { mediaPath, widthFor } from '@/lib/media/variant.rules'

/** Where the editor shows a picture from. */
const addressOf = (picture: Picture): string => mediaPath(picture, widthFor(picture, null, 1200), 'jpg')

/** What of a picture is the editor's only. Its measures keep its place until it is there: pictures out of sight are not loaded. */
const shownAs = (picture: Picture) => ({ src: addressOf(picture), width: picture.width, height: picture.height })

/** What a picture is to the editor when it was just sent: not described yet; or as somebody described it elsewhere. */
export const freshImage = (
  picture: Picture,
  { alt, caption, credit }: Omit<Image['attrs'], 'mediaId'> = { alt: null, caption: '', credit: '' },
): EditedImage => ({ mediaId: picture.id, ...shownAs(picture), alt, caption, credit })

/** A picture's attributes with what the editor shows it by. */
export type EditedImage = Image['attrs'] & { src: string; width: number | null; height: number | null }

/**
 * The document with what the editor needs to show its pictures. A gallery holds its own as an attribute there: selections
 * and deletions then take it whole, and never leave one with too few.
 */
export function forEditing(body: Document, pictures: Picture[]): JSONContent {
  const known = new Map(pictures.map((picture) => [picture.id, picture]))
  const shown = ({ attrs }: Image): EditedImage => {
    const picture = known.get(attrs.mediaId)
    return { ...attrs, ...(picture ? shownAs(picture) : { src: '', width: null, height: null }) }
  }
  const content = body.content.map((block): JSONContent => {
    if (block.type === 'image') return { ...block, attrs: shown(block) }
    if (block.type === 'gallery') return { type: 'gallery', attrs: { pictures: block.content.map(shown) } }
    return block as JSONContent
  })
  return { type: 'doc', content }
}

const bodies = new WeakMap<Node, Document>()
const blocks = new WeakMap<Node, Block>()

/**
 * What the editor holds, without what is only the editor's: pictures' addresses, and the empty line it keeps last. A block
 * that was not touched since is the same object as before, so that reading a long text costs what was changed of it.
 */
export function bodyOf(doc: Node): Document {
  const known = bodies.get(doc)
  if (known) return known
  const content: Block[] = []
  doc.forEach((node) => {
    const block = blocks.get(node) ?? (kept(node.toJSON()) as Block)
    blocks.set(node, block)
    content.push(block)
  })
  while (content.length > 1 && isEmptyLine(content.at(-1))) content.pop()
  const body: Document = { type: 'doc', content }
  bodies.set(doc, body)
  return body
}

const isEmptyLine = (block: Block | undefined): boolean => block?.type === 'paragraph' && !block.content

const written = new WeakMap<Block, string>()

/** A content in JSON. A block is written once, however often its text is: a long text costs what was changed of it. */
export function contentJson({ body, ...fields }: ArticleContent): string {
  const content = body.content.map((block) => {
    const json = written.get(block) ?? JSON.stringify(block)
    written.set(block, json)
    return json
  })
  return `${JSON.stringify(fields).slice(0, -1)},"body":{"type":"doc","content":[${content.join(',')}]}}`
}

/** The attributes that documents have, by the type of what bears them. Whatever else the editor adds stays with it. */
const attributes: Record<string, readonly string[]> = {
  heading: ['level'],
  image: ['mediaId', 'alt', 'caption', 'credit'],
  footnote: ['text'],
  link: ['href'],
  language: ['lang'],
  table: ['caption'],
  tableCell: ['colspan', 'rowspan'],
  tableHeader: ['colspan', 'rowspan'],
  embed: ['url', 'kind'],
}

function described({ type = '', attrs }: { type?: string; attrs?: Record<string, unknown> }): JSONContent {
  const names = attributes[type]
  return names ? { type, attrs: Object.fromEntries(names.map((name) => [name, attrs?.[name]])) } : { type }
}

function kept(each: JSONContent): JSONContent {
  if (each.type === 'gallery') {
    const pictures: EditedImage[] = each.attrs?.pictures ?? []
    return { type: 'gallery', content: pictures.map((attrs) => described({ type: 'image', attrs })) }
  }
  return {
    ...described(each),
    ...(each.text !== undefined && { text: each.text }),
    ...(each.text !== undefined && each.marks && { marks: each.marks.map(described) as JSONContent['marks'] }),
    ...(each.content && { content: each.content.map(kept) }),
  }
}
