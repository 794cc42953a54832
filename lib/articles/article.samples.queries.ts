import { bylines } from '../../drizzle/schema/bylines'
import { sections } from '../../drizzle/schema/sections'
import { database } from '../database'

/** A section and a byline of their own, for a test. */
export async function someSectionAndByline(name: string): Promise<{ sectionId: number; bylineId: number }> {
  const [section] = await database()
    .insert(sections)
    .values({ slug: name, name, hue: 'red', position: 1 })
    .onConflictDoUpdate({ target: sections.slug, set: { name } })
    .returning({ id: sections.id })
  const [byline] = await database()
    .insert(bylines)
    .values({ slug: name, name })
    .onConflictDoUpdate({ target: bylines.slug, set: { name } })
    .returning({ id: bylines.id })
  if (!section || !byline) throw new Error('the samples could not be made')
  return { sectionId: section.id, bylineId: byline.id }
}
