import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { corrections, publications } from '../../drizzle/schema/publications'
import { sections } from '../../drizzle/schema/sections'
import { database, type Transaction } from '../database'
import type { Correction } from './correction.rules'

/** Corrections on a page of all of them. */
const PER_PAGE = 50

const replacing = alias(corrections, 'replacing')
const columns = {
  id: corrections.id,
  text: corrections.text,
  correctedAt: corrections.correctedAt,
  replacedAt: replacing.correctedAt,
}

/** An article's corrections, newest first, those that were corrected themselves among them. */
export async function listCorrectionsOf(articleId: number): Promise<Correction[]> {
  return (await mapCorrections([articleId])).get(articleId) ?? []
}

/** The corrections of some articles, newest first; an article without one is not in it. */
export async function mapCorrections(articleIds: readonly number[]): Promise<Map<number, Correction[]>> {
  if (articleIds.length === 0) return new Map()
  const rows = await database()
    .select({ ...columns, articleId: corrections.articleId })
    .from(corrections)
    .leftJoin(replacing, eq(replacing.replacesId, corrections.id))
    .where(inArray(corrections.articleId, [...articleIds]))
    .orderBy(desc(corrections.id))
  const found = new Map<number, Correction[]>()
  for (const { articleId, ...correction } of rows) {
    found.set(articleId, [...(found.get(articleId) ?? []), correction])
  }
  return found
}

export type ListedCorrection = Correction & {
  article: { id: number; path: string; headline: string; section: { slug: string; name: string; hue: string } }
}

/**
 * The newspaper's corrections, newest first, a page of them; those of articles that were taken down are not among them.
 *
 * @param before the correction after which the page begins; none is older than one that is not known
 */
export async function listCorrections(before?: number): Promise<{ corrections: ListedCorrection[]; more: boolean }> {
  const rows = await database()
    .select({
      ...columns,
      articleId: articles.id,
      slug: articles.slug,
      headline: articleVersions.headline,
      section: { slug: sections.slug, name: sections.name, hue: sections.hue },
    })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(replacing, eq(replacing.replacesId, corrections.id))
    .where(
      and(
        isNull(articles.takenDownAt),
        before === undefined
          ? undefined
          : sql`(${corrections.correctedAt}, ${corrections.id})
              < (select b.corrected_at, b.id from corrections b where b.id = ${before})`,
      ),
    )
    // as the index has them
    .orderBy(sql`${corrections.correctedAt} desc nulls last`, sql`${corrections.id} desc nulls last`)
    .limit(PER_PAGE + 1)
  const listed = rows.map(
    ({ articleId, slug, headline, section, ...correction }): ListedCorrection => ({
      ...correction,
      article: { id: articleId, path: `/${section.slug}/${slug}`, headline, section },
    }),
  )
  return { corrections: listed.slice(0, PER_PAGE), more: listed.length > PER_PAGE }
}

/** A correction of an article, and whether another one has corrected it; null: the article has none of that number. */
export async function findCorrection(tx: Transaction, articleId: number, id: number) {
  const [row] = await tx
    .select({ id: corrections.id, replacedBy: replacing.id })
    .from(corrections)
    .leftJoin(replacing, eq(replacing.replacesId, corrections.id))
    .where(and(eq(corrections.articleId, articleId), eq(corrections.id, id)))
  return row ? { id: row.id, isReplaced: row.replacedBy !== null } : null
}

/** Whether an article says the same already, in a correction that stands. */
export async function isSaidAlready(tx: Transaction, articleId: number, text: string): Promise<boolean> {
  const rows = await tx
    .select({ id: corrections.id })
    .from(corrections)
    .leftJoin(replacing, eq(replacing.replacesId, corrections.id))
    .where(and(eq(corrections.articleId, articleId), eq(corrections.text, text), isNull(replacing.id)))
    .limit(1)
  return rows.length > 0
}

/** What readers had before a version: the one that was shown last of all others. Null: they never had another. */
export async function findVersionBefore(tx: Transaction, articleId: number, versionId: number): Promise<number | null> {
  const [row] = await tx
    .select({ versionId: publications.versionId })
    .from(publications)
    .where(and(eq(publications.articleId, articleId), ne(publications.versionId, versionId)))
    .orderBy(desc(publications.id))
    .limit(1)
  return row?.versionId ?? null
}

type NewCorrection = typeof corrections.$inferInsert

/** Its moment is that of its transaction, as the moment of the publication is that it comes with. */
export async function insertCorrection(
  tx: Transaction,
  correction: Pick<NewCorrection, 'articleId' | 'mendsVersionId' | 'inVersionId' | 'text' | 'by' | 'replacesId'>,
): Promise<number> {
  const [added] = await tx.insert(corrections).values(correction).returning({ id: corrections.id })
  if (!added) throw new Error('insert into corrections returned no row')
  return added.id
}
