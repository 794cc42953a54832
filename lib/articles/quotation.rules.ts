/** A stretch of a text. */
export type Span = { from: number; to: number }

const pairs = [
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
] as const

/** What a text says in somebody else’s words: between quotation marks. A quotation that is not closed goes on to the end. */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const [open, close] of pairs) {
    let from = text.indexOf(open)
    while (from >= 0) {
      const end = text.indexOf(close, from + 1)
      const to = end < 0 ? text.length : end + 1
      spans.push({ from, to })
      from = text.indexOf(open, to)
    }
  }
  return spans
}
