import type { PlacedWord } from './search-words.rules'

/** A piece of a text, and whether it is a word that was looked for. */
export type Piece = { text: string; marked: boolean }

/** The words of a text that were looked for, in order. */
export type FindMarks = (text: string) => PlacedWord[]

/** Characters of an excerpt, about three lines of a card. */
const LENGTH = 230
/** Characters before the first marked word. */
const LEAD = 60

/** A text in pieces, the words looked for in pieces of their own. */
export function markedPieces(text: string, findMarks: FindMarks): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { at, length } of findMarks(text)) {
    if (at > from) pieces.push({ text: text.slice(from, at), marked: false })
    pieces.push({ text: text.slice(at, at + length), marked: true })
    from = at + length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false })
  return pieces
}

/**
 * The passage of a text that has the most of the words looked for, the first of equals, within one of its lines (a paragraph,
 * a heading), cut at words, with an ellipsis where it was cut. Empty: the text has none of them.
 */
export function passageOf(text: string, findMarks: FindMarks): string {
  let best = { worth: 0, line: '', at: 0 }
  let start = 0
  const marks = findMarks(text)
  for (const line of text.split('\n')) {
    const end = start + line.length
    const within = marks.filter(({ at }) => at >= start && at < end)
    for (const first of within) {
      const near = within.filter(({ at }) => at >= first.at && at < first.at + LENGTH - LEAD)
      // a heading says less of what surrounds a word than a paragraph does
      const worth = new Set(near.map(({ word }) => word)).size + (line.length >= LENGTH / 2 ? 0.5 : 0)
      if (worth > best.worth) best = { worth, line, at: first.at - start }
    }
    start = end + 1
  }
  return best.worth === 0 ? '' : cut(best.line, best.at)
}

function cut(line: string, at: number): string {
  // where the line ends soon, what stands before it is shown instead
  const near = Math.min(at - LEAD, line.length - LENGTH)
  const from = near <= 0 ? 0 : startOfWord(line, near)
  const to = from + LENGTH >= line.length ? line.length : endOfWord(line, from + LENGTH)
  return `${from > 0 ? '… ' : ''}${line.slice(from, to).trim()}${to < line.length ? ' …' : ''}`
}

// a sentence that begins nearby is a better start than the middle of one
function startOfWord(text: string, near: number): number {
  const around = text.slice(near, near + LEAD)
  const sentence = /[.!?…»]\s+(?=\p{Lu})/u.exec(around)
  if (sentence) return near + sentence.index + sentence[0].length
  const space = around.search(/\s/)
  return space < 0 ? near : near + space + 1
}

function endOfWord(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near)
  return space < near - LEAD ? near : space
}
