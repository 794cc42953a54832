import { asc, eq } from 'drizzle-orm'
import { bylines } from '../../drizzle/schema/bylines'
import { database, type Transaction } from '../database'

export type Byline = { id: number; slug: string; name: string; role: string; biography: string }

const columns = {
  id: bylines.id,
  slug: bylines.slug,
  name: bylines.name,
  role: bylines.role,
  biography: bylines.biography,
}

export async function findByline(slug: string): Promise<Byline | null> {
  const [byline] = await database().select(columns).from(bylines).where(eq(bylines.slug, slug))
  return byline ?? null
}

/** Everybody who may sign, by name. */
export async function listBylines(): Promise<Byline[]> {
  return database().select(columns).from(bylines).orderBy(asc(bylines.name), asc(bylines.id))
}

/** False when the address is another's. */
export async function insertByline(tx: Transaction, byline: Omit<Byline, 'id'>): Promise<boolean> {
  const rows = await tx
    .insert(bylines)
    .values(byline)
    .onConflictDoNothing({ target: bylines.slug })
    .returning({ id: bylines.id })
  return rows.length > 0
}
