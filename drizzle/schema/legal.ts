import { sql } from 'drizzle-orm'
import { bigint, check, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'

/** The newspaper's legal pages, as far as anybody has touched them; their words are in lib/legal and app/(reading). */
export const legalPages = pgTable(
  'legal_pages',
  {
    page: text({ enum: ['mentions-legales', 'confidentialite', 'cookies', 'cgu', 'charte'] }).primaryKey(),
    /** Since when readers see it. Null: they do not. */
    publishedAt: timestamp('published_at', { withTimezone: true }),
    /** When its own text, or a setting that it shows, last changed since then. Null: not yet. */
    changedAt: timestamp('changed_at', { withTimezone: true }),
    /** What the newspaper adds to it. */
    ownText: text('own_text').notNull().default(''),
    /** Counts the changes of its own text: one is made from the text that its author saw, or not at all. */
    revision: integer().notNull().default(0),
    /** Who published, withdrew or wrote last. */
    changedBy: bigint('changed_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [
    check(
      'legal_pages_page_is_known',
      sql`${table.page} in ('mentions-legales', 'confidentialite', 'cookies', 'cgu', 'charte')`,
    ),
  ],
)
