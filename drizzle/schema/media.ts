import { sql } from 'drizzle-orm'
import { bigint, check, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'

/** A picture of the library. Its files lie in the media folder under its content hash, one per width and format. */
export const media = pgTable(
  'media',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    contentHash: text('content_hash').notNull(),
    fileName: text('file_name').notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** Widths in pixels that were made of it, ascending. */
    widths: integer().array().notNull(),
    uploadedBy: bigint('uploaded_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    uploadedAt: timestamp('uploaded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('media_content').on(table.contentHash),
    check('media_has_a_size', sql`${table.width} > 0 and ${table.height} > 0 and cardinality(${table.widths}) > 0`),
  ],
)
