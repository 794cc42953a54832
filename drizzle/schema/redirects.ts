import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { articles } from './articles'

/** An address that moved. It points at the article, not at its next address, so that every redirect is one hop. */
export const redirects = pgTable(
  'redirects',
  {
    /** Path as readers had it: `/actualite/ancien-titre`. */
    fromPath: text('from_path').primaryKey(),
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('redirects_article').on(table.articleId),
    check('redirects_from_a_path', sql`${table.fromPath} like '/%'`),
  ],
)
