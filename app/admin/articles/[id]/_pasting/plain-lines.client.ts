'use client'

import { Fragment, type Mark, type Schema, Slice } from '@tiptap/pm/model'
import { pastedAddress } from '@/lib/articles/pasted-address.rules'
import { PastedLine, plain } from './pasted-line.client'

/** Plain text as paragraphs, one a line, in the setting of the place it is put. */
export function plainLines(text: string, schema: Schema, marks: readonly Mark[]): Slice {
  const paragraphs = text.split(/(?:\r\n?|\n)+/).flatMap((written) => {
    const words = cleanLine(written)
    const address = /^https?:\/\/\S+$/i.test(words) ? pastedAddress(words) : null
    const link = address && schema.marks.link?.create({ href: address })
    if (words === '') return []
    return [schema.node('paragraph', null, schema.text(address ?? words, link ? [...marks, link] : marks))]
  })
  return new Slice(Fragment.from(paragraphs), paragraphs.length > 0 ? 1 : 0, paragraphs.length > 0 ? 1 : 0)
}

function cleanLine(written: string): string {
  const line = new PastedLine()
  line.addText(written, plain)
  return line
    .paragraphs(document)
    .flat()
    .map((node) => node.nodeValue)
    .join('')
}
