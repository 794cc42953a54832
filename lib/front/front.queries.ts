import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import { frontPlaces } from '../../drizzle/schema/listings'
import { type ArticleSummary, listArticlesById } from '../articles/reading.queries'
import { database, type Transaction } from '../database'
import { PLACES, type Place } from './front.rules'

/** The articles that the desk has placed and readers may see, each place in its order. */
export async function listPlaced(): Promise<Record<Place, ArticleSummary[]>> {
  const rows = await database()
    .select({ articleId: frontPlaces.articleId, place: frontPlaces.place })
    .from(frontPlaces)
    .orderBy(desc(frontPlaces.position))
  const found = new Map((await listArticlesById(rows.map(({ articleId }) => articleId))).map((each) => [each.id, each]))
  const at = (wanted: Place) =>
    rows.filter(({ place }) => place === wanted).flatMap(({ articleId }) => found.get(articleId) ?? [])
  return Object.fromEntries(PLACES.map((place) => [place, at(place)])) as Record<Place, ArticleSummary[]>
}

type Placing = { articleId: number; place: Place; by: number | null }

/** Puts an article first in a place, and out of any other. */
export async function putPlace(tx: Transaction, { articleId, place, by }: Placing): Promise<void> {
  const value = {
    place,
    position: sql<number>`(select coalesce(max(position), 0) + 1 from ${frontPlaces})`,
    placedBy: by,
    placedAt: new Date(),
  }
  await tx
    .insert(frontPlaces)
    .values({ articleId, ...value })
    .onConflictDoUpdate({ target: frontPlaces.articleId, set: value })
}

export async function removePlace(tx: Transaction, articleId: number): Promise<void> {
  await tx.delete(frontPlaces).where(eq(frontPlaces.articleId, articleId))
}

/** Leaves a place no more than its newest articles. */
export async function keepNewest(tx: Transaction, place: Place, most: number): Promise<void> {
  const kept = tx
    .select({ id: frontPlaces.articleId })
    .from(frontPlaces)
    .where(eq(frontPlaces.place, place))
    .orderBy(desc(frontPlaces.position), desc(frontPlaces.placedAt))
    .limit(most)
  await tx.delete(frontPlaces).where(and(eq(frontPlaces.place, place), notInArray(frontPlaces.articleId, kept)))
}
