import { bigint, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Letters on their way. What is in them is sealed (lib/privacy/seal.ts), and gone once they are sent. */
export const mails = pgTable(
  'mails',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Keyed hash of the address, so that a person's letters can be found and forgotten. */
    recipientHash: text('recipient_hash').notNull(),
    /** Recipient, subject and text. Null: it was sent. */
    sealed: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (table) => [index('mails_to').on(table.recipientHash), index('mails_age').on(table.createdAt)],
)
