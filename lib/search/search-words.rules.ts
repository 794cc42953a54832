/** A word as it is looked up: lower case, no accents, œ and æ in two letters. PostgreSQL's unaccent does the same for French. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')

/** The words of a text in order, with where they stand. A word is letters and digits; whatever else parts words. */
export function* wordsOf(text: string): Generator<{ word: string; at: number }> {
  for (const found of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) yield { word: found[0], at: found.index }
}

/** Words shorter than this are not mended: there are too many that look alike. */
export const SHORTEST_SPELT = 4
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
  for (const { word } of wordsOf(text)) {
    const folded = fold(word)
    if (!isSpelt(folded)) continue
    const shown = word.normalize('NFC')
    if (!vocabulary.has(folded) || shown === shown.toLowerCase()) vocabulary.set(folded, shown)
  }
  return vocabulary
}
