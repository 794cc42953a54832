import { asc } from 'drizzle-orm'
import { sections } from '../../drizzle/schema/sections'
import { database } from '../database'

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
