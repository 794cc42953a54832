import { type SQL, sql } from 'drizzle-orm'
import { articleSearch } from '../../drizzle/schema/search'
import type { Transaction } from '../database'
import { monthSteps } from './search-lists.rules'
import type { SearchQuery } from './search-query.rules'

/** A place in the order of publication: microseconds since 1970, as PostgreSQL keeps moments, and the article's number. */
export type Place = { micros: number; id: number }

/** What a search is narrowed to. Lists are named by their tags (`section:3`), and an article stands in all of them. */
export type Narrowing = { lists: string[]; from?: Date; to?: Date; before?: Place }

export type Matches = {
  /** Newest first. */
  newest: Place[]
  /** Whether these are all there are. */
  complete: boolean
}

/** Articles with a phrase's words that are read for the phrase itself; the index does not know the order of words. */
const MOST_READ = 1000

/** Whether a question has a word that an index can be asked for: not stop words alone, not exclusions alone. */
export async function isSearchable(tx: Transaction, exact: string): Promise<boolean> {
  const rows = await tx.execute<{ tree: string }>(sql`select querytree(search_query(${exact})) as tree`)
  return !['', 'T'].includes(rows[0]?.tree ?? '')
}

type Asked = { query: SearchQuery; narrowing: Narrowing; limit: number; column?: 'words' | 'headline' }

/**
 * The newest matches, from the index alone: of the last months first, and of all time only where those are too few for `limit`. So a
 * common word costs what its last months cost, and what is not common enough for that is rare enough to be looked up whole.
 */
export async function findNewest(tx: Transaction, asked: Asked): Promise<Matches> {
  let found: Matches = { newest: [], complete: true }
  let perMonth = Number.POSITIVE_INFINITY
  const steps = monthSteps(asked.narrowing.from, latest(asked.narrowing))
  for (const step of steps) {
    // what is this rare in the newest months will not be often enough in some more of them
    if (perMonth * step.months < asked.limit && step !== steps.at(-1)) continue
    found = await matchesIn(tx, asked, step.tags)
    if (found.newest.length === asked.limit) return found
    perMonth = found.newest.length / step.months
  }
  return found
}

const latest = ({ to, before }: Narrowing): Date =>
  new Date(
    Math.min(
      Date.now(),
      to?.getTime() ?? Number.POSITIVE_INFINITY,
      (before?.micros ?? Number.POSITIVE_INFINITY) / 1000,
    ),
  )

async function matchesIn(tx: Transaction, asked: Asked, months: string[] | null): Promise<Matches> {
  const { query, narrowing, limit, column = 'words' } = asked
  const exact = sql`search_query(${query.exact})`
  // a headline's vector is short and at hand: its phrases are read where they are found
  if (query.loose === null || column === 'headline') {
    const vector = column === 'words' ? articleSearch.words : articleSearch.headline
    const newest = await newestOf(tx, sql`${vector} @@ ${exact}`, narrowing, months, limit)
    return { newest, complete: newest.length < limit }
  }
  const loose = sql`${articleSearch.words} @@ search_query(${query.loose})`
  const withWords = await newestOf(tx, loose, narrowing, months, MOST_READ)
  const kept = await keepThoseThat(tx, sql`${articleSearch.words} @@ ${exact}`, withWords)
  return {
    newest: kept.slice(0, limit),
    complete: kept.length < limit && withWords.length < MOST_READ,
  }
}

const micros = sql`(extract(epoch from published_at) * 1000000)::bigint`

/**
 * The moment is compared as an expression, and the order made of what was found: no other index than that of words may be
 * thought useful, or PostgreSQL would walk through articles by date and unpack the words of each.
 */
async function newestOf(
  tx: Transaction,
  matches: SQL,
  { lists, from, to, before }: Narrowing,
  months: string[] | null,
  limit: number,
): Promise<Place[]> {
  const conditions = [
    matches,
    months && sql`${articleSearch.lists} && ${textArray(months)}`,
    lists.length > 0 && sql`${articleSearch.lists} @> ${textArray(lists)}`,
    from && sql`published_at >= ${from.toISOString()}::timestamptz`,
    to && sql`published_at < ${to.toISOString()}::timestamptz`,
    before && sql`(${micros}, article_id) < (${before.micros}::bigint, ${before.id}::bigint)`,
  ].filter((condition): condition is SQL => Boolean(condition))
  const rows = await tx.execute<{ id: string; micros: string }>(sql`
    with found as materialized (
      select article_id, published_at from ${articleSearch} where ${sql.join(conditions, sql` and `)}
    )
    select article_id as id, ${micros} as micros from found order by published_at desc, article_id desc limit ${limit}`)
  return rows.map(({ id, micros }) => ({ id: Number(id), micros: Number(micros) }))
}

async function keepThoseThat(tx: Transaction, match: SQL, places: Place[]): Promise<Place[]> {
  if (places.length === 0) return []
  const rows = await tx.execute<{ id: string }>(sql`
    select article_id as id from ${articleSearch} where article_id = any(${idArray(places)}) and ${match}`)
  const kept = new Set(rows.map(({ id }) => Number(id)))
  return places.filter(({ id }) => kept.has(id))
}

/**
 * The numbers of some matches, best first: by where and how often the words stand (headline 1, keywords and authors 0.6,
 * standfirst 0.4, text 0.1), and how new the article is. A year takes three eighths of the score, ten years two thirds.
 */
export async function rank(tx: Transaction, query: SearchQuery, places: readonly Place[]): Promise<number[]> {
  if (places.length === 0) return []
  const age = sql`greatest(0, extract(epoch from now() - published_at) / 31557600)`
  const rows = await tx.execute<{ id: string }>(sql`
    select article_id as id from ${articleSearch} where article_id = any(${idArray(places)})
    order by ts_rank('{0.1,0.4,0.6,1}', ${articleSearch.words}, search_query(${query.exact})) * (0.25 + 0.75 / (1 + ${age})) desc,
      published_at desc, article_id desc`)
  return rows.map(({ id }) => Number(id))
}

// written whole: the driver would make a list of parameters of an array. Tags are our own words, without quotes or commas
const textArray = (tags: readonly string[]) => sql`${`{${tags.join(',')}}`}::text[]`
const idArray = (places: readonly Place[]) => sql`${`{${places.map(({ id }) => id).join(',')}}`}::bigint[]`
