import { asc, desc, eq, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { comments } from '../../drizzle/schema/comments'
import { errorReports } from '../../drizzle/schema/error-reports'
import { commentNotices } from '../../drizzle/schema/notices'
import { readers } from '../../drizzle/schema/readers'
import { rightsRequests } from '../../drizzle/schema/rights'
import { sanctions } from '../../drizzle/schema/sanctions'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import { database, type Transaction } from '../database'
import { forgottenAt } from '../privacy/retention.queries'

export type PersonalComment = {
  id: number
  headline: string
  path: string
  name: string
  body: string
  proposed: string | null
  state: 'waiting' | 'approved' | 'rejected' | 'spam' | 'withdrawn'
  useful: number
  postedAt: Date
  decidedAt: Date | null
  /** When the network and browser it came from are forgotten, and, if it was refused, its words. Null: they are not kept, or stay. */
  tracesUntil: Date | null
  wordsUntil: Date | null
}

/** Whether anything is kept under an address. */
export async function isKnownAddress(emailHash: string): Promise<boolean> {
  const [row] = await database().execute<{ known: boolean }>(sql`
    select exists (select from ${readers} where email_hash = ${emailHash})
      or exists (select from ${comments} where email_hash = ${emailHash})
      or exists (select from ${commentNotices} where email_hash = ${emailHash})
      or exists (select from ${errorReports} where email_hash = ${emailHash})
      or exists (select from ${rightsRequests} where email_hash = ${emailHash}) as known`)
  return row?.known ?? false
}

/** All that somebody has written here under an address, newest first; `limit` of them. */
export async function listCommentsOf(emailHash: string, limit: number, before?: number): Promise<PersonalComment[]> {
  return database()
    .select({
      id: comments.id,
      headline: articleVersions.headline,
      path: articlePath,
      name: comments.name,
      body: comments.body,
      proposed: comments.proposed,
      state: comments.state,
      useful: comments.useful,
      postedAt: comments.postedAt,
      decidedAt: comments.decidedAt,
      tracesUntil: forgottenAt('traces'),
      wordsUntil: forgottenAt('refused'),
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(
      sql`${comments.emailHash} = ${emailHash} ${before === undefined ? sql`` : sql`and ${comments.id} < ${before}`}`,
    )
    .orderBy(desc(comments.id))
    .limit(limit)
}

/** The articles somebody has commented, in the order in which they are to be held. */
export async function listArticlesOf(tx: Transaction, emailHash: string): Promise<number[]> {
  const rows = await tx
    .selectDistinct({ articleId: comments.articleId })
    .from(comments)
    .where(eq(comments.emailHash, emailHash))
    .orderBy(asc(comments.articleId))
  return rows.map(({ articleId }) => articleId)
}

/** The comments of an address, held while they are erased. */
export async function holdCommentsOf(
  tx: Transaction,
  emailHash: string,
): Promise<{ id: number; articleId: number; isShown: boolean }[]> {
  return tx
    .select({
      id: comments.id,
      articleId: comments.articleId,
      isShown: sql<boolean>`${comments.shownAs} is not null`,
    })
    .from(comments)
    .where(eq(comments.emailHash, emailHash))
    .orderBy(asc(comments.articleId), asc(comments.id))
    .for('update')
}

export type PersonalNotice = {
  explanation: string
  createdAt: Date
  /** When it is forgotten whose it is. */
  addressUntil: Date | null
}

/** What somebody has told the newsroom under an address: notices of comments, and mistakes in articles. */
export async function listNoticesOf(
  emailHash: string,
): Promise<{ notices: PersonalNotice[]; errorReports: PersonalNotice[] }> {
  const [notices, reports] = await Promise.all([
    database()
      .select({
        explanation: commentNotices.explanation,
        createdAt: commentNotices.createdAt,
        addressUntil: forgottenAt('notifiers'),
      })
      .from(commentNotices)
      .where(eq(commentNotices.emailHash, emailHash))
      .orderBy(desc(commentNotices.id)),
    database()
      .select({
        explanation: errorReports.explanation,
        createdAt: errorReports.createdAt,
        addressUntil: forgottenAt('reporters'),
      })
      .from(errorReports)
      .where(eq(errorReports.emailHash, emailHash))
      .orderBy(desc(errorReports.id)),
  ])
  return { notices, errorReports: reports }
}

export type PersonalRequest = {
  right: string
  message: string
  receivedAt: Date
  answeredAt: Date | null
  /** When it is forgotten. Null: directives stay until they are taken back. */
  until: Date | null
}

/** What somebody has asked about their rights. */
export async function listRequestsOf(emailHash: string): Promise<PersonalRequest[]> {
  const { right, message, receivedAt, answeredAt } = rightsRequests
  return database()
    .select({ right, message, receivedAt, answeredAt, until: forgottenAt('rightsRequests') })
    .from(rightsRequests)
    .where(eq(rightsRequests.emailHash, emailHash))
    .orderBy(desc(rightsRequests.id))
}

/** Forgets them whole: they are about whoever sent them. */
export async function removeRequestsOf(tx: Transaction, emailHash: string): Promise<void> {
  await tx.delete(rightsRequests).where(eq(rightsRequests.emailHash, emailHash))
}

/** Forgets whose they are. What they say stays: it is about others. */
export async function forgetSender(tx: Transaction, emailHash: string): Promise<void> {
  const blank = { readerKey: null, email: null, emailHash: null, emailSealed: null }
  await tx.update(commentNotices).set(blank).where(eq(commentNotices.emailHash, emailHash))
  await tx.update(errorReports).set(blank).where(eq(errorReports.emailHash, emailHash))
}

export type PersonalSanction = { kind: string; reason: string; createdAt: Date; endsAt: Date; liftedAt: Date | null }

/** What moderators decided about somebody. It outlives an erasure until it has ended for a year: else it would end with one. */
export async function listSanctionsOf(emailHash: string): Promise<PersonalSanction[]> {
  return database()
    .select({
      kind: sanctions.kind,
      reason: sanctions.reason,
      createdAt: sanctions.createdAt,
      endsAt: sanctions.endsAt,
      liftedAt: sanctions.liftedAt,
    })
    .from(sanctions)
    .where(eq(sanctions.emailHash, emailHash))
    .orderBy(desc(sanctions.id))
}
