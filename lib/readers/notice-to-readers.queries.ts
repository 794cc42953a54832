import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { comments } from '../../drizzle/schema/comments'
import { readers } from '../../drizzle/schema/readers'
import { sections } from '../../drizzle/schema/sections'
import { articlePath } from '../articles/article-path.queries'
import type { Transaction } from '../database'

const parents = alias(comments, 'parents')

export type Addressee = { id: number; emailSealed: string; wants: boolean }

export type Subject = {
  author: string
  authorId: number | null
  body: string
  headline: string
  path: string
}

async function findSubject(
  tx: Transaction,
  commentId: number,
): Promise<(Subject & { parentReader: number | null }) | null> {
  const [row] = await tx
    .select({
      author: comments.name,
      authorId: comments.readerId,
      body: comments.body,
      headline: articleVersions.headline,
      path: articlePath,
      parentReader: sql<number | null>`case when ${parents.shownAs} = 'words' then ${parents.readerId} end`.mapWith(
        (id) => (id === null ? null : Number(id)),
      ),
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(parents, eq(parents.id, comments.parentId))
    .where(eq(comments.id, commentId))
  return row ?? null
}

async function findAddressee(
  tx: Transaction,
  readerId: number,
  wish: 'replies' | 'decisions',
): Promise<Addressee | null> {
  const [row] = await tx
    .select({
      id: readers.id,
      emailSealed: readers.emailSealed,
      wants: wish === 'replies' ? readers.wantsReplies : readers.wantsDecisions,
    })
    .from(readers)
    .where(eq(readers.id, readerId))
  return row ?? null
}

/** A comment with the reader that it answers, if they want to know. */
export async function findAnswered(tx: Transaction, commentId: number) {
  const subject = await findSubject(tx, commentId)
  // nobody is told of their own words
  if (!subject?.parentReader || subject.parentReader === subject.authorId) return null
  const addressee = await findAddressee(tx, subject.parentReader, 'replies')
  return addressee?.wants ? { subject, addressee } : null
}

/** A comment with its author, if they want to know what became of it. */
export async function findDecided(tx: Transaction, commentId: number) {
  const subject = await findSubject(tx, commentId)
  if (!subject?.authorId) return null
  const addressee = await findAddressee(tx, subject.authorId, 'decisions')
  return addressee?.wants ? { subject, addressee } : null
}
