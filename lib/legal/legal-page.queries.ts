import { eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { legalPages } from '../../drizzle/schema/legal'
import { database, type Transaction } from '../database'
import type { LegalPage, Standing } from './legal-page.rules'

export type KeptPage = Standing & { ownText: string; revision: number }

const untouched: KeptPage = { publishedAt: null, changedAt: null, ownText: '', revision: 0 }
const columns = {
  publishedAt: legalPages.publishedAt,
  changedAt: legalPages.changedAt,
  ownText: legalPages.ownText,
  revision: legalPages.revision,
}

/** A legal page as it is kept; one that nobody has touched is not published and has no text of its own. */
export async function findLegalPage(page: LegalPage, tx?: Transaction): Promise<KeptPage> {
  const [row] = await (tx ?? database()).select(columns).from(legalPages).where(eq(legalPages.page, page))
  return row ?? untouched
}

/** The pages that readers see. */
export async function listPublishedPages(tx?: Transaction): Promise<LegalPage[]> {
  const rows = await (tx ?? database())
    .select({ page: legalPages.page })
    .from(legalPages)
    .where(isNotNull(legalPages.publishedAt))
  return rows.map(({ page }) => page)
}

/** Writes a page down. Whoever does holds the newspaper's settings (holdNewspaper): pages are changed one after the other. */
export async function putLegalPage(
  tx: Transaction,
  page: LegalPage,
  change: Partial<KeptPage> & { changedBy: number | null },
): Promise<void> {
  await tx
    .insert(legalPages)
    .values({ page, ...change })
    .onConflictDoUpdate({ target: legalPages.page, set: change })
}

/** Notes that published pages say something else from now on. */
export async function noteChange(tx: Transaction, pages: LegalPage[]): Promise<void> {
  if (pages.length === 0) return
  await tx.update(legalPages).set({ changedAt: sql`now()` }).where(inArray(legalPages.page, pages))
}
