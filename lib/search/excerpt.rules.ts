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
 * The passage of a text that has the most of the words looked for, the first of equals, cut at words, with an ellipsis where
 * it was cut. Empty: the text has none of them.
 */
export function passageOf(text: string, isMarked: IsMarked): string {
  const marks = [...wordsOf(text)]
    .map(({ word, at }) => ({ word: fold(word), at }))
    .filter(({ word }) => isMarked(word))
  let best = { different: 0, at: 0 }
  for (const [place, { at }] of marks.entries()) {
    const within = marks.slice(place, place + LENGTH).filter((mark) => mark.at < at + LENGTH - LEAD)
    const different = new Set(within.map(({ word }) => word)).size
    if (different > best.different) best = { different, at }
  }
  if (best.different === 0) return ''
  const from = best.at <= LEAD ? 0 : startOfWord(text, best.at - LEAD)
  const to = from + LENGTH >= text.length ? text.length : endOfWord(text, from + LENGTH)
  const passage = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${passage}${to < text.length ? ' …' : ''}`
}

// a sentence that begins nearby is a better start than the middle of one
function startOfWord(text: string, near: number): number {
  const around = text.slice(near, near + LEAD)
  const sentence = /[.!?…»\n]\s+(?=\p{Lu})/u.exec(around)
  if (sentence) return near + sentence.index + sentence[0].length
  const space = around.search(/\s/)
  return space < 0 ? near : near + space + 1
}

function endOfWord(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near)
  return space < near - LEAD ? near : space
}
