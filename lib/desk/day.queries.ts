import { and, asc, desc, eq, gt, gte, isNotNull, isNull, lt, or, type SQLWrapper, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { auditLog } from '../../drizzle/schema/audit'
import { sections } from '../../drizzle/schema/sections'
import { database } from '../database'

/** An article as a day's lists have it. */
export type DayArticle = {
  id: number
  headline: string
  section: { name: string; hue: string } | null
  /** When it was submitted, sent back, is to appear…: what the list is about. */
  at: Date
  /** Who did that. */
  by: string | null
  /** What was asked for, or why it did not appear. */
  words: string | null
}

type Own = { at: SQLWrapper; by: SQLWrapper; words: SQLWrapper }

/** Articles by their newest version, with a moment, a name and words of the list's own. */
const select = ({ at, by, words }: Own) =>
  database()
    .select({
      id: articles.id,
      headline: articleVersions.headline,
      section: { name: sections.name, hue: sections.hue },
      at: sql<Date>`${at}`.mapWith(articles.createdAt),
      by: accounts.name,
      words: sql<string | null>`${words}`,
    })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.latestVersionId))
    .leftJoin(sections, eq(sections.id, articleVersions.sectionId))
    .leftJoin(accounts, sql`${accounts.id} = ${by}`)
    .$dynamic()

const staged = () => select({ at: articles.stageAt, by: articles.stageBy, words: articles.sentBackFor })
const scheduled = () => select({ at: articles.scheduledAt, by: articles.scheduledBy, words: articles.scheduleFault })

/** What was submitted and waits for an approval, the longest waiting first. */
export const listSubmitted = (limit: number): Promise<DayArticle[]> =>
  staged().where(eq(articles.stage, 'submitted')).orderBy(asc(articles.stageAt)).limit(limit)

/** What was found ready and has no time yet, the longest waiting first. */
export const listReady = (limit: number): Promise<DayArticle[]> =>
  staged()
    .where(and(eq(articles.stage, 'ready'), isNull(articles.scheduledAt)))
    .orderBy(asc(articles.stageAt))
    .limit(limit)

/** What was sent back to whoever began it or submitted it, the newest first. */
export const listSentBack = (accountId: number, limit: number): Promise<DayArticle[]> =>
  staged()
    .where(and(isNotNull(articles.sentBackFor), isTheirs(accountId)))
    .orderBy(desc(articles.stageAt))
    .limit(limit)

const isTheirs = (accountId: number) =>
  or(
    eq(articles.createdBy, accountId),
    sql`exists (select 1 from article_versions v where v.article_id = ${articles.id} and v.saved_by = ${accountId}::bigint)`,
  )

/** Texts that somebody began and has put before nobody, the last saved first. */
export const listDraftsOf = (accountId: number, limit: number): Promise<DayArticle[]> =>
  select({ at: articleVersions.savedAt, by: articles.createdBy, words: articles.sentBackFor })
    .where(
      and(
        eq(articles.createdBy, accountId),
        isNull(articles.publishedAt),
        eq(articles.stage, 'draft'),
        isNull(articles.sentBackFor),
        isNull(articles.scheduledAt),
      ),
    )
    .orderBy(desc(articles.latestVersionId))
    .limit(limit)

/** What is to appear by itself in a span of time, in its order; what could not is no part of it. */
export const listScheduledBetween = (from: Date, to: Date, limit: number): Promise<DayArticle[]> =>
  scheduled()
    .where(and(gte(articles.scheduledAt, from), lt(articles.scheduledAt, to), isNull(articles.scheduleFault)))
    .orderBy(asc(articles.scheduledAt))
    .limit(limit)

/** What was due and could not appear, the newest first, until somebody has seen to it. */
export const listMissed = (limit: number): Promise<DayArticle[]> =>
  scheduled()
    .where(and(isNotNull(articles.scheduledAt), isNotNull(articles.scheduleFault)))
    .orderBy(desc(articles.scheduledAt))
    .limit(limit)

/** What is due since a minute and has neither appeared nor been given up: the night desk is not at work. */
export const listOverdue = (limit: number): Promise<DayArticle[]> =>
  scheduled()
    .where(and(sql`${articles.scheduledAt} < now() - interval '1 minute'`, isNull(articles.scheduleFault)))
    .orderBy(asc(articles.scheduledAt))
    .limit(limit)

export type LateArticle = { id: number; articleId: number | null; headline: string; at: Date; detail: string }

/** What appeared later than it should have, since a moment, the newest first. */
export async function listPublishedLate(since: Date, limit: number): Promise<LateArticle[]> {
  return database()
    .select({
      id: auditLog.id,
      articleId: auditLog.articleId,
      headline: auditLog.subject,
      at: auditLog.at,
      detail: auditLog.detail,
    })
    .from(auditLog)
    .where(and(gt(auditLog.at, since), eq(auditLog.act, 'article-published-late')))
    .orderBy(desc(auditLog.at))
    .limit(limit)
}
