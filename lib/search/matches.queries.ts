import { type SQL, sql } from 'drizzle-orm'
import { articleSearch } from '../../drizzle/schema/search'
import type { Transaction } from '../database'
import { firstStep, nextStep } from './search-lists.rules'
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
const MOST_READ = 500

/** Whether a question has a word that an index can be asked for: not stop words alone, not exclusions alone. */
export async function isSearchable(tx: Transaction, exact: string): Promise<boolean> {
  const rows = await tx.execute<{ tree: string }>(sql`select querytree(search_query(${exact})) as tree`)
  return !['', 'T'].includes(rows[0]?.tree ?? '')
}

type Asked = { query: SearchQuery; narrowing: Narrowing; limit: number; column?: 'words' | 'headline' }

/** The newest matches, of a headline's words or of all of an article's. */
export async function findNewest(
  tx: Transaction,
  { query, narrowing, limit, column = 'words' }: Asked,
): Promise<Matches> {
  const vector = column === 'words' ? articleSearch.words : articleSearch.headline
  const exact = sql`${vector} @@ search_query(${query.exact})`
  // a headline's vector is short and at hand: its phrases are read where they are found
  if (query.loose === null || column === 'headline') return byTheIndex(tx, exact, narrowing, limit)
  const withWords = await byTheIndex(tx, sql`${vector} @@ search_query(${query.loose})`, narrowing, MOST_READ)
  const kept = await keepThoseThat(tx, exact, withWords.newest)
  return { newest: kept.slice(0, limit), complete: withWords.complete && kept.length < limit }
}

/**
 * The newest matches of the last months first, of as many more months as it takes, and of all time only where it takes many.
 * So a common word costs what its last months cost, and what is not common enough for that is rare enough to be looked up whole.
 */
async function byTheIndex(tx: Transaction, match: SQL, narrowing: Narrowing, limit: number): Promise<Matches> {
  const span = { from: narrowing.from, to: latest(narrowing) }
  let newest: Place[] = []
  for (let step = firstStep(span); step; step = nextStep(span, step, newest.length, limit)) {
    newest = await newestOf(tx, match, narrowing, step.tags, limit)
    if (newest.length === limit) return { newest, complete: false }
  }
  return { newest, complete: true }
}

const latest = ({ to, before }: Narrowing): Date =>
  new Date(
    Math.min(
      Date.now(),
      to?.getTime() ?? Number.POSITIVE_INFINITY,
      (before?.micros ?? Number.POSITIVE_INFINITY) / 1000,
    ),
  )

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
  // no condition of the question's: the index of words would be asked again, for all articles
  const rows = await tx.execute<{ id: string; kept: boolean }>(sql`
    select article_id as id, ${match} as kept from ${articleSearch} where article_id = any(${idArray(places)})`)
  const kept = new Set(rows.filter(({ kept }) => kept).map(({ id }) => Number(id)))
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
