import { sql } from 'drizzle-orm'
import { bigint, check, date, index, integer, pgTable, real, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'

/**
 * A picture of the library. In the media folder lie its original, under its content hash, and what was made of it
 * (lib/media/variant.rules.ts has the names).
 */
export const media = pgTable(
  'media',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    contentHash: text('content_hash').notNull(),
    fileName: text('file_name').notNull(),
    /** Pixels, turned as its camera meant it. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** What the picture is about, from 0 to 1 each way: crops keep it in sight. */
    focalX: real('focal_x').notNull().default(0.5),
    focalY: real('focal_y').notNull().default(0.5),
    /** Three digits from 0 to 7: red, green, blue (lib/media/colour.rules.ts). */
    colour: text().notNull().default('666'),
    /** When all its variants were there. Null: some may be missing, and are made when they are asked for. */
    madeAt: timestamp('made_at', { withTimezone: true }),
    /** What a text last said of it: a start for the next one. Null: nobody has; empty: decorative. */
    lastAlt: text('last_alt'),
    lastCaption: text('last_caption').notNull().default(''),
    lastCredit: text('last_credit').notNull().default(''),
    /** Since when the library itself says what it shows: texts no longer change that. */
    describedAt: timestamp('described_at', { withTimezone: true }),
    /** By what right it is shown (lib/media/licence.rules.ts). Empty: nobody has said. */
    licence: text().notNull().default(''),
    /** Conditions, contract, where it was found. */
    rights: text().notNull().default(''),
    /** The last day on which it may be shown. Null: no end is known. */
    rightsUntil: date('rights_until'),
    /** Of the original. Null: it came with an older release. */
    bytes: integer(),
    /** What it is looked for by: its file's name and all of that, in lower case without accents. */
    words: text().notNull().default(''),
    uploadedBy: bigint('uploaded_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    uploadedAt: timestamp('uploaded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('media_content').on(table.contentHash),
    // the library is searched within words, as one types
    index('media_words').using('gin', sql`${table.words} gin_trgm_ops`),
    index('media_to_be_made').on(table.id).where(sql`made_at is null`),
    // what the library's page is narrowed to, newest first
    index('media_unlicensed').on(table.id).where(sql`licence = ''`),
    index('media_undescribed').on(table.id).where(sql`last_alt is null`),
    index('media_rights_end').on(table.rightsUntil).where(sql`rights_until is not null`),
    check('media_has_a_size', sql`${table.width} > 0 and ${table.height} > 0`),
    check('media_focal_point_lies_in_it', sql`${table.focalX} between 0 and 1 and ${table.focalY} between 0 and 1`),
    check('media_colour_is_three_digits', sql`${table.colour} ~ '^[0-7]{3}$'`),
  ],
)
