import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

/**
 * What others are told of: a WebSub hub of feeds that changed, search engines of pages. A row is written with the change itself;
 * the night desk tells of it, once.
 */
export const announcements = pgTable(
  'announcements',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    channel: text({ enum: ['hub', 'search'] }).notNull(),
    /** A path of ours. */
    address: text().notNull(),
    occasion: text({ enum: ['published', 'updated', 'moved', 'taken-down'] }).notNull(),
    state: text({ enum: ['waiting', 'sent', 'failed'] })
      .notNull()
      .default('waiting'),
    attempts: integer().notNull().default(0),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    /** When it was last tried, or is being. */
    triedAt: timestamp('tried_at', { withTimezone: true }),
    nextTryAt: timestamp('next_try_at', { withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
    /** The other side's status, or a word of ours for what came instead (lib/announcements/announcement.rules.ts). */
    lastAnswer: text('last_answer').notNull().default(''),
  },
  (table) => [
    // several changes before the first try are one announcement; after it, whoever was told may have looked already
    uniqueIndex('announcements_untried').on(table.channel, table.address).where(sql`tried_at is null`),
    index('announcements_due').on(table.channel, table.nextTryAt).where(sql`state = 'waiting'`),
    index('announcements_age').on(table.createdAt),
    check('announcements_channel_is_known', sql`${table.channel} in ('hub', 'search')`),
    check('announcements_occasion_is_known', sql`${table.occasion} in ('published', 'updated', 'moved', 'taken-down')`),
    check('announcements_state_is_known', sql`${table.state} in ('waiting', 'sent', 'failed')`),
    check('announcements_sent_have_a_time', sql`(${table.state} = 'sent') = (${table.sentAt} is not null)`),
  ],
)
