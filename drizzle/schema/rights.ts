import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'

/** What persons ask of the newspaper about their data where no page of the site does it at once (lib/rights). */
export const rightsRequests = pgTable(
  'rights_requests',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    right: text({ enum: ['rectification', 'restriction', 'objection', 'directives'] }).notNull(),
    message: text().notNull(),
    /** Keyed hash of the sender's address, by which they find it again. */
    emailHash: text('email_hash').notNull(),
    /** The address itself, sealed: it is answered. */
    emailSealed: text('email_sealed').notNull(),
    /** SHA-256 of the token in its receipt's address. The token is made of what was sent: sent twice, it is one request. */
    receiptHash: text('receipt_hash').notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull().defaultNow(),
    answeredAt: timestamp('answered_at', { withTimezone: true }),
    answeredBy: bigint('answered_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [
    unique('rights_requests_receipt').on(table.receiptHash),
    check(
      'rights_requests_right_is_known',
      sql`${table.right} in ('rectification', 'restriction', 'objection', 'directives')`,
    ),
    check(
      'rights_requests_open_ones_have_no_hand',
      sql`${table.answeredAt} is not null or ${table.answeredBy} is null`,
    ),
    // what waits, and since when, for each page that an administrator opens
    index('rights_requests_open').on(table.receivedAt).where(sql`answered_at is null`),
    index('rights_requests_by_address').on(table.emailHash),
  ],
)
