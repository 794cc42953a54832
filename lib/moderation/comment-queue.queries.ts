import { and, count, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { comments } from '../../drizzle/schema/comments'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import { database, transaction } from '../database'
import { hashAddress } from '../privacy/seal'
import type { Finding } from './judgements.rules'
import type { Decided } from './moderation.rules'
import { addressIn, type View } from './queue.rules'

export type QueuedComment = {
  id: number
  articleId: number
  name: string
  /** Whoever claimed the name. */
  verified: boolean
  emailHash: string | null
  readerKey: string
  body: string
  /** What readers see meanwhile, where `body` is another wording of it. */
  online: string | null
  /** Readers see it, and nobody of the newsroom has read it. */
  isShown: boolean
  /** What it was decided to be. Null: there is something to decide. */
  decided: Decided | null
  /** What the judgements found. */
  findings: Finding[]
  postedAt: Date
  headline: string
  path: string
  parent: Above | null
  /** The numbers of what it stands under, from the top of its thread. */
  under: number[]
}

/** A comment that another stands under. */
export type Above = { id: number; name: string; body: string }

// each is a partial index, in its words
const inView: Record<View, SQL> = {
  attente: sql`(${comments.state} = 'waiting' or ${comments.proposed} is not null)`,
  suspects: sql`(${comments.state} = 'waiting' and ${comments.findings} is not null)`,
  parus: sql`${comments.unread}`,
  indesirables: sql`${comments.state} = 'spam'`,
  decides: sql`(${comments.state} in ('approved', 'rejected', 'spam') and not ${comments.unread} and ${comments.accountId} is null and ${comments.proposed} is null)`,
}

type Order = { by: SQL; after: (id: number) => SQL }
const oldestFirst: Order = {
  by: sql`${comments.postedAt}, ${comments.id}`,
  after: (id) =>
    sql`(${comments.postedAt}, ${comments.id}) > (select p.posted_at, p.id from comments p where p.id = ${id})`,
}
// what was decided just now is what one looks for
const newestFirst: Order = {
  by: sql`${comments.decidedAt} desc, ${comments.id} desc`,
  after: (id) =>
    sql`(${comments.decidedAt}, ${comments.id}) < (select p.decided_at, p.id from comments p where p.id = ${id})`,
}
const orders: Record<View, Order> = {
  attente: oldestFirst,
  suspects: oldestFirst,
  parus: oldestFirst,
  indesirables: newestFirst,
  decides: newestFirst,
}

/** Beyond so many, what is looked for is common: walking along the order finds fifty of it sooner than sorting all of it. */
const MANY = 2000

/**
 * What is looked for: the address of an author, or words of a comment or of a name. A rare word is found by its index, which leads to
 * few; were it left to guess, PostgreSQL might take ten thousand comments apart for it, in their order.
 */
async function matching(view: View, search: string): Promise<SQL | undefined> {
  if (search === '') return undefined
  const address = addressIn(search)
  if (address !== null) return eq(comments.emailHash, hashAddress(address))
  const match = sql`search_vector(${comments.name} || ' ' || ${comments.body}) @@ search_query(${search})`
  const found = await transaction(async (tx) => {
    await tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`)
    return tx
      .select({ id: comments.id })
      .from(comments)
      .where(and(match, inView[view]))
      .limit(MANY + 1)
  })
  return found.length > MANY
    ? match
    : inArray(
        comments.id,
        found.map(({ id }) => id),
      )
}

/** How many there are, up to `limit` at most. */
export async function countQueue(view: View, { search = '', limit }: { search?: string; limit?: number } = {}) {
  const rows = database()
    .select({ id: comments.id })
    .from(comments)
    .where(and(inView[view], await matching(view, search)))
  const [row] = await database()
    .select({ total: count() })
    .from((limit === undefined ? rows.$dynamic() : rows.limit(limit)).as('counted'))
  return row?.total ?? 0
}

type Asked = {
  view: View
  limit: number
  /** As typed; empty: all. */
  search?: string
  /** The number of the last one that is known. */
  after?: number
  /** The number of the one that is asked for. */
  only?: number
}

/** Some comments of a view, in its order, with what a moderator needs beside each. */
export async function listQueue({ view, limit, search = '', after, only }: Asked): Promise<QueuedComment[]> {
  const parents = alias(comments, 'parents')
  const rows = await database()
    .select({
      id: comments.id,
      articleId: comments.articleId,
      name: comments.name,
      verified: sql<boolean>`${comments.readerId} is not null`,
      emailHash: comments.emailHash,
      readerKey: comments.readerKey,
      body: sql<string>`coalesce(${comments.proposed}, ${comments.body})`,
      online: sql<string | null>`case when ${comments.proposed} is not null then ${comments.body} end`,
      isShown: comments.unread,
      decided: sql<Decided | null>`case when ${inView.decides} and ${comments.proposed} is null then ${comments.state} end`,
      findings: comments.findings,
      postedAt: comments.postedAt,
      headline: articleVersions.headline,
      path: articlePath,
      parent: { id: parents.id, name: parents.name, body: parents.body },
      place: comments.path,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(parents, eq(parents.id, comments.parentId))
    .where(
      and(
        inView[view],
        only === undefined ? undefined : eq(comments.id, only),
        await matching(view, search),
        after === undefined ? undefined : orders[view].after(after),
      ),
    )
    .orderBy(orders[view].by)
    .limit(limit)
  return rows.map(({ place, ...row }) => ({
    ...row,
    findings: (row.findings ?? []) as Finding[],
    under: place.slice(0, -1),
  }))
}

/** Some comments by their numbers, but for those that were taken back. */
export async function listAbove(ids: readonly number[]): Promise<Map<number, Above>> {
  if (ids.length === 0) return new Map()
  const rows = await database()
    .select({ id: comments.id, name: comments.name, body: comments.body })
    .from(comments)
    .where(and(inArray(comments.id, [...new Set(ids)]), ne(comments.body, '')))
  return new Map(rows.map((row) => [row.id, row]))
}
