import { and, count, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { errorReports } from '../../drizzle/schema/error-reports'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import { database, type Transaction } from '../database'
import { unseal } from '../privacy/seal'
import type { ReportKind } from './error-report.rules'

/** The version of an article that readers see, or null: none. */
export async function findVersionInView(tx: Transaction, articleId: number): Promise<number | null> {
  const [article] = await tx
    .select({ versionId: articles.publishedVersionId })
    .from(articles)
    .where(and(eq(articles.id, articleId), isNotNull(articles.publishedAt), isNull(articles.takenDownAt)))
  return article?.versionId ?? null
}

export async function wasReported(formKey: string): Promise<boolean> {
  const [report] = await database()
    .select({ id: errorReports.id })
    .from(errorReports)
    .where(eq(errorReports.formKey, formKey))
  return report !== undefined
}

type NewReport = {
  articleId: number
  versionId: number
  kind: ReportKind
  passage: string
  explanation: string
  emailHash: string | null
  emailSealed: string | null
  readerKey: string
  formKey: string
}

/** A form that was sent already adds nothing. False: it was. */
export async function insertReport(tx: Transaction, report: NewReport): Promise<boolean> {
  const added = await tx
    .insert(errorReports)
    .values(report)
    .onConflictDoNothing({ target: errorReports.formKey })
    .returning({ id: errorReports.id })
  return added.length > 0
}

export type ErrorReport = {
  id: number
  articleId: number
  /** As readers have it now, or had it last. */
  headline: string
  path: string
  /** Whether another version has been published since. */
  changedSince: boolean
  kind: ReportKind
  passage: string
  explanation: string
  email: string | null
  createdAt: Date
  handledAt: Date | null
  handledBy: string | null
}

const PER_PAGE = 50

/** The desk's list: what waits before what is done, newest first, 50 to a page. */
export async function listReports(page: number): Promise<{ reports: ErrorReport[]; more: boolean }> {
  const rows = await database()
    .select({
      id: errorReports.id,
      articleId: errorReports.articleId,
      headline: articleVersions.headline,
      path: articlePath,
      changedSince: sql<boolean>`${articles.publishedVersionId} <> ${errorReports.versionId}`,
      kind: errorReports.kind,
      passage: errorReports.passage,
      explanation: errorReports.explanation,
      emailSealed: errorReports.emailSealed,
      createdAt: errorReports.createdAt,
      handledAt: errorReports.handledAt,
      handledBy: accounts.name,
    })
    .from(errorReports)
    .innerJoin(articles, eq(articles.id, errorReports.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(accounts, eq(accounts.id, errorReports.handledBy))
    // as the index has it (drizzle writes it NULLS LAST)
    .orderBy(
      sql`(${errorReports.handledAt} is not null)`,
      sql`${errorReports.createdAt} desc nulls last`,
      sql`${errorReports.id} desc nulls last`,
    )
    .limit(PER_PAGE + 1)
    .offset((page - 1) * PER_PAGE)
  const reports = rows
    .slice(0, PER_PAGE)
    .map(({ emailSealed, ...row }) => ({ ...row, email: emailSealed && unseal(emailSealed) }))
  return { reports, more: rows.length > PER_PAGE }
}

export async function countOpenReports(): Promise<number> {
  const [row] = await database().select({ total: count() }).from(errorReports).where(isNull(errorReports.handledAt))
  return row?.total ?? 0
}

/** Marks a report done, or to be done again. False: it was so already. */
export async function setHandled(tx: Transaction, id: number, by: number | null): Promise<boolean> {
  const changed = await tx
    .update(errorReports)
    .set(by === null ? { handledAt: null, handledBy: null } : { handledAt: sql`now()`, handledBy: by })
    .where(
      and(eq(errorReports.id, id), by === null ? isNotNull(errorReports.handledAt) : isNull(errorReports.handledAt)),
    )
    .returning({ id: errorReports.id })
  return changed.length > 0
}

export async function hasReport(tx: Transaction, id: number): Promise<boolean> {
  const [report] = await tx.select({ id: errorReports.id }).from(errorReports).where(eq(errorReports.id, id))
  return report !== undefined
}
