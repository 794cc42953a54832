import { sql } from 'drizzle-orm'
import { bigint, check, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'

export const sections = pgTable(
  'sections',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    name: text().notNull(),
    description: text().notNull().default(''),
    /** Which of the house's colours names the section; the palettes are in app/_styles. */
    hue: text({ enum: ['red', 'blue', 'ochre', 'plum', 'green'] }).notNull(),
    position: integer().notNull(),
  },
  (table) => [
    uniqueIndex('sections_slug').on(table.slug),
    check('sections_hue_is_ours', sql`${table.hue} in ('red', 'blue', 'ochre', 'plum', 'green')`),
  ],
)
