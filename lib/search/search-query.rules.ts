import { cleanText } from '../clean-text.rules'
import { fold } from './search-words.rules'

/** Characters of a question that are read, as fields count them (UTF-16); the rest is left out. */
export const LONGEST_QUESTION = 200

/** What somebody typed, on one line, at most {@link LONGEST_QUESTION} characters, spelled once. */
export const cleanQuestion = (typed: string): string =>
  cleanText(typed)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_QUESTION)
    // not half a character
    .replace(/[\ud800-\udbff]$/, '')
    .trim()

/** A question taken apart, in the terms of PostgreSQL's websearch_to_tsquery. */
export type SearchQuery = {
  exact: string
  /** The same with the words of phrases loose, which finds all that `exact` does and more, from the index alone. Null: no phrases. */
  loose: string | null
  /** The words looked for, as they were typed; not the excluded ones. */
  words: string[]
}

type Term = { words: string[]; excluded: boolean }

// « or » is gold in French, and an operator to PostgreSQL unless quoted
export const spelled = (words: readonly string[]): string =>
  words.length > 1 || fold(words[0] ?? '') === 'or' ? `"${words.join(' ')}"` : (words[0] ?? '')

const partsOf = (text: string): string[] =>
  [...text.matchAll(/\p{N}+(?:\.\p{N}+)+|[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => word)

/**
 * Reads a question: words, "phrases" (also « so » and “so”), -exclusions, OU between alternatives. A word of several parts
 * (« cessez-le-feu ») is a phrase. Whatever else is typed parts words and means nothing.
 */
export function readQuery(question: string): SearchQuery {
  const terms: (Term | 'or')[] = []
  for (const [, minus, phrase, other] of question
    .replace(/[«»“”„]/gu, '"')
    .replace(/[’ʼ']/gu, ' ')
    .matchAll(/(-*)"([^"]*)"?|([^\s"]+)/gu)) {
    if (other === 'OU' || other === 'OR') {
      if (terms.length > 0 && terms.at(-1) !== 'or') terms.push('or')
      continue
    }
    const words = partsOf(phrase ?? other ?? '')
    const excluded = phrase === undefined ? /^-/.test(other ?? '') : minus !== ''
    if (words.length > 0) terms.push({ words, excluded })
  }
  if (terms.at(-1) === 'or') terms.pop()
  const written = (term: Term | 'or') => (term === 'or' ? 'or' : (term.excluded ? '-' : '') + spelled(term.words))
  const isPhrase = (term: Term | 'or') => term !== 'or' && term.words.length > 1
  const freed = terms.flatMap((term) => {
    if (term === 'or' || term.words.length === 1) return [written(term)]
    return term.excluded ? [] : term.words.map((word) => spelled([word]))
  })
  return {
    exact: terms.map(written).join(' '),
    loose: terms.some(isPhrase) ? freed.join(' ') : null,
    words: terms.flatMap((term) => (term === 'or' || term.excluded ? [] : term.words)),
  }
}

/** The question with some of its words replaced, the rest as typed. Keys are folded words. */
export const withWords = (question: string, replaced: ReadonlyMap<string, string>): string =>
  question.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => replaced.get(fold(word)) ?? word)
