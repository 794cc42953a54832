import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { keywords, listings } from '../../drizzle/schema/listings'
import { slugFrom } from '../articles/article.rules'
import { database, type Transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'

export type Keyword = { id: number; slug: string; name: string }

const columns = { id: keywords.id, slug: keywords.slug, name: keywords.name }
const merged = alias(keywords, 'merged')

/** Words of an article as keywords, each by the address that it makes: « Élections » and « élections » are one. */
const bySlugOf = (names: readonly string[]): Map<string, string> => {
  const bySlug = new Map(names.map((name) => [slugFrom(name), name]))
  bySlug.delete('')
  return bySlug
}

/**
 * Gives keywords their addresses. Answers those of the names, without any order; of one that was merged, the one it became. They
 * are held: none of them is merged before the transaction ends.
 */
export async function putKeywords(tx: Transaction, names: readonly string[]): Promise<Keyword[]> {
  const bySlug = bySlugOf(names)
  if (bySlug.size === 0) return []
  // in one order, so that two publications do not wait for each other
  const rows = [...bySlug].map(([slug, name]) => ({ slug, name })).sort((a, b) => (a.slug < b.slug ? -1 : 1))
  await tx.insert(keywords).values(rows).onConflictDoNothing({ target: keywords.slug })
  const named = await tx
    .select({ ...columns, intoId: keywords.intoId })
    .from(keywords)
    .where(inArray(keywords.slug, [...bySlug.keys()]))
    .orderBy(keywords.id)
    .for('share')
  const became = named.flatMap(({ intoId }) => intoId ?? [])
  const kept = named.filter(({ intoId }) => intoId === null).map(({ intoId: _, ...keyword }) => keyword)
  if (became.length === 0) return kept
  const others = await tx
    .select(columns)
    .from(keywords)
    .where(inArray(keywords.id, became))
    .orderBy(keywords.id)
    .for('share')
  return [...kept, ...others.filter(({ id }) => !kept.some((each) => each.id === id))]
}

export async function findKeyword(slug: string): Promise<Keyword | null> {
  const [row] = await database()
    .select(columns)
    .from(keywords)
    .where(and(eq(keywords.slug, slug), isNull(keywords.intoId)))
  return row ?? null
}

export async function findKeywordById(id: number): Promise<Keyword | null> {
  const [row] = await database()
    .select(columns)
    .from(keywords)
    .where(and(eq(keywords.id, id), isNull(keywords.intoId)))
  return row ?? null
}

/** An article's words as readers see them, in order: each by the name and address of what it is now. */
export async function listKeywordsNamed(names: readonly string[]): Promise<Omit<Keyword, 'id'>[]> {
  const bySlug = bySlugOf(names)
  if (bySlug.size === 0) return []
  const rows = await database()
    .select({
      asked: keywords.slug,
      slug: sql<string>`coalesce(${merged.slug}, ${keywords.slug})`,
      name: sql<string>`coalesce(${merged.name}, ${keywords.name})`,
    })
    .from(keywords)
    .leftJoin(merged, eq(merged.id, keywords.intoId))
    .where(inArray(keywords.slug, [...bySlug.keys()]))
  const found = [...bySlug].map(([slug, name]) => {
    const row = rows.find(({ asked }) => asked === slug)
    // its own words, unless the newsroom has said otherwise
    return row ? { slug: row.slug, name: row.name } : { slug, name }
  })
  return found.filter(({ slug }, place) => found.findIndex((each) => each.slug === slug) === place)
}

/** Lets keywords be named and merged by one at a time, until the transaction ends. */
export async function holdKeywordNames(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('keywords', 0))`)
}

/** Holds keywords that have not been merged, until the transaction ends; in one order. */
export async function holdKeywords(tx: Transaction, ids: readonly number[]): Promise<Keyword[]> {
  return tx
    .select(columns)
    .from(keywords)
    .where(and(inArray(keywords.id, [...ids]), isNull(keywords.intoId)))
    .orderBy(keywords.id)
    .for('update')
}

export async function nameKeyword(tx: Transaction, id: number, name: string): Promise<void> {
  await tx.update(keywords).set({ name }).where(eq(keywords.id, id))
}

/** The keyword of an address, merged or not, or a new one of that name. */
export async function putKeyword(tx: Transaction, slug: string, name: string) {
  const [added] = await tx
    .insert(keywords)
    .values({ slug, name })
    .onConflictDoNothing({ target: keywords.slug })
    .returning({ id: keywords.id })
  if (added) return { id: added.id, isNew: true, intoId: null }
  const [known] = await tx
    .select({ id: keywords.id, intoId: keywords.intoId })
    .from(keywords)
    .where(eq(keywords.slug, slug))
    .for('update')
  if (!known) throw new Error('a keyword vanished: none is ever deleted')
  return { ...known, isNew: false }
}

/** A keyword that was merged is one of its own again. */
export async function setApart(tx: Transaction, id: number, name: string): Promise<void> {
  await tx.update(keywords).set({ intoId: null, name }).where(eq(keywords.id, id))
}

/** Lets one keyword, and those that became it, be another; their articles stand in that one's list. */
export async function mergeKeyword(tx: Transaction, from: number, into: number): Promise<void> {
  await tx
    .update(keywords)
    .set({ intoId: into })
    .where(and(sql`${from} in (${keywords.id}, ${keywords.intoId})`, ne(keywords.id, into)))
  await tx.execute(sql`
    insert into ${listings} (list, published_at, article_id)
    select ${tags.keyword(into)}, published_at, article_id from ${listings} where list = ${tags.keyword(from)}
    on conflict do nothing`)
  await tx.delete(listings).where(eq(listings.list, tags.keyword(from)))
}
