import { and, inArray, lte, sql } from 'drizzle-orm'
import { searchWords } from '../../drizzle/schema/search'
import type { Transaction } from '../database'

/** Counts an article's words: those it lost one article less, those it gained one more. Keys are folded words. */
export async function countWords(
  tx: Transaction,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Promise<void> {
  const lost = [...before.keys()].filter((word) => !after.has(word))
  const gained = [...after].filter(([word]) => !before.has(word))
  if (lost.length + gained.length === 0) return
  // two publications share words, and would wait for each other in whatever order they come
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('search words', 0))`)
  if (lost.length > 0) {
    await tx
      .update(searchWords)
      .set({ articles: sql`${searchWords.articles} - 1` })
      .where(inArray(searchWords.word, lost))
    await tx.delete(searchWords).where(and(inArray(searchWords.word, lost), lte(searchWords.articles, 0)))
  }
  if (gained.length > 0) {
    await tx.execute(sql`
      insert into ${searchWords} (word, shown, articles)
      select word, shown, 1
      from json_to_recordset(${JSON.stringify(gained.map(([word, shown]) => ({ word, shown })))}::json)
        as gained(word text, shown text)
      on conflict (word) do update set articles = search_words.articles + 1,
        shown = case when excluded.shown = lower(excluded.shown) then excluded.shown else search_words.shown end`)
  }
}

export type KnownWord = { word: string; shown: string; articles: number }

const columns = { word: searchWords.word, shown: searchWords.shown, articles: searchWords.articles }

/** Those of some folded words that articles have. */
export async function listKnownWords(tx: Transaction, words: readonly string[]): Promise<KnownWord[]> {
  if (words.length === 0) return []
  return tx
    .select(columns)
    .from(searchWords)
    .where(inArray(searchWords.word, [...words]))
}
