import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { articles } from './articles'

/**
 * An address that leads elsewhere: since an article moved, or since somebody of the newsroom said so. It points at an article, not at
 * its next address, so that every redirect is one hop; or at what is no article, by its path or its address on another site.
 */
export const redirects = pgTable(
  'redirects',
  {
    /** Path in the spelling of lib/redirects/path.rules.ts: `/actualite/ancien-titre`. */
    fromPath: text('from_path').primaryKey(),
    articleId: bigint('article_id', { mode: 'number' }).references(() => articles.id, { onDelete: 'cascade' }),
    toPath: text('to_path'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    /** When somebody made it by hand; null: an article moved. */
    madeAt: timestamp('made_at', { withTimezone: true }),
    madeBy: bigint('made_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('redirects_article').on(table.articleId),
    // led on when what they lead to is redirected
    index('redirects_to').on(table.toPath).where(sql`to_path is not null`),
    // listRedirects: newest first, and by a part of an address
    index('redirects_newest').on(table.createdAt, table.fromPath),
    index('redirects_words').using('gin', table.fromPath.op('gin_trgm_ops'), table.toPath.op('gin_trgm_ops')),
    index('redirects_by').on(table.madeBy),
    check('redirects_from_a_path', sql`${table.fromPath} like '/%'`),
    check('redirects_to_one', sql`num_nonnulls(${table.articleId}, ${table.toPath}) = 1`),
    check(
      'redirects_to_an_address',
      sql`${table.toPath} like 'https://%' or (${table.toPath} like '/%' and ${table.toPath} not like '//%')`,
    ),
  ],
)

/** Addresses where readers found nothing, and how often. Of whoever asked, nothing. */
export const missingAddresses = pgTable(
  'missing_addresses',
  {
    path: text().primaryKey(),
    hits: integer().notNull(),
    firstAt: timestamp('first_at', { withTimezone: true }).notNull(),
    lastAt: timestamp('last_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    // most asked first, and which are one too many
    index('missing_addresses_hits').on(table.hits, table.lastAt, table.path),
    index('missing_addresses_last').on(table.lastAt),
    check('missing_addresses_short', sql`char_length(${table.path}) <= 300`),
    check('missing_addresses_counted', sql`${table.hits} > 0`),
  ],
)
