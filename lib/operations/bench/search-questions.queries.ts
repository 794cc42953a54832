import { driver } from '../../database'

type Word = { word: string; articles: number }

/** Words of the archive by how many articles have them, the same at each run. */
export async function drawWords(from: number, to: number, howMany: number): Promise<string[]> {
  const rows = await driver()<Word[]>`
    select shown as word, articles from search_words where articles between ${from} and ${to} and length(word) >= 5
    order by hashtext(word), word limit ${howMany}`
  return rows.map(({ word }) => word)
}

/** Two words that stand one after the other in the archive. */
export async function drawPairs(howMany: number): Promise<string[]> {
  const rows = await driver()<{ pair: string }[]>`
    select distinct on (hashtext(pair), pair) pair from (
      select (regexp_match(text, '\\m[[:alpha:]]{4,} [[:alpha:]]{4,}\\M'))[1] as pair from bench_sentences
    ) as pairs where pair is not null order by hashtext(pair), pair limit ${howMany}`
  return rows.map(({ pair }) => pair)
}

type About = { id: number; headline: string; standfirst: string; keywords: { name: string }[] }

export async function drawArticles(howMany: number): Promise<About[]> {
  const rows = await driver()<{ id: string; headline: string; standfirst: string; keywords: string[] }[]>`
    select article_id as id, headline, standfirst, keywords from article_versions
    order by hashint8(article_id), article_id limit ${howMany}`
  return rows.map(({ id, keywords, ...text }) => ({
    ...text,
    id: Number(id),
    keywords: keywords.map((name) => ({ name })),
  }))
}

/** How large what is searched is, its indexes included. */
export async function sizesOfTables(): Promise<string> {
  const rows = await driver()<{ name: string; size: string }[]>`
    select relname as name, pg_size_pretty(pg_total_relation_size(oid)) as size from pg_class
    where relname in ('article_versions', 'article_search', 'article_search_by_words', 'listings', 'search_words')
    order by relname`
  return rows.map(({ name, size }) => `${name} ${size}`).join(', ')
}

/** A misspelling as readers make them: a letter changed, doubled or left out, somewhere after the second. */
export function misspelt(word: string, place: number): string {
  const at = 2 + (place % Math.max(1, word.length - 3))
  const ways = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + (word[at] ?? '') + word.slice(at),
    `${word.slice(0, at)}${word[at] === 'i' ? 'y' : 'i'}${word.slice(at + 1)}`,
  ]
  return ways[place % ways.length] ?? word
}
