'use client'

import type { JSONContent } from '@tiptap/react'
import type { Block, Document } from '@/lib/articles/document.rules'
import { mediaPath, type Picture } from '@/lib/media/media.rules'

/** Where the editor shows a picture from. */
export const addressOf = (picture: Picture): string =>
  mediaPath(picture.contentHash, picture.widths.at(-1) ?? picture.width, 'jpg')

/** The document with what the editor needs to show its pictures. */
export function forEditing(body: Document, pictures: Picture[]): JSONContent {
  const content = body.content.map((block): JSONContent => {
    if (block.type !== 'image') return block as JSONContent
    const picture = pictures.find(({ id }) => id === block.attrs.mediaId)
    return { ...block, attrs: { ...block.attrs, src: picture ? addressOf(picture) : '' } }
  })
  return { type: 'doc', content }
}

/** What the editor holds, without what is only the editor's: pictures' addresses, and the empty line it keeps last. */
export function forKeeping(node: JSONContent): Document {
  const content = (node.content ?? []).map(kept)
  while (content.length > 1 && content.at(-1)?.type === 'paragraph' && !content.at(-1)?.content) content.pop()
  return { type: 'doc', content: content as Block[] }
}

function kept(each: JSONContent): JSONContent {
  const { src: _, ...attrs } = each.attrs ?? {}
  return {
    type: each.type,
    ...(each.text !== undefined && { text: each.text }),
    ...(each.marks && {
      marks: each.marks.map(({ type, attrs: of }) =>
        type === 'link' ? { type, attrs: { href: of?.href } } : { type },
      ),
    }),
    ...((each.type === 'heading' || each.type === 'image') && { attrs }),
    ...(each.content && { content: each.content.map(kept) }),
  }
}
