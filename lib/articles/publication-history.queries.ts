import { and, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { articleVersions } from '../../drizzle/schema/articles'
import { corrections, publications } from '../../drizzle/schema/publications'
import { database, type Transaction } from '../database'
import type { Publication } from './publication-history.rules'

/** Each time that a version of an article was shown, newest first. What was never shown is nowhere in it. */
export async function listPublications(articleId: number): Promise<Publication[]> {
  return (
    database()
      .select({
        number: sql<number>`(row_number() over (order by ${publications.id}))::int`,
        at: publications.at,
        occasion: publications.occasion,
        version: articleVersions.number,
        // a text that is withheld was withheld whenever it was shown
        withheld: sql<boolean>`bool_or(${publications.withheldAt} is not null) over (partition by ${publications.versionId})`,
        correction: corrections.text,
      })
      .from(publications)
      .innerJoin(articleVersions, eq(articleVersions.id, publications.versionId))
      // what is done in one transaction has one moment
      .leftJoin(
        corrections,
        and(
          eq(corrections.articleId, publications.articleId),
          eq(corrections.inVersionId, publications.versionId),
          eq(corrections.correctedAt, publications.at),
        ),
      )
      .where(eq(publications.articleId, articleId))
      .orderBy(desc(publications.id))
  )
}

/** How often an article was shown anew, its first time included. */
export async function countPublications(articleId: number): Promise<number> {
  const [row] = await database()
    .select({ times: count() })
    .from(publications)
    .where(eq(publications.articleId, articleId))
  return row?.times ?? 0
}

/** Keeps what a version showed from readers, or shows it again. Answers whether that changed anything, and null if it was never shown. */
export async function setWithheld(
  tx: Transaction,
  { articleId, versionId, withheld }: { articleId: number; versionId: number; withheld: boolean },
): Promise<boolean | null> {
  const ofVersion = and(eq(publications.articleId, articleId), eq(publications.versionId, versionId))
  const shown = await tx.select({ id: publications.id }).from(publications).where(ofVersion).limit(1)
  if (shown.length === 0) return null
  const changed = await tx
    .update(publications)
    .set({ withheldAt: withheld ? sql`now()` : null })
    .where(and(ofVersion, withheld ? isNull(publications.withheldAt) : isNotNull(publications.withheldAt)))
    .returning({ id: publications.id })
  return changed.length > 0
}
