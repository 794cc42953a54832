import type { Transaction } from '../database'
import { findHits, type Hit } from './hit.queries'
import { inAHurry } from './hurry.queries'
import { findNewest, isSearchable, type Narrowing, type Place, rank } from './matches.queries'
import { readQuery } from './search-query.rules'
import { findSpelling } from './spelling.queries'

export type Question = {
  /** As typed, cleaned. */
  text: string
  narrowing: Narrowing
  sort: 'relevance' | 'date'
  /** From 1; by relevance only. By date, `narrowing.before` says where a page begins. */
  page: number
}

export type Answer =
  /** Nothing to look for: only words that every article has, only exclusions, or signs. */
  { kind: 'no-words' } | { kind: 'too-slow' } | Found

export type Found = {
  kind: 'found'
  hits: Hit[]
  /** Matches that were counted, and whether there are more. */
  count: number
  more: boolean
  /** The question that was answered, where what was typed finds nothing. */
  instead: string | null
  /** A question that may have been meant, where what was typed finds little. */
  suggestion: string | null
  /** Pages by relevance. */
  pages: number
  /** Where the next page by date begins. */
  next: Place | null
}

const PER_PAGE = 20
/** Matches are counted up to so many. */
export const MOST_COUNTED = 500
/** Matches that are weighed against each other: the newest so many, and the newest so many that have it in their headline. */
const RANKED = 250
const RANKED_HEADLINES = 150
/** Fewer matches than this, and another spelling is looked for. */
const FEW = 3

/** Answers a reader's question. Whatever is typed has an answer. */
export async function searchArticles(question: Question): Promise<Answer> {
  const found = await inAHurry((tx) => find(tx, question))
  if (found === null) return { kind: 'too-slow' }
  if (found === 'no-words') return { kind: 'no-words' }
  const { ids, words, ...rest } = found
  return { kind: 'found', hits: await findHits(ids, words), ...rest }
}

type Looked = Omit<Found, 'kind' | 'hits'> & { ids: number[]; words: string[] }

async function find(tx: Transaction, question: Question): Promise<Looked | 'no-words'> {
  const query = readQuery(question.text)
  if (!(await isSearchable(tx, query.exact))) return 'no-words'
  const found = await look(tx, question)
  const isFirst = question.page === 1 && !question.narrowing.before
  if (!isFirst || found.count >= FEW) return found
  const suggestion = await findSpelling(tx, question.text, query.words)
  if (suggestion === null) return found
  const better = await look(tx, { ...question, text: suggestion })
  if (better.count <= found.count) return found
  return found.count === 0 ? { ...better, instead: suggestion } : { ...found, suggestion }
}

async function look(tx: Transaction, { text, narrowing, sort, page }: Question): Promise<Looked> {
  const query = readQuery(text)
  const isLater = sort === 'date' && narrowing.before
  const { newest, complete } = await findNewest(tx, {
    query,
    narrowing,
    limit: isLater ? PER_PAGE + 1 : MOST_COUNTED + 1,
  })
  const counted = { count: Math.min(newest.length, MOST_COUNTED), more: !complete }
  const base = { ...counted, words: query.words, instead: null, suggestion: null }
  if (sort === 'date') {
    const next = newest.length > PER_PAGE ? (newest[PER_PAGE - 1] ?? null) : null
    return { ...base, ids: newest.slice(0, PER_PAGE).map(({ id }) => id), pages: 1, next }
  }
  const best = newest.slice(0, RANKED)
  // a headline that has it is found however old it is, and however many articles mention it since
  if (newest.length > RANKED) {
    const titled = await findNewest(tx, { query, narrowing, limit: RANKED_HEADLINES, column: 'headline' })
    const ids = new Set(best.map(({ id }) => id))
    best.push(...titled.newest.filter(({ id }) => !ids.has(id)))
  }
  const ranked = await rank(tx, query, best)
  return {
    ...base,
    ids: ranked.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    pages: Math.ceil(ranked.length / PER_PAGE),
    next: null,
  }
}
