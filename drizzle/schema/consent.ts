import { sql } from 'drizzle-orm'
import { bigint, check, pgEnum, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

export const consentChoice = pgEnum('consent_choice', ['accept', 'refuse', 'choose'])

/** Proof of choices, about nobody in particular. Append-only: a trigger refuses update and delete (migration 0001). */
export const consentRecords = pgTable(
  'consent_records',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Random; the reader's cookie holds it too. */
    receipt: text().notNull(),
    bannerVersion: text('banner_version').notNull(),
    /** SHA-256 of the exact text that was shown. */
    textHash: text('text_hash').notNull(),
    choice: consentChoice().notNull(),
    purposes: text().array().notNull(),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('consent_records_receipt').on(table.receipt),
    check('consent_refusal_names_no_purpose', sql`${table.choice} <> 'refuse' or cardinality(${table.purposes}) = 0`),
  ],
)
