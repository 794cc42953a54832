import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { articles } from './articles'

/**
 * Every list that readers page through, one row for each article in it. A list is named by its tag of the page cache
 * (lib/page-cache/page-tags.rules.ts): `front`, `section:3`, `author:5`, `keyword:9`.
 */
export const listings = pgTable(
  'listings',
  {
    list: text().notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
  },
  (table) => [
    // read backwards: newest first
    primaryKey({ columns: [table.list, table.publishedAt, table.articleId] }),
    index('listings_article').on(table.articleId),
  ],
)

/**
 * When a list last changed for whoever reads it: an article came, left, or changed in substance. A takedown leaves no other trace.
 */
export const listingChanges = pgTable('listing_changes', {
  list: text().primaryKey(),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
})

/**
 * Where a list is cut into pages, counted from its oldest article: a page's address shows the same articles for ever. Page 1
 * begins with the list and has no row; the last page is the list's own address.
 */
export const listingPages = pgTable(
  'listing_pages',
  {
    list: text().notNull(),
    number: integer().notNull(),
    /** The page's oldest article when it was cut. Nothing hangs on that article still being there. */
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    articleId: bigint('article_id', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.list, table.number] }),
    check('listing_pages_from_two', sql`${table.number} >= 2`),
  ],
)

/** How many articles appeared on each day of Paris: the archive's calendar. */
export const archiveDays = pgTable('archive_days', {
  day: date().primaryKey(),
  articles: integer().notNull(),
  /** When an article of it last appeared, changed in substance, moved, left or came back: what crawlers are told of. */
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
})

/** What articles are about, whatever their section. Versions name keywords in words; a publication gives them an address. */
export const keywords = pgTable(
  'keywords',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    name: text().notNull(),
    /** What it became: whoever writes it means that one. */
    intoId: bigint('into_id', { mode: 'number' }).references((): AnyPgColumn => keywords.id),
  },
  (table) => [
    uniqueIndex('keywords_slug').on(table.slug),
    index('keywords_merged').on(table.intoId).where(sql`into_id is not null`),
    check('keywords_not_into_itself', sql`${table.intoId} <> ${table.id}`),
  ],
)

/** What the desk wants on the front page, over what the clock would put there. */
export const frontPlaces = pgTable(
  'front_places',
  {
    articleId: bigint('article_id', { mode: 'number' })
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    place: text({ enum: ['urgent', 'lead', 'second', 'choice', 'section'] }).notNull(),
    position: integer().notNull(),
    /** Until when; null: until somebody moves it. */
    until: timestamp({ withTimezone: true }),
    placedBy: bigint('placed_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    placedAt: timestamp('placed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [check('front_places_are_ours', sql`${table.place} in ('urgent', 'lead', 'second', 'choice', 'section')`)],
)
