import unhomoglyph from 'unhomoglyph'

/** Text as it is read, whatever it is spelt with; `at`: where in the text each of its characters stood. */
export type Folded = { text: string; at: number[] }
/** Where something stands in a text: from, and up to. */
export type Mark = [from: number, to: number]

const unseen = /[\p{M}\p{Lm}\p{Default_Ignorable_Code_Point}]/gu
const figures: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '€': 'e' }
const isLetter = (character = '') => /\p{L}/u.test(character)

/**
 * Folds a text for comparing: small letters without accents, look-alikes as what they look like (Unicode TS 39), nothing that has
 * no width, and figures beside letters as the letters they stand for (« c0nn@rd »).
 */
export function fold(words: string): Folded {
  const read: { character: string; at: number }[] = []
  let place = 0
  for (const each of words) {
    const plain = each.normalize('NFKD').replace(unseen, '')
    for (const part of plain) {
      const seen = part > '\u007f' && isLetter(part) ? unhomoglyph(part) : part
      for (const character of seen.toLowerCase()) read.push({ character, at: place })
    }
    place += each.length
  }
  const text = read.map(({ character }, index) => {
    const beside = isLetter(read[index - 1]?.character) || isLetter(read[index + 1]?.character)
    return (beside && figures[character]) || character
  })
  return { text: text.join(''), at: [...read.map(({ at }) => at), words.length] }
}

const BETWEEN = '[^\\p{L}\\p{N}]'
const isOfWords = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)

/**
 * A word of a list made to be found: with letters drawn out (« mooot »), set apart (« m.o.t »), and, with « * » behind it, with any
 * ending. Letters that are double stay double: « sale » is not « salle ». Null: there is nothing to be found.
 */
export function finderOf(listed: string): RegExp | null {
  const open = listed.endsWith('*')
  const letters = [...fold(listed.replace(/\*+$/, '').trim()).text]
  if (!letters.some(isOfWords)) return null
  const runs: { character: string; times: number }[] = []
  for (const character of letters) {
    const last = runs.at(-1)
    if (last && (last.character === character || !(isOfWords(last.character) || isOfWords(character)))) last.times++
    else runs.push({ character, times: 1 })
  }
  const drawn = runs.map(({ character, times }) =>
    isOfWords(character) ? `(?:${character}{${times}}|${character}{3,})` : `${BETWEEN}+`,
  )
  const apart = letters.length >= 4 && letters.every(isOfWords) ? [letters.join(`${BETWEEN}{1,2}`)] : []
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[drawn.join(''), ...apart].join('|')})${open ? '[\\p{L}\\p{N}]*' : ''}(?![\\p{L}\\p{N}])`,
    'gu',
  )
}

export type Finder = { word: string; pattern: RegExp }

export const findersOf = (list: readonly string[]): Finder[] =>
  list.flatMap((word) => {
    const pattern = finderOf(word)
    return pattern ? [{ word, pattern }] : []
  })

/** Where words of a list stand in a text, in order; parts that touch are one. */
export function findListed({ text, at }: Folded, finders: readonly Finder[]): { words: string[]; marks: Mark[] } {
  const words = new Set<string>()
  const found: Mark[] = []
  for (const { word, pattern } of finders) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      words.add(word)
      found.push([at[index] ?? 0, at[index + match.length] ?? 0])
    }
  }
  return { words: [...words], marks: joined(found) }
}

/** Marks in order, none upon another. */
export function joined(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = []
  for (const [from, to] of [...marks].sort(([a], [b]) => a - b)) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}
