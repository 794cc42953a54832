/** A piece of a note: words, or an address that leads somewhere. */
export type NotePiece = { words: string } | { href: string }

const address = /https?:\/\/[^\s<>«»"“”]+/gi

/** A note cut at its web addresses. What ends a sentence is no part of one; a bracket is, if it was opened in it. */
export function notePieces(text: string): NotePiece[] {
  const pieces: NotePiece[] = []
  let from = 0
  for (const found of text.matchAll(address)) {
    const href = withoutSentenceEnd(found[0])
    if (!URL.canParse(href)) continue
    if (found.index > from) pieces.push({ words: text.slice(from, found.index) })
    pieces.push({ href })
    from = found.index + href.length
  }
  if (from < text.length) pieces.push({ words: text.slice(from) })
  return pieces
}

function withoutSentenceEnd(found: string): string {
  let href = found
  for (;;) {
    const opened = href.split('(').length
    const closed = href.split(')').length
    const last = href.at(-1) ?? ''
    if (/[.,;:!?…'’\]}]/.test(last) || (last === ')' && closed > opened)) href = href.slice(0, -1)
    else return href
  }
}
