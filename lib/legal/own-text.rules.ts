export type TextPart = { kind: 'heading' | 'paragraph'; text: string }

/** What a newspaper adds to a page: an empty line between paragraphs, and `## ` before a heading. */
export function textParts(typed: string): TextPart[] {
  return typed.split(/\n{2,}/).flatMap((block) => {
    const parts: TextPart[] = []
    for (const line of block.split('\n')) {
      const heading = /^##\s+(.+)$/.exec(line)?.[1]
      const last = parts.at(-1)
      if (heading) parts.push({ kind: 'heading', text: heading })
      else if (line.trim() === '') continue
      else if (last?.kind === 'paragraph') last.text += `\n${line}`
      else parts.push({ kind: 'paragraph', text: line })
    }
    return parts
  })
}
