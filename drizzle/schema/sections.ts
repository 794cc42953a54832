import { sql } from 'drizzle-orm'
import { type AnyPgColumn, bigint, check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'

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
    /** The section it belongs to; sections have two levels, which the command that makes one sees to. */
    parentId: bigint('parent_id', { mode: 'number' }).references((): AnyPgColumn => sections.id),
  },
  (table) => [
    uniqueIndex('sections_slug').on(table.slug),
    index('sections_parent').on(table.parentId),
    check('sections_not_within_itself', sql`${table.parentId} <> ${table.id}`),
    check('sections_hue_is_ours', sql`${table.hue} in ('red', 'blue', 'ochre', 'plum', 'green')`),
  ],
)
