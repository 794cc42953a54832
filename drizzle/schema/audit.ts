import { sql } from 'drizzle-orm'
import { bigint, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'

/**
 * Who did what that the newspaper has to answer for. Rows are never changed, and none goes before its year is over: the database
 * refuses it (migration 0026).
 */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** One of lib/audit/act.rules.ts. */
    act: text().notNull(),
    /** Null: somebody who is not signed in, or the site itself. */
    by: bigint('actor_id', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    /** To whom or what, as it was called then. */
    subject: text().notNull().default(''),
    detail: text().notNull().default(''),
    /** The article it was done to, if to one. No reference: a row is never changed, whatever becomes of the article. */
    articleId: bigint('article_id', { mode: 'number' }),
  },
  (table) => [
    index('audit_log_time').on(table.at),
    index('audit_log_actor').on(table.by, table.id),
    index('audit_log_article').on(table.articleId, table.id).where(sql`article_id is not null`),
  ],
)
