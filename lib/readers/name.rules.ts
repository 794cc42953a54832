import unhomoglyph from 'unhomoglyph'
import { z } from 'zod'
import { hasWords, tamed } from '../comments/comment-text.rules'
import { line } from '../typed-text.rules'

/**
 * A name as it is told from others: without case, accents, spaces and signs, with look-alikes as one (Unicode TS 39, section 4, and
 * i as l, for capitals and small letters are one here). « Zoé. L » and « ZOE-I » are the same.
 */
export const nameKey = (name: string): string =>
  plain(plain([...seen(name)].map((each) => (each > '\u007f' ? unhomoglyph(each) : each)).join('')))
    .replace(/ʍ/g, 'rn')
    .replace(/i/g, 'l')
    .replace(/[^\p{L}\p{N}]/gu, '')

// what is seen: no accents, nothing that has no width, no marks that stand beside letters
const seen = (name: string): string =>
  name.normalize('NFKD').replace(/[\p{M}\p{Lm}\p{Default_Ignorable_Code_Point}]/gu, '')

const plain = (name: string): string => unhomoglyph(name.toLowerCase()).toLowerCase()

const ours = new Set(
  ['rédaction', 'modération', 'modérateur', 'modératrice', 'modérateurs', 'administrateur', 'administratrice']
    .concat(['administration', 'admin', 'webmestre', 'webmaster'])
    .map(nameKey),
)
const fillers = new Set(
  ['l', 'la', 'le', 'les', 'd', 'de', 'du', 'équipe', 'journal', 'site', 'officiel', 'fr'].map(nameKey),
)

const wordsOf = (name: string): string[] =>
  name
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(nameKey)
    .filter(Boolean)

const bare = (words: string[]): string => words.filter((word) => !fillers.has(word)).join('')

/**
 * Whether a name speaks for the newspaper: « La rédaction », « Modérateur », « L’équipe d’Un sujet ».
 *
 * @param newspaper its own name
 */
export function speaksForUs(name: string, newspaper = ''): boolean {
  const words = wordsOf(name)
  if (words.some((word) => ours.has(word)) || ours.has(nameKey(name)) || ours.has(nameKey(name).replace(/^la/, '')))
    return true
  const paper = wordsOf(newspaper)
  return paper.length > 0 && (nameKey(name) === paper.join('') || (bare(words) !== '' && bare(words) === bare(paper)))
}

/** A name with an address in it would be a link in letters. */
const hasAddress = (name: string): boolean => /:\/\/|www\.|@|\.(?:fr|com|net|org|info|biz|io|ru)\b/i.test(name)

/** A name as a form sends it; `empty`: what is said when there is none. */
export const typedName = (empty: string) =>
  line(60, 'Au plus 60 caractères.').pipe(
    z
      .string()
      .transform(tamed)
      .pipe(z.string().refine(hasWords, empty))
      .pipe(z.string().refine((name) => !hasAddress(name), 'Un nom ne contient pas d’adresse.'))
      .pipe(z.string().refine((name) => !speaksForUs(name), 'Ce nom est celui de la rédaction.')),
  )
