import { sql } from 'drizzle-orm'
import { check, jsonb, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core'

/** What the newspaper says of itself: one row, its shape checked by lib/settings/settings.rules.ts. */
export const settings = pgTable(
  'settings',
  {
    id: smallint().primaryKey().default(1),
    newspaper: jsonb().notNull(),
    /** How comments are judged: lib/moderation/moderation-settings.rules.ts. */
    moderation: jsonb().notNull().default({}),
    /** How it is handed to those who carry it on: lib/syndication/distribution.rules.ts. */
    distribution: jsonb().notNull().default({}),
    /** How the newsroom signs in: lib/accounts/account-settings.rules.ts. */
    accounts: jsonb().notNull().default({}),
    /** What menus have beside sections and our own pages: lib/settings/menus.rules.ts. */
    menus: jsonb().notNull().default({}),
    /** How the desk works: lib/desk/desk-settings.rules.ts. */
    desk: jsonb().notNull().default({}),
    /** What IndexNow knows the site by, from when it was first turned on. */
    indexNowKey: text('index_now_key'),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [check('settings_is_one_row', sql`${table.id} = 1`)],
)
