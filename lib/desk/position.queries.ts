import { and, eq, isNull, notInArray, sql } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { noSchedule } from '../articles/publication.queries'
import type { LockedArticle } from '../articles/version.queries'
import { database, type Transaction } from '../database'
import type { Position, Stage } from './stage.rules'

/** Where an article that is held stands. */
export const positionOf = ({ stage, publishedAt, takenDownAt, scheduledAt }: LockedArticle): Position => ({
  stage,
  standing: publishedAt === null ? 'unseen' : takenDownAt === null ? 'online' : 'taken-down',
  scheduled: scheduledAt !== null,
})

type Staging = { articleId: number; stage: Stage; versionId: number | null; by: number; sentBackFor?: string }

/** Takes the work on an article to another stage. */
export async function putStage(tx: Transaction, { articleId, stage, versionId, by, sentBackFor }: Staging) {
  await tx
    .update(articles)
    .set({ stage, stageVersionId: versionId, stageAt: sql`now()`, stageBy: by, sentBackFor: sentBackFor ?? null })
    .where(eq(articles.id, articleId))
}

type Scheduling = { articleId: number; versionId: number; at: Date; update: 'fault' | 'substance'; by: number }

/** Has a version appear at a time. */
export async function putSchedule(tx: Transaction, { articleId, versionId, at, update, by }: Scheduling) {
  await tx
    .update(articles)
    .set({
      scheduledAt: at,
      scheduledVersionId: versionId,
      scheduledUpdate: update,
      scheduledBy: by,
      scheduleFault: null,
    })
    .where(eq(articles.id, articleId))
}

export async function removeSchedule(tx: Transaction, articleId: number): Promise<void> {
  await tx.update(articles).set(noSchedule).where(eq(articles.id, articleId))
}

/** Writes down why what was due could not appear: it is not tried again until somebody schedules it anew. */
export async function putScheduleFault(tx: Transaction, articleId: number, reason: string): Promise<void> {
  await tx.update(articles).set({ scheduleFault: reason }).where(eq(articles.id, articleId))
}

export async function putEmbargo(tx: Transaction, articleId: number, until: Date | null): Promise<void> {
  await tx.update(articles).set({ embargoUntil: until }).where(eq(articles.id, articleId))
}

/** Whether a moment lies ahead, by the database's clock. */
export async function isAhead(tx: Transaction, moment: Date): Promise<boolean> {
  const [row] = await tx.execute<{ ahead: boolean }>(
    sql`select ${moment.toISOString()}::timestamptz > clock_timestamp() as ahead`,
  )
  return row?.ahead ?? false
}

/** Articles whose time has come, by the database's clock, the one due first at the head; those already tried are left out. */
export async function listDue(limit: number, tried: readonly number[]): Promise<number[]> {
  const rows = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        sql`${articles.scheduledAt} <= clock_timestamp()`,
        isNull(articles.scheduleFault),
        notInArray(articles.id, [0, ...tried]),
      ),
    )
    .orderBy(articles.scheduledAt)
    .limit(limit)
  return rows.map(({ id }) => id)
}
