import { asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { comments } from '../../drizzle/schema/comments'
import { sections } from '../../drizzle/schema/sections'
import { database, type Transaction } from '../database'

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
}

const path = sql<string>`'/' || ${sections.slug} || '/' || ${articles.slug}`

/** All that somebody has written here under an address, newest first; `limit` of them. */
export async function listCommentsOf(emailHash: string, limit: number, before?: number): Promise<PersonalComment[]> {
  return database()
    .select({
      id: comments.id,
      headline: articleVersions.headline,
      path,
      name: comments.name,
      body: comments.body,
      proposed: comments.proposed,
      state: comments.state,
      useful: comments.useful,
      postedAt: comments.postedAt,
      decidedAt: comments.decidedAt,
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

/** Some addresses that were kept plain, to be sealed. */
export async function listPlainAddresses(limit: number): Promise<{ id: number; email: string }[]> {
  const rows = await database()
    .select({ id: comments.id, email: sql<string>`${comments.email}` })
    .from(comments)
    .where(sql`${comments.email} is not null`)
    .orderBy(asc(comments.id))
    .limit(limit)
  return rows
}

export async function setAddressHash(tx: Transaction, ids: number[], emailHash: string | null): Promise<void> {
  await tx.update(comments).set({ email: null, emailHash }).where(inArray(comments.id, ids))
}
