import { asc, eq, sql } from 'drizzle-orm'
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
      parentId: sections.parentId,
    })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.id))
}

/** A section and, if it has one, the section it belongs to: the lists its articles stand in. */
export async function findSectionLine(tx: Transaction, sectionId: number): Promise<number[]> {
  const [section] = await tx.select({ parentId: sections.parentId }).from(sections).where(eq(sections.id, sectionId))
  return section?.parentId ? [sectionId, section.parentId] : [sectionId]
}

export async function isTopSection(tx: Transaction, sectionId: number): Promise<boolean> {
  const [section] = await tx.select({ parentId: sections.parentId }).from(sections).where(eq(sections.id, sectionId))
  return section !== undefined && section.parentId === null
}

type NewSection = Pick<Section, 'slug' | 'name' | 'description' | 'hue' | 'parentId'>

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
