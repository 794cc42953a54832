import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { articleVersions } from '../../drizzle/schema/articles'
import { previewLinks, previewVisits } from '../../drizzle/schema/desk'
import { database, type Transaction } from '../database'
import type { PreviewAnswer } from './preview.rules'

type NewLink = {
  tokenHash: string
  articleId: number
  versionId: number
  forWhom: string
  asksApproval: boolean
  days: number
  by: number
}

export async function insertLink(tx: Transaction, { days, by, ...link }: NewLink) {
  const [added] = await tx
    .insert(previewLinks)
    .values({ ...link, createdBy: by, expiresAt: sql`now() + make_interval(days => ${days}::int)` })
    .returning({ id: previewLinks.id, expiresAt: previewLinks.expiresAt })
  if (!added) throw new Error('insert into preview_links returned no row')
  return added
}

/** A link with the version that it shows. */
export type HeldLink = {
  id: number
  articleId: number
  number: number
  headline: string
  forWhom: string
  asksApproval: boolean
  createdAt: Date
  endsAt: Date
  /** Its time ran out, or it was taken back, by the database's clock. */
  isOver: boolean
}

type Wanted = { tokenHash: string } | { linkId: number; articleId: number }

/** Holds a link until the transaction ends: it is opened, answered and taken back one after the other. */
export async function holdLink(tx: Transaction, wanted: Wanted): Promise<HeldLink | null> {
  const [link] = await tx
    .select({
      id: previewLinks.id,
      articleId: previewLinks.articleId,
      number: articleVersions.number,
      headline: articleVersions.headline,
      forWhom: previewLinks.forWhom,
      asksApproval: previewLinks.asksApproval,
      createdAt: previewLinks.createdAt,
      endsAt: previewLinks.expiresAt,
      isOver: sql<boolean>`${previewLinks.revokedAt} is not null or ${previewLinks.expiresAt} <= clock_timestamp()`,
    })
    .from(previewLinks)
    .innerJoin(articleVersions, eq(articleVersions.id, previewLinks.versionId))
    .where(
      'tokenHash' in wanted
        ? eq(previewLinks.tokenHash, wanted.tokenHash)
        : and(eq(previewLinks.id, wanted.linkId), eq(previewLinks.articleId, wanted.articleId)),
    )
    .for('no key update', { of: previewLinks })
  return link ?? null
}

/**
 * Ends open links now: one, those of an article that is taken down, or those of a version that nobody is to read any more. What is kept
 * of a link is counted from its end.
 */
export async function endLinks(
  tx: Transaction,
  which: { linkId: number } | { articleId: number; versionId?: number },
): Promise<void> {
  const chosen =
    'linkId' in which
      ? eq(previewLinks.id, which.linkId)
      : and(
          eq(previewLinks.articleId, which.articleId),
          which.versionId === undefined ? undefined : eq(previewLinks.versionId, which.versionId),
        )
  await tx
    .update(previewLinks)
    .set({ revokedAt: sql`now()`, expiresAt: sql`now()` })
    .where(and(chosen, isNull(previewLinks.revokedAt), gt(previewLinks.expiresAt, sql`now()`)))
}

type Visit = { linkId: number; device: string; act: 'seen' | 'late' }

/** Writes down that a link was opened, or tried too late; the same device is written down once a minute. The link is held. */
export async function noteVisit(tx: Transaction, { linkId, device, act }: Visit): Promise<void> {
  await tx.execute(sql`insert into preview_visits (link_id, act, device)
    select ${linkId}, ${act}, ${device} where not exists (select 1 from preview_visits
      where link_id = ${linkId} and act = ${act} and device = ${device} and at > now() - interval '1 minute')`)
}

const isAnswer = inArray(previewVisits.act, ['approved', 'objected'])

type Answer = { linkId: number; answer: PreviewAnswer; remark: string; device: string }

export async function insertAnswer(tx: Transaction, { linkId, answer, remark, device }: Answer): Promise<void> {
  await tx.insert(previewVisits).values({ linkId, act: answer, remark, device })
}

/** How often a link was answered in the last hour. The link is held. */
export async function countAnswersOfHour(tx: Transaction, linkId: number): Promise<number> {
  const [row] = await tx
    .select({ answers: sql<number>`count(*)::int` })
    .from(previewVisits)
    .where(and(eq(previewVisits.linkId, linkId), isAnswer, sql`${previewVisits.at} > now() - interval '1 hour'`))
  return row?.answers ?? 0
}

/** What was answered to a link, newest first: the first counts. */
export type GivenAnswer = { answer: PreviewAnswer; remark: string; at: Date }

