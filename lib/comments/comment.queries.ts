import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { comments } from '../../drizzle/schema/comments'
import { database, type Transaction } from '../database'
import type { ApprovedComment } from './comment.rules'

const shown = {
  id: comments.id,
  parentId: comments.parentId,
  name: comments.name,
  body: comments.body,
  postedAt: comments.postedAt,
}

/** What readers see under an article, oldest first. */
export async function listApprovedComments(articleId: number): Promise<ApprovedComment[]> {
  return database()
    .select(shown)
    .from(comments)
    .where(and(eq(comments.articleId, articleId), eq(comments.state, 'approved')))
    .orderBy(asc(comments.postedAt), asc(comments.id))
}

/** A comment one may answer. */
export async function findApprovedComment(articleId: number, id: number): Promise<ApprovedComment | null> {
  const [comment] = await database()
    .select(shown)
    .from(comments)
    .where(and(eq(comments.articleId, articleId), eq(comments.id, id), eq(comments.state, 'approved')))
  return comment ?? null
}

export async function isReadable(tx: Transaction, articleId: number): Promise<boolean> {
  const [article] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.id, articleId), isNotNull(articles.publishedAt), isNull(articles.takenDownAt)))
  return article !== undefined
}

export async function wasSent(formKey: string): Promise<boolean> {
  const [comment] = await database().select({ id: comments.id }).from(comments).where(eq(comments.formKey, formKey))
  return comment !== undefined
}

type NewComment = {
  articleId: number
  parentId?: number
  name: string
  email: string
  body: string
  readerKey: string
  formKey: string
}

/** A form that was sent already adds nothing. False: it was. */
export async function insertComment(tx: Transaction, comment: NewComment): Promise<boolean> {
  const added = await tx
    .insert(comments)
    .values(comment)
    .onConflictDoNothing({ target: comments.formKey })
    .returning({ id: comments.id })
  return added.length > 0
}
