import { fold, wordsOf } from './search-words.rules'

/** A piece of a text, and whether it is a word that was looked for. */
export type Piece = { text: string; marked: boolean }

/** Tells whether a folded word is one of those looked for. */
export type IsMarked = (folded: string) => boolean

/** Characters of an excerpt, about three lines of a card. */
const LENGTH = 230
/** Characters before the first marked word. */
const LEAD = 60

/** A text in pieces, the words looked for in pieces of their own. */
export function markedPieces(text: string, isMarked: IsMarked): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { word, at } of wordsOf(text)) {
    if (!isMarked(fold(word))) continue
    if (at > from) pieces.push({ text: text.slice(from, at), marked: false })
    pieces.push({ text: word, marked: true })
    from = at + word.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false })
  return pieces
}

/**
 * The passage of a text that has the most of the words looked for, the first of equals, within one of its lines (a paragraph,
 * a heading), cut at words, with an ellipsis where it was cut. Empty: the text has none of them.
 */
export function passageOf(text: string, isMarked: IsMarked): string {
  let best = { worth: 0, passage: '' }
  for (const line of text.split('\n')) {
    const found = passageOfLine(line, isMarked)
    if (found && found.worth > best.worth) best = found
  }
  return best.passage
}

function passageOfLine(line: string, isMarked: IsMarked) {
  const marks = [...wordsOf(line)]
    .map(({ word, at }) => ({ word: fold(word), at }))
    .filter(({ word }) => isMarked(word))
  let best = { different: 0, at: 0 }
  for (const { at } of marks) {
    const within = marks.filter((mark) => mark.at >= at && mark.at < at + LENGTH - LEAD)
    const different = new Set(within.map(({ word }) => word)).size
    if (different > best.different) best = { different, at }
  }
  if (best.different === 0) return null
  // where the line ends soon, what stands before it is shown instead
  const near = Math.min(best.at - LEAD, line.length - LENGTH)
  const from = near <= 0 ? 0 : startOfWord(line, near)
  const to = from + LENGTH >= line.length ? line.length : endOfWord(line, from + LENGTH)
  const passage = `${from > 0 ? '… ' : ''}${line.slice(from, to).trim()}${to < line.length ? ' …' : ''}`
  // a heading says less of what surrounds a word than a paragraph does
  return { worth: best.different + (line.length >= LENGTH / 2 ? 0.5 : 0), passage }
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