const answerColumns = {
  linkId: previewVisits.linkId,
  answer: sql<PreviewAnswer>`${previewVisits.act}`,
  remark: previewVisits.remark,
  at: previewVisits.at,
}

/** The newest answer of a link, for whoever gave it. */
export async function findLastAnswer(linkId: number): Promise<GivenAnswer | null> {
  const [row] = await database()
    .select(answerColumns)
    .from(previewVisits)
    .where(and(eq(previewVisits.linkId, linkId), isAnswer))
    .orderBy(desc(previewVisits.id))
    .limit(1)
  if (!row) return null
  const { answer, remark, at } = row
  return { answer, remark, at }
}

export type SharedLink = {
  id: number
  number: number
  forWhom: string
  asksApproval: boolean
  createdBy: string | null
  createdAt: Date
  endsAt: Date
  revokedAt: Date | null
  /** How often it was opened, when for the last time, and by which browsers. */
  openings: number
  lastOpenedAt: Date | null
  devices: string[]
  /** How often it was tried once it was over. */
  lateTries: number
  answers: GivenAnswer[]
}

/** An article's links, newest first, with what became of them. */
export async function listLinksOf(articleId: number): Promise<SharedLink[]> {
  const links = await database()
    .select({
      id: previewLinks.id,
      number: articleVersions.number,
      forWhom: previewLinks.forWhom,
      asksApproval: previewLinks.asksApproval,
      createdBy: accounts.name,
      createdAt: previewLinks.createdAt,
      endsAt: previewLinks.expiresAt,
      revokedAt: previewLinks.revokedAt,
    })
    .from(previewLinks)
    .innerJoin(articleVersions, eq(articleVersions.id, previewLinks.versionId))
    .leftJoin(accounts, eq(accounts.id, previewLinks.createdBy))
    .where(eq(previewLinks.articleId, articleId))
    .orderBy(desc(previewLinks.id))
    .limit(100)
  if (links.length === 0) return []
  const ids = links.map(({ id }) => id)
  const [devices, late, answers] = await Promise.all([
    database()
      .select({
        linkId: previewVisits.linkId,
        device: previewVisits.device,
        openings: sql<number>`count(*)::int`,
        last: sql<Date>`max(${previewVisits.at})`.mapWith(previewVisits.at),
      })
      .from(previewVisits)
      .where(and(inArray(previewVisits.linkId, ids), eq(previewVisits.act, 'seen')))
      .groupBy(previewVisits.linkId, previewVisits.device)
      .orderBy(sql`min(${previewVisits.id})`),
    database()
      .select({ linkId: previewVisits.linkId, tries: sql<number>`count(*)::int` })
      .from(previewVisits)
      .where(and(inArray(previewVisits.linkId, ids), eq(previewVisits.act, 'late')))
      .groupBy(previewVisits.linkId),
    database()
      .select(answerColumns)
      .from(previewVisits)
      .where(and(inArray(previewVisits.linkId, ids), isAnswer))
      .orderBy(desc(previewVisits.id)),
  ])
  return links.map((link) => {
    const seen = devices.filter(({ linkId }) => linkId === link.id)
    const last = Math.max(...seen.map((each) => each.last.getTime()))
    return {
      ...link,
      openings: seen.reduce((sum, { openings }) => sum + openings, 0),
      lastOpenedAt: seen.length > 0 ? new Date(last) : null,
      devices: seen.map(({ device }) => device),
      lateTries: late.find(({ linkId }) => linkId === link.id)?.tries ?? 0,
      answers: answers
        .filter(({ linkId }) => linkId === link.id)
        .map(({ answer, remark, at }) => ({ answer, remark, at })),
    }
  })
}

export type AnsweredPreview = GivenAnswer & { articleId: number; number: number; headline: string; forWhom: string }

/** What was answered since a moment to the links that a member made, newest first. */
export async function listPreviewAnswersSince(accountId: number, since: Date): Promise<AnsweredPreview[]> {
  const rows = await database()
    .select({
      ...answerColumns,
      articleId: previewLinks.articleId,
      number: articleVersions.number,
      headline: articleVersions.headline,
      forWhom: previewLinks.forWhom,
    })
    .from(previewLinks)
    .innerJoin(previewVisits, eq(previewVisits.linkId, previewLinks.id))
    .innerJoin(articleVersions, eq(articleVersions.id, previewLinks.versionId))
    .where(
      and(
        // only an open link is answered: those that had ended before are not looked at
        gt(previewLinks.expiresAt, since),
        eq(previewLinks.createdBy, accountId),
        isAnswer,
        gt(previewVisits.at, since),
      ),
    )
    .orderBy(desc(previewVisits.id))
    .limit(100)
  return rows.map(({ linkId: _, ...answered }) => answered)
}
