import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { media } from './media'

/** People and agencies who sign, whether or not they have an account. */
export const bylines = pgTable(
  'bylines',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: ['member', 'guest', 'agency'] })
      .notNull()
      .default('member'),
    role: text().notNull().default(''),
    biography: text().notNull().default(''),
    photoId: bigint('photo_id', { mode: 'number' }).references(() => media.id, { onDelete: 'set null' }),
    /** Addresses of theirs elsewhere, in https. */
    links: text().array().notNull().default([]),
    /** `@nom@serveur`: whom Mastodon names under a shared article. */
    fediverse: text().notNull().default(''),
    /** Since when it is offered for no new article. */
    retiredAt: timestamp('retired_at', { withTimezone: true }),
    accountId: bigint('account_id', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [
    uniqueIndex('bylines_slug').on(table.slug),
    uniqueIndex('bylines_account').on(table.accountId),
    index('bylines_photo').on(table.photoId).where(sql`photo_id is not null`),
    check('bylines_kind_is_known', sql`${table.kind} in ('member', 'guest', 'agency')`),
  ],
)
