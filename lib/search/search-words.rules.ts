// œ and æ stay letters of one place, so that a folded text's words stand where the text's do
const flat = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const inTwoLetters = (word: string): string => word.replaceAll('œ', 'oe').replaceAll('æ', 'ae')

/** A word as it is looked up: lower case, no accents, œ and æ in two letters. PostgreSQL's unaccent does the same for French. */
export const fold = (text: string): string => inTwoLetters(flat(text))

// a word is letters and digits; whatever else parts words
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** Words shorter than this are not mended: there are too many that look alike. */
const SHORTEST_SPELT = 4
// whatever is longer is an address or a code
const LONGEST = 30

export const isSpelt = (folded: string): boolean =>
  folded.length >= SHORTEST_SPELT && folded.length <= LONGEST && /^\p{L}+$/u.test(folded)

/**
 * The distinct words of a text that spelling knows, each with the way it is written: in lower case when the text has it so
 * anywhere, since a capital may only be its sentence's.
 */
export function vocabularyOf(text: string): Map<string, string> {
  const vocabulary = new Map<string, string>()
  for (const [word] of text.matchAll(WORD)) {
    const folded = fold(word)
    if (!isSpelt(folded)) continue
    const shown = word.normalize('NFC')
    if (!vocabulary.has(folded) || shown === shown.toLowerCase()) vocabulary.set(folded, shown)
  }
  return vocabulary
}

/** A word of a text, folded, and where it stands there. */
export type PlacedWord = { word: string; at: number; length: number }

/**
 * Finds the words of texts that begin as some words do, in their first three letters. A text is folded whole and read once:
 * word by word, twenty articles took longer than their search.
 */
export function beginningLike(words: readonly string[]): (text: string) => PlacedWord[] {
  const beginnings = new Set(words.map((word) => fold(word).slice(0, 3)).filter(Boolean))
  if (beginnings.size === 0) return () => []
  // œuvre begins as « oeu » does
  const written = [...beginnings].map((each) => each.replaceAll('oe', '(?:oe|œ)').replaceAll('ae', '(?:ae|æ)'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})[\\p{L}\\p{N}]*`, 'gu')
  return (text) => {
    const folded = flat(text)
    // letters that fold into several (Korean, decomposed accents) move what follows them
    if (folded.length !== text.length) return oneByOne(text, beginnings)
    return [...folded.matchAll(pattern)].map(({ 0: word, index }) => ({
      word: inTwoLetters(word),
      at: index,
      length: word.length,
    }))
  }
}

const oneByOne = (text: string, beginnings: ReadonlySet<string>): PlacedWord[] =>
  [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ word: fold(word), at: index, length: word.length }))
    .filter(({ word }) => beginnings.has(word.slice(0, 3)))
