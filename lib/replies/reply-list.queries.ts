import { and, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { accounts } from '../../drizzle/schema/accounts'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { replies } from '../../drizzle/schema/replies'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import { document, plainText } from '../articles/document.rules'
import { database } from '../database'
import { unseal } from '../privacy/seal'
import { wordingColumn } from './reply.queries'
import { deadlineOf } from './reply.rules'
import { type Length, measure } from './reply-length.rules'

/** A request as the desk's lists show it. Of one that was refused long ago neither name nor words are left. */
export type ListedReply = {
  id: number
  claimant: string
  headline: string
  receivedAt: Date
  /** By when it has to be under its article. */
  deadline: Date
  decision: 'published' | 'refused' | null
  decidedAt: Date | null
}

const listed = {
  id: replies.id,
  claimant: replies.claimant,
  headline: articleVersions.headline,
  receivedAt: replies.receivedAt,
  decision: replies.decision,
  decidedAt: replies.decidedAt,
}

const selectListed = () =>
  database()
    .select(listed)
    .from(replies)
    .innerJoin(articles, eq(articles.id, replies.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))

const withDeadline = (row: Omit<ListedReply, 'deadline'>): ListedReply => ({
  ...row,
  deadline: deadlineOf(row.receivedAt),
})

/** Requests that nobody has decided on, whose time ends first before the others. */
export async function listWaitingReplies(limit: number): Promise<ListedReply[]> {
  const rows = await selectListed().where(isNull(replies.decision)).orderBy(replies.receivedAt, replies.id).limit(limit)
  return rows.map(withDeadline)
}

export async function countWaitingReplies(): Promise<number> {
  const [row] = await database().select({ total: count() }).from(replies).where(isNull(replies.decision))
  return row?.total ?? 0
}

const PER_PAGE = 30

/** Requests that were decided on, the last received first, 30 to a page. */
export async function listDecidedReplies(page: number): Promise<{ replies: ListedReply[]; more: boolean }> {
  const rows = await selectListed()
    .where(isNotNull(replies.decision))
    // as the index has it (drizzle writes it NULLS LAST)
    .orderBy(sql`${replies.receivedAt} desc nulls last`, sql`${replies.id} desc nulls last`)
    .limit(PER_PAGE + 1)
    .offset((page - 1) * PER_PAGE)
  return { replies: rows.slice(0, PER_PAGE).map(withDeadline), more: rows.length > PER_PAGE }
}

/** A request with all that whoever decides on it has to know. */
export type Reply = ListedReply & {
  /** Null: erased, its time is over. */
  contact: string | null
  request: string
  text: string
  loggedAt: Date
  loggedBy: string | null
  decidedBy: string | null
  reason: string
  wording: string
  article: { id: number; path: string; publishedAt: Date; takenDownAt: Date | null; length: Length }
}

export async function findReply(replyId: number): Promise<Reply | null> {
  const decider = alias(accounts, 'decider')
  const [row] = await database()
    .select({
      ...listed,
      contactSealed: replies.contactSealed,
      request: replies.request,
      text: replies.text,
      loggedAt: replies.loggedAt,
      loggedBy: accounts.name,
      decidedBy: decider.name,
      reason: replies.reason,
      wording: wordingColumn,
      standfirst: articleVersions.standfirst,
      body: articleVersions.body,
      article: {
        id: articles.id,
        path: articlePath,
        publishedAt: articles.publishedAt,
        takenDownAt: articles.takenDownAt,
      },
    })
    .from(replies)
    .innerJoin(articles, eq(articles.id, replies.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(accounts, eq(accounts.id, replies.loggedBy))
    .leftJoin(decider, eq(decider.id, replies.decidedBy))
    .where(eq(replies.id, replyId))
  if (!row) return null
  const { contactSealed, standfirst, body, article, ...reply } = row
  const { publishedAt } = article
  if (!publishedAt) throw new Error(`reply ${replyId} is to article ${article.id}, which never appeared`)
  return {
    ...reply,
    deadline: deadlineOf(reply.receivedAt),
    contact: contactSealed && unseal(contactSealed),
    article: {
      ...article,
      publishedAt,
      length: measure([row.headline, standfirst, plainText(document.parse(body), { withNotes: true })]),
    },
  }
}

/** An answer as readers have it. */
export type PublishedReply = { claimant: string; text: string; publishedAt: Date }

/** The answers under some articles, the first that appeared first. */
export async function listRepliesUnder(articleIds: readonly number[]): Promise<Map<number, PublishedReply[]>> {
  if (articleIds.length === 0) return new Map()
  const rows = await database()
    .select({ articleId: replies.articleId, claimant: replies.claimant, text: replies.text, at: replies.decidedAt })
    .from(replies)
    .where(and(inArray(replies.articleId, [...articleIds]), eq(replies.decision, 'published')))
    .orderBy(replies.decidedAt, replies.id)
  const under = new Map<number, PublishedReply[]>()
  for (const { articleId, claimant, text, at } of rows) {
    if (!at) throw new Error(`a reply to article ${articleId} is published at no time`)
    under.set(articleId, [...(under.get(articleId) ?? []), { claimant, text, publishedAt: at }])
  }
  return under
}
