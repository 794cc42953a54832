import { sql } from 'drizzle-orm'
import { articleSearch } from '../../drizzle/schema/search'
import { type ArticleSummary, listArticlesById } from '../articles/reading.queries'
import type { Transaction } from '../database'
import { inAHurry } from './hurry.queries'
import { findNewest } from './matches.queries'
import { spelled } from './search-query.rules'
import { vocabularyOf } from './search-words.rules'
import { listKnownWords } from './vocabulary.queries'

/** The rarest words of an article say best what it is about. */
const RAREST = 12
/** Articles that are weighed: the newest with one of those words, and the newest with each keyword. */
const WITH_WORDS = 60
const WITH_KEYWORD = 20

/** One or two of those words in the text of another article are chance; more, or one in its headline, are not. */
const LEAST_WORDS = 3

// rare as they may be in a young archive, they tell when, not what
const calendar = new Set(
  'lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre'.split(
    ' ',
  ),
)

type Related = { id: number; headline: string; standfirst: string; keywords: readonly { name: string }[] }

/**
 * Articles about the same as one: its keywords' and those that share its rarest words, by how much they share and then by how
 * new they are. Nothing when nothing is near. What it costs does not grow with the archive.
 */
export async function listRelated(article: Related, limit: number): Promise<ArticleSummary[]> {
  const ids = await inAHurry((tx) => listNear(tx, article, limit))
  return listArticlesById(ids ?? [])
}

async function listNear(tx: Transaction, article: Related, limit: number): Promise<number[]> {
  const { id, headline, standfirst, keywords } = article
  const vocabulary = vocabularyOf([headline, standfirst, ...keywords.map(({ name }) => name)].join('\n'))
  const rarest = (await listKnownWords(tx, [...vocabulary.keys()]))
    // a word of no other article leads nowhere
    .filter(({ word, articles }) => articles > 1 && !calendar.has(word))
    .sort((one, other) => one.articles - other.articles)
    .slice(0, RAREST)
    .map(({ shown }) => shown)
  const exact = rarest.map((word) => spelled([word])).join(' or ')
  const query = { exact, loose: null, words: rarest }
  const withWords =
    rarest.length > 0 ? await findNewest(tx, { query, narrowing: { lists: [] }, limit: WITH_WORDS }) : null
  const near = `{${(withWords?.newest ?? []).map((place) => place.id).join(',')}}`
  const rows = await tx.execute<{ id: string }>(sql`
    with own as (
      select list from listings where article_id = ${id}::bigint and list like 'keyword:%'
    ), near as (
      select unnest(${near}::bigint[]) as id
      union
      select newest.article_id from own cross join lateral (
        select article_id from listings where list = own.list order by published_at desc, article_id desc
        limit ${WITH_KEYWORD}
      ) as newest
    ), weighed as (
      select article_id, published_at,
        (select count(*) from own where own.list = any(lists)) as shared,
        ts_rank('{0.1,0.4,0.6,1}', words, search_query(${exact})) as alike,
        headline @@ search_query(${exact}) as announced,
        length(words) - length(ts_delete(words, tsvector_to_array(search_vector(${rarest.join(' ')})))) as told
      from ${articleSearch} where article_id in (select id from near) and article_id <> ${id}::bigint
    )
    select article_id as id from weighed
    where shared > 0 or announced or told >= ${LEAST_WORDS}
    order by 0.2 * shared + alike + 0.05 / (1 + extract(epoch from now() - published_at) / 31557600) desc, article_id desc
    limit ${limit}`)
  return rows.map((row) => Number(row.id))
}
