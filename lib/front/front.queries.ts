import { and, desc, eq, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { auditLog } from '../../drizzle/schema/audit'
import { frontPlaces } from '../../drizzle/schema/listings'
import { type ArticleSummary, listArticlesById, listLastUpdated } from '../articles/reading.queries'
import { database, type Transaction } from '../database'
import { listArticles } from '../listings/page.queries'
import { tags } from '../page-cache/page-tags.rules'
import type { Section } from '../sections/section.queries'
import { topSections } from '../sections/section.rules'
import { inOrder, inPlace, nextEnd, standing, type Wish } from './arrangement.rules'
import { type Offered, PER_BLOCK, PLACES, type Placed, TOP, WIRE } from './front.rules'

/** What the desk wants on the front page and readers may see, each place in its order; what is over by now is left out. */
export async function listWishes(now: Date, tx: Pick<Transaction, 'select'> = database()): Promise<Wish[]> {
  const rows = await tx
    .select({ articleId: frontPlaces.articleId, place: frontPlaces.place, until: frontPlaces.until })
    .from(frontPlaces)
    .innerJoin(articles, eq(articles.id, frontPlaces.articleId))
    .where(and(isNotNull(articles.publishedAt), isNull(articles.takenDownAt)))
    // the highest stands first
    .orderBy(desc(frontPlaces.position))
  return standing(inOrder(rows.map(({ until, ...row }) => ({ ...row, until: until?.toISOString() ?? null }))), now)
}

/** The articles of some wishes that readers may see, by their places. */
export async function listWished(wishes: readonly Wish[]): Promise<Placed<ArticleSummary>> {
  const found = new Map(
    (await listArticlesById(wishes.map(({ articleId }) => articleId))).map((each) => [each.id, each]),
  )
  const at = (place: (typeof PLACES)[number]) =>
    inPlace(wishes, place).flatMap(({ articleId }) => found.get(articleId) ?? [])
  return Object.fromEntries(PLACES.map((place) => [place, at(place)])) as Placed<ArticleSummary>
}

/** The articles that the desk has placed and readers may see, and when the first of them leaves its place by itself. */
export async function listPlaced(): Promise<{ placed: Placed<ArticleSummary>; until: Date | null }> {
  const wishes = await listWishes(new Date())
  return { placed: await listWished(wishes), until: nextEnd(wishes) }
}

const lastMoment = ({ publishedAt, updatedAt }: ArticleSummary) => (updatedAt ?? publishedAt).getTime()

const byLastMoment = (all: ArticleSummary[]): ArticleSummary[] =>
  [...new Map(all.map((each) => [each.id, each])).values()].sort((a, b) => lastMoment(b) - lastMoment(a))

/** What the clock has to offer to the front page of a newspaper with these sections. */
export async function listOffered(sections: readonly Section[]): Promise<Offered<ArticleSummary, Section>> {
  const top = topSections(sections)
  const [latest, updated, ...lists] = await Promise.all([
    listArticles(tags.front, Math.max(WIRE, 2 * TOP)),
    listLastUpdated(WIRE),
    ...top.map(({ id }) => listArticles(tags.section(id), PER_BLOCK + TOP)),
  ])
  const filled = top.map((section, place) => ({ section, articles: lists[place] ?? [] }))
  return { latest, wire: byLastMoment([...latest, ...updated]), sections: filled }
}

/** Lets one at a time arrange the front page. */
export async function holdFront(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('front page', 0))`)
}

/** Puts an arrangement in the place of whatever was arranged. What stays where it was stays whose it was. */
export async function putWishes(tx: Transaction, wishes: readonly Wish[], by: number | null): Promise<void> {
  const kept = wishes.map(({ articleId }) => articleId)
  await tx.delete(frontPlaces).where(kept.length > 0 ? notInArray(frontPlaces.articleId, kept) : undefined)
  if (wishes.length === 0) return
  const rows = wishes.map(({ articleId, place, until }, at) => ({
    articleId,
    place,
    position: wishes.length - at,
    until: until === null ? null : new Date(until),
    placedBy: by,
  }))
  const isLeft = sql`${frontPlaces.place} = excluded.place and ${frontPlaces.until} is not distinct from excluded.until`
  await tx
    .insert(frontPlaces)
    .values(rows)
    .onConflictDoUpdate({
      target: frontPlaces.articleId,
      set: {
        place: sql`excluded.place`,
        position: sql`excluded.position`,
        until: sql`excluded.until`,
        placedBy: sql`case when ${isLeft} then ${frontPlaces.placedBy} else excluded.placed_by end`,
        placedAt: sql`case when ${isLeft} then ${frontPlaces.placedAt} else excluded.placed_at end`,
      },
    })
}

/** Gives back the places whose time is over, by the database's clock. Answers what stood there. */
export async function removeEnded(tx: Transaction): Promise<Wish[]> {
  const rows = await tx
    .delete(frontPlaces)
    .where(sql`${frontPlaces.until} <= now()`)
    .returning({ articleId: frontPlaces.articleId, place: frontPlaces.place, until: frontPlaces.until })
  return inOrder(rows.map(({ until, ...row }) => ({ ...row, until: until?.toISOString() ?? null })))
}

/** When the next place is given back by itself; null: none is. */
export async function findNextEnd(tx: Transaction): Promise<Date | null> {
  const [row] = await tx
    .select({ until: frontPlaces.until })
    .from(frontPlaces)
    .where(isNotNull(frontPlaces.until))
    .orderBy(frontPlaces.until)
    .limit(1)
  return row?.until ?? null
}

/** What articles are called, whether readers see them or not, newest headline where they never did. */
export async function listNames(
  ids: readonly number[],
  tx: Pick<Transaction, 'select'> = database(),
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: articles.id, headline: articleVersions.headline })
    .from(articles)
    .innerJoin(
      articleVersions,
      sql`${articleVersions.id} = coalesce(${articles.publishedVersionId}, ${articles.latestVersionId})`,
    )
    .where(inArray(articles.id, [...ids]))
  return new Map(rows.map(({ id, headline }) => [id, headline]))
}

/** Who arranged the front page last, and when, if that was today or yesterday. */
export async function findLastArranger(): Promise<{ name: string | null; at: Date } | null> {
  const [row] = await database()
    .select({ name: accounts.name, at: auditLog.at })
    .from(auditLog)
    .leftJoin(accounts, eq(accounts.id, auditLog.by))
    .where(and(eq(auditLog.act, 'front-arranged'), sql`${auditLog.at} > now() - interval '1 day'`))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(1)
  return row ?? null
}
