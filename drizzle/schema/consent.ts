import { sql } from 'drizzle-orm'
import { bigint, check, index, jsonb, pgEnum, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

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
    /** Where it was made. Null: nobody noted it then. */
    place: text({ enum: ['banner', 'page', 'content'] }),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('consent_records_receipt').on(table.receipt),
    index('consent_records_by_day').on(table.givenAt, table.bannerVersion, table.choice),
    check('consent_place_is_known', sql`${table.place} in ('banner', 'page', 'content')`),
    check('consent_refusal_names_no_purpose', sql`${table.choice} <> 'refuse' or cardinality(${table.purposes}) = 0`),
  ],
)

/** Every text that a choice was ever made on, whole, by its hash. Append-only as the records are. */
export const consentTexts = pgTable('consent_texts', {
  textHash: text('text_hash').primaryKey(),
  bannerVersion: text('banner_version').notNull(),
  /** The banner's words and the list of purposes, as they were shown. */
  shown: jsonb().notNull(),
  firstAt: timestamp('first_at', { withTimezone: true }).notNull().defaultNow(),
})
