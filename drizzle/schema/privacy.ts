import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Random keys of the hashes that tell networks and browsers apart: each is used for a month, then destroyed (lib/privacy). */
export const hashKeys = pgTable('hash_keys', {
  /** Which month of thirty days since 1970. */
  period: integer().primaryKey(),
  /** 32 random bytes, base64url. */
  key: text().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})
