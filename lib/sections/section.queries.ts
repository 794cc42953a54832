import { asc, sql } from 'drizzle-orm'
import { sections } from '../../drizzle/schema/sections'
import { database, type Transaction } from '../database'

export type Section = typeof sections.$inferSelect

/** All sections in the newspaper's order. They are few; whoever wants one looks for it here. */
export async function listSections(): Promise<Section[]> {
  return database()
    .select({
      id: sections.id,
      slug: sections.slug,
      name: sections.name,
      description: sections.description,
      hue: sections.hue,
      position: sections.position,
    })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.id))
}

type NewSection = Pick<Section, 'slug' | 'name' | 'description' | 'hue'>

/** Adds a section after the last one. False when its address is another's. */
export async function insertSection(tx: Transaction, section: NewSection): Promise<boolean> {
  const position = sql`(select coalesce(max(position) + 1, 0) from sections)`
  const rows = await tx
    .insert(sections)
    .values({ ...section, position })
    .onConflictDoNothing({ target: sections.slug })
    .returning({ id: sections.id })
  return rows.length > 0
}
