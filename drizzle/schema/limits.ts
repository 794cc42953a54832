import { bigint, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Counters of rate-limiter-flexible, in the columns that library asks for. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text().primaryKey(),
    points: integer().notNull().default(0),
    /** Milliseconds since 1970. */
    expire: bigint({ mode: 'number' }),
  },
  (table) => [index('rate_limits_expire').on(table.expire)],
)

/** A form that came back with mistakes, kept for half an hour so that its reader finds what was typed. */
export const keptForms = pgTable(
  'kept_forms',
  {
    /** SHA-256 of the token in the reader's address bar. */
    tokenHash: text('token_hash').primaryKey(),
    form: text().notNull(),
    typed: jsonb().notNull(),
    messages: jsonb().notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('kept_forms_expire').on(table.expiresAt)],
)
