import { eq, inArray } from 'drizzle-orm'
import { keywords } from '../../drizzle/schema/listings'
import { slugFrom } from '../articles/article.rules'
import { database, type Transaction } from '../database'

export type Keyword = { id: number; slug: string; name: string }

const columns = { id: keywords.id, slug: keywords.slug, name: keywords.name }

/** Gives keywords their addresses: « Élections » and « élections » are one. Answers those of the names, without any order. */
export async function putKeywords(tx: Transaction, names: readonly string[]): Promise<Keyword[]> {
  const bySlug = new Map(names.map((name) => [slugFrom(name), name]))
  bySlug.delete('')
  if (bySlug.size === 0) return []
  // in one order, so that two publications do not wait for each other
  const rows = [...bySlug].map(([slug, name]) => ({ slug, name })).sort((a, b) => (a.slug < b.slug ? -1 : 1))
  await tx.insert(keywords).values(rows).onConflictDoNothing({ target: keywords.slug })
  return tx
    .select(columns)
    .from(keywords)
    .where(inArray(keywords.slug, [...bySlug.keys()]))
}

export async function findKeyword(slug: string): Promise<Keyword | null> {
  const [row] = await database().select(columns).from(keywords).where(eq(keywords.slug, slug))
  return row ?? null
}
