import { sql } from 'drizzle-orm'
import { bigint, customType, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { articles } from './articles'

/** A text's words as PostgreSQL's full-text search has them; only ever read and written by its own functions. */
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * What search knows of each article that readers may see: written when one is published, gone when it is taken down.
 * Rows are narrow (the long vector lies in TOAST), so that many can be looked at by date; whatever narrows a search stands
 * in the one index (decisions: search).
 */
export const articleSearch = pgTable(
  'article_search',
  {
    articleId: bigint('article_id', { mode: 'number' })
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The version whose words these are. */
    versionId: bigint('version_id', { mode: 'number' }).notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    /** `month:2024-04` and the lists it stands in, in the words of the page cache's tags: `section:3`, `author:5`. */
    lists: text().array().notNull(),
    /** The headline's words alone, so that they are found without the thousands of articles that mention them. */
    headline: tsvector().notNull(),
    /** All words: headline A, keywords and bylines B, standfirst and captions C, body D. */
    words: tsvector().notNull(),
  },
  (table) => [
    // no pending list: every search would read it from end to end
    index('article_search_by_words').using('gin', table.lists, table.words, table.headline).with({ fastupdate: false }),
  ],
)

/** Each word that articles have, in lower case without accents, with the number of articles that have it: for spelling. */
export const searchWords = pgTable(
  'search_words',
  {
    word: text().primaryKey(),
    /** As it is written: « Nagorny », « économie ». Lower case where an article has it so. */
    shown: text().notNull(),
    articles: integer().notNull(),
  },
  (table) => [
    index('search_words_alike').using('gin', sql`${table.word} gin_trgm_ops`),
    // suggestions ask for words that begin in some way, whatever the database's collation
    index('search_words_beginning').on(sql`${table.word} text_pattern_ops`),
  ],
)
