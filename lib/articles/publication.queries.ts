import { and, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { bylines } from '../../drizzle/schema/bylines'
import { publications } from '../../drizzle/schema/publications'
import { sections } from '../../drizzle/schema/sections'
import type { Transaction } from '../database'
import { articlePath } from './article-path.queries'

export async function insertArticle(tx: Transaction, by: number | null): Promise<number> {
  const [article] = await tx.insert(articles).values({ createdBy: by }).returning({ id: articles.id })
  if (!article) throw new Error('insert into articles returned no row')
  return article.id
}

export async function findBylineOfAccount(tx: Transaction, accountId: number): Promise<number | null> {
  const [byline] = await tx.select({ id: bylines.id }).from(bylines).where(eq(bylines.accountId, accountId))
  return byline?.id ?? null
}

export async function findSectionSlug(tx: Transaction, sectionId: number): Promise<string> {
  const [section] = await tx.select({ slug: sections.slug }).from(sections).where(eq(sections.id, sectionId))
  if (!section) throw new Error(`section ${sectionId} is gone while an article stands in it`)
  return section.slug
}

/**
 * The article that has an address, published now or before.
 * One address is given away at a time, until the transaction ends: looking and taking are two steps.
 */
export async function findAddressHolder(tx: Transaction, sectionId: number, slug: string): Promise<number | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`address ${sectionId}/${slug}`}, 0))`)
  const [holder] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.sectionId, sectionId), eq(articles.slug, slug)))
  return holder?.id ?? null
}

type Online = {
  articleId: number
  versionId: number
  sectionId: number
  slug: string
  moves: boolean
  arrives: boolean
}

/** `moves`: whether the time of the last update becomes now; `arrives`: whether readers find it where they did not. */
export async function putOnline(tx: Transaction, { articleId, versionId, sectionId, slug, moves, arrives }: Online) {
  await tx
    .update(articles)
    .set({
      publishedVersionId: versionId,
      sectionId,
      slug,
      takenDownAt: null,
      publishedAt: sql`coalesce(${articles.publishedAt}, now())`,
      ...(moves && { updatedAt: sql`now()` }),
      ...(arrives && { arrivedAt: sql`now()` }),
    })
    .where(eq(articles.id, articleId))
  await tx.update(articleVersions).set({ publishedAt: sql`now()` }).where(eq(articleVersions.id, versionId))
  // what was submitted has appeared with it, and so has what waited for its time, unless either is newer; and what was sent back is
  // mended once the newest appears
  const { stageVersionId, scheduledVersionId, latestVersionId } = articles
  const isDone = or(lte(stageVersionId, versionId), and(isNull(stageVersionId), eq(latestVersionId, versionId)))
  await tx
    .update(articles)
    .set({ stage: 'draft', stageVersionId: null, stageAt: null, stageBy: null, sentBackFor: null })
    .where(and(eq(articles.id, articleId), isDone))
  await tx
    .update(articles)
    .set(noSchedule)
    .where(and(eq(articles.id, articleId), lte(scheduledVersionId, versionId)))
}

/** What an article has that waits for no time. */
export const noSchedule = {
  scheduledAt: null,
  scheduledVersionId: null,
  scheduledBy: null,
  scheduledUpdate: null,
  scheduleFault: null,
} as const

type Printed = typeof publications.$inferInsert

/** Writes down that a version was shown, in the line of all that were. */
export async function insertPublication(
  tx: Transaction,
  { articleId, versionId, occasion, by }: Pick<Printed, 'articleId' | 'versionId' | 'occasion' | 'by'>,
): Promise<void> {
  await tx.insert(publications).values({ articleId, versionId, occasion, by })
}

export async function takeOffline(tx: Transaction, articleId: number): Promise<void> {
  await tx
    .update(articles)
    .set({ takenDownAt: sql`now()`, ...noSchedule })
    .where(eq(articles.id, articleId))
}

/** When a published article appeared first. */
export async function findPublicationTime(tx: Transaction, articleId: number): Promise<Date> {
  const [row] = await tx.select({ publishedAt: articles.publishedAt }).from(articles).where(eq(articles.id, articleId))
  if (!row?.publishedAt) throw new Error(`article ${articleId} is taken for published and is not`)
  return row.publishedAt
}

/** What an article is called in its newest version. */
export async function findHeadline(tx: Transaction, articleId: number): Promise<string> {
  const [row] = await tx
    .select({ headline: articleVersions.headline })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.latestVersionId))
    .where(eq(articles.id, articleId))
  return row?.headline ?? ''
}

/** Where readers find a published article. */
export async function findPathOf(tx: Transaction, articleId: number): Promise<string> {
  const [row] = await tx
    .select({ path: articlePath })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, articleId))
  if (!row) throw new Error(`article ${articleId} is taken for published and is not`)
  return row.path
}
