import { sql } from 'drizzle-orm'
import { searchWords } from '../../drizzle/schema/search'
import type { Transaction } from '../database'
import { withWords } from './search-query.rules'
import { fold, isSpelt } from './search-words.rules'

/** A word that so many articles have is spelled as it should be. */
const KNOWN_WELL = 3
/** Words are taken for misspelt at most so many at a time: a question of twenty unknown words is not a question of spelling. */
const MOST_WORDS = 6
/** Of words that look alike, so many are weighed. */
const MOST_ALIKE = 20

/**
 * The question with its unknown words replaced by the likeliest known ones; null when there are none, or nothing like them.
 * Likeliest: alike by their trigrams, and then in many articles; ten times as many weigh as much as a letter or so. A word of
 * which articles have another form (« confirmées » for « confirmé ») is known.
 */
export async function findSpelling(
  tx: Transaction,
  question: string,
  words: readonly string[],
): Promise<string | null> {
  const typed = [...new Set(words.map(fold).filter(isSpelt))].slice(0, MOST_WORDS)
  if (typed.length === 0) return null
  await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', '0.4', true)`)
  const likely = await tx.execute<{ typed: string; shown: string }>(sql`
    select typed, best.shown
    from json_array_elements_text(${JSON.stringify(typed)}::json) as typed
    left join ${searchWords} as known on known.word = typed
    cross join lateral (
      select (array_agg(shown order by score desc))[1] as shown, (array_agg(articles order by score desc))[1] as articles,
        bool_or(same_stem and articles >= ${KNOWN_WELL}) as known_otherwise
      from (
        select shown, articles, similarity(word, typed) + 0.04 * ln(articles) as score,
          search_vector(word) = search_vector(typed) as same_stem
        from ${searchWords} where word % typed and word <> typed
        order by score desc limit ${MOST_ALIKE}
      ) as alike
    ) as best
    where coalesce(known.articles, 0) < ${KNOWN_WELL} and not best.known_otherwise
      and best.articles >= 10 * coalesce(known.articles, 0)`)
  if (likely.length === 0) return null
  const better = withWords(question, new Map(likely.map((each) => [each.typed, each.shown])))
  return better === question ? null : better
}
