import { aliasedTable, desc, eq, type SQLWrapper, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { auditLog } from '../../drizzle/schema/audit'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import { type Act, acts, isAct } from '../audit/act.rules'
import { listCorrectionsOf } from '../corrections/correction.queries'
import { standing } from '../corrections/correction.rules'
import { database } from '../database'
import type { Position } from './stage.rules'

/** Something that was done to an article, as its desk tells it. */
export type DeskAct = { id: number; at: Date; what: string; by: string | null; detail: string }

/** Where an article stands and how it came there: what its desk shows beside the text. */
export type DeskView = Position & {
  /** The version that was submitted or found ready, by whom and when. */
  staged: { number: number; by: string | null; at: Date } | null
  /** What was asked for when it was sent back, by whom and when. */
  sentBack: { reason: string; by: string | null; at: Date } | null
  schedule: { number: number; at: Date; by: string | null; fault: string | null } | null
  embargoUntil: Date | null
  /** Whether the embargo still holds, by the database's clock. */
  isEmbargoed: boolean
  published: { number: number; at: Date; path: string } | null
  /** The corrections that stand: what a further one may correct. */
  corrections: { id: number; text: string }[]
  /** The newest acts first. */
  acts: DeskAct[]
}

/** Acts that a desk shows: a day's work on an article is some dozens. */
const SHOWN = 40

const numberOf = (column: SQLWrapper) =>
  sql<number | null>`(select v.number from article_versions v where v.id = ${column})`

/** Null: there is no such article. */
export async function findDeskView(articleId: number): Promise<DeskView | null> {
  const [stager, scheduler] = [aliasedTable(accounts, 'stager'), aliasedTable(accounts, 'scheduler')]
  const [row] = await database()
    .select({
      stage: articles.stage,
      stageNumber: numberOf(articles.stageVersionId),
      stageAt: articles.stageAt,
      stageBy: stager.name,
      sentBackFor: articles.sentBackFor,
      scheduledAt: articles.scheduledAt,
      scheduledNumber: numberOf(articles.scheduledVersionId),
      scheduledBy: scheduler.name,
      scheduleFault: articles.scheduleFault,
      embargoUntil: articles.embargoUntil,
      isEmbargoed: sql<boolean>`coalesce(${articles.embargoUntil} > clock_timestamp(), false)`,
      publishedAt: articles.publishedAt,
      takenDownAt: articles.takenDownAt,
      publishedNumber: articleVersions.number,
      path: articlePath,
    })
    .from(articles)
    .leftJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(stager, eq(stager.id, articles.stageBy))
    .leftJoin(scheduler, eq(scheduler.id, articles.scheduledBy))
    .where(eq(articles.id, articleId))
  if (!row) return null
  const { stage, stageNumber, stageAt, stageBy, sentBackFor, scheduledAt, scheduledNumber, publishedAt } = row
  return {
    stage,
    standing: publishedAt === null ? 'unseen' : row.takenDownAt === null ? 'online' : 'taken-down',
    scheduled: scheduledAt !== null,
    staged: stageNumber !== null && stageAt ? { number: stageNumber, by: stageBy, at: stageAt } : null,
    sentBack: sentBackFor !== null && stageAt ? { reason: sentBackFor, by: stageBy, at: stageAt } : null,
    schedule:
      scheduledAt && scheduledNumber !== null
        ? { number: scheduledNumber, at: scheduledAt, by: row.scheduledBy, fault: row.scheduleFault }
        : null,
    embargoUntil: row.embargoUntil,
    isEmbargoed: row.isEmbargoed,
    published:
      publishedAt && row.publishedNumber !== null && row.path
        ? { number: row.publishedNumber, at: publishedAt, path: row.path }
        : null,
    corrections: standing(await listCorrectionsOf(articleId)).map(({ id, text }) => ({ id, text })),
    acts: await listDeskActs(articleId),
  }
}

async function listDeskActs(articleId: number): Promise<DeskAct[]> {
  const rows = await database()
    .select({ id: auditLog.id, at: auditLog.at, act: auditLog.act, by: accounts.name, detail: auditLog.detail })
    .from(auditLog)
    .leftJoin(accounts, eq(accounts.id, auditLog.by))
    .where(eq(auditLog.articleId, articleId))
    .orderBy(desc(auditLog.id))
    .limit(SHOWN)
  return rows.map(({ act, ...rest }) => ({ ...rest, what: isAct(act) ? acts[act satisfies Act] : act }))
}
