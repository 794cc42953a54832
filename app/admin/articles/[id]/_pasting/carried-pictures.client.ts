'use client'

import type { EditorState, Transaction } from '@tiptap/pm/state'

/** Where a picture that a clipboard carries belongs, until it is sent: its number between two characters nobody types. */
const place = /\ue000(\d+)\ue000/g

/** Takes the places of pictures out of a text that was just pasted, and says where they were; null: there were none. */
export function withoutPlaces(
  state: EditorState,
): { tr: Transaction; places: { at: number; number: number }[] } | null {
  const found: { from: number; to: number; number: number }[] = []
  state.doc.descendants((node, pos) => {
    if (!node.isText) return true
    for (const each of node.text?.matchAll(place) ?? []) {
      const from = pos + each.index
      found.push({ from, to: from + each[0].length, number: Number(each[1]) })
    }
    return false
  })
  if (found.length === 0) return null
  const { tr } = state
  const places = found.reverse().map(({ from, to, number }) => {
    const $from = state.doc.resolve(from)
    const isAlone = $from.parent.content.size === to - from
    // a paragraph of its own goes with it, but where one must stay
    if (isAlone && $from.node(-1).childCount > 1) tr.delete($from.before(), $from.after())
    else tr.delete(from, to)
    return { from, number }
  })
  return { tr, places: places.reverse().map(({ from, number }) => ({ at: tr.mapping.map(from), number })) }
}

const types: Record<string, string> = { png: 'png', jpeg: 'jpg', jpg: 'jpg', gif: 'gif', webp: 'webp', avif: 'avif' }

/** A picture as a file, of its `data:` address; null: of no kind that the library takes. */
export function fileOf(address: string): File | null {
  const found = /^data:image\/([a-z]+);base64,([\sa-z\d+/=]+)$/i.exec(address)
  const ending = types[found?.[1]?.toLowerCase() ?? '']
  if (!found?.[2] || !ending) return null
  try {
    const bytes = Uint8Array.from(atob(found[2].replace(/\s/g, '')), (character) => character.charCodeAt(0))
    return new File([bytes], `image.${ending}`, { type: `image/${found[1]?.toLowerCase()}` })
  } catch {
    return null
  }
}
