import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

/** Readers who have claimed a name by confirming an e-mail address. They have no password. */
export const readers = pgTable(
  'readers',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    name: text().notNull(),
    /** The name as others may not spell it either (lib/readers/reader.rules.ts). */
    nameKey: text('name_key').notNull(),
    emailHash: text('email_hash').notNull(),
    /** The address itself, sealed: it is needed to write to it. */
    emailSealed: text('email_sealed').notNull(),
    wantsReplies: boolean('wants_replies').notNull().default(true),
    wantsDecisions: boolean('wants_decisions').notNull().default(true),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }).notNull().defaultNow(),
    /** When a device was last given the name, or a comment was written under it. */
    usedAt: timestamp('used_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('readers_name').on(table.nameKey),
    uniqueIndex('readers_email').on(table.emailHash),
    index('readers_unused').on(table.usedAt),
  ],
)

/** Links sent to an address: each does one thing, for a day. Only the hash of its token is kept. */
export const readerLinks = pgTable(
  'reader_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    purpose: text({ enum: ['name', 'data'] }).notNull(),
    emailHash: text('email_hash').notNull(),
    emailSealed: text('email_sealed').notNull(),
    /** The name that is asked for. */
    name: text(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (table) => [
    check('reader_links_purpose_is_known', sql`${table.purpose} in ('name', 'data')`),
    index('reader_links_expire').on(table.expiresAt),
    index('reader_links_of').on(table.emailHash),
  ],
)

/** Devices on which a reader's name is used. */
export const readerSessions = pgTable(
  'reader_sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    readerId: bigint('reader_id', { mode: 'number' })
      .notNull()
      .references(() => readers.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('reader_sessions_of').on(table.readerId), index('reader_sessions_expire').on(table.expiresAt)],
)
